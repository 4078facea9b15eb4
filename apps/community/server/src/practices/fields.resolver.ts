import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer } from '#platform';
import { fieldKinds, type SaveFieldsInput, SavePracticeFields } from '#practices';
import { acted } from './posts.resolver.js';

const longestList = 50;

/** Whom a practice is for, what it has to do with and where it was tried. */
@Resolver()
export class PracticeFieldsResolver {
  constructor(@Inject(SavePracticeFields) private readonly save: SavePracticeFields) {}

  @Mutation()
  @Access('member')
  async savePracticeFields(@Args('input') input: SaveFieldsInput, @CurrentViewer() viewer: SignedIn) {
    const lists = [input.otherLaws ?? [], ...fieldKinds.map((kind) => input[kind] ?? [])];
    if (lists.some((list) => list.length > longestList)) throw badUserInput('A list of the input is too long.');
    return acted(await this.save.execute(viewer, input));
  }
}
