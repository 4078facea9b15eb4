import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer } from '#platform';
import { ConfirmPractice, type PracticeActInput } from '#practices';
import { acted } from './posts.resolver.js';

/** Whether what is published still holds. */
@Resolver()
export class StillTrueResolver {
  constructor(@Inject(ConfirmPractice) private readonly confirm: ConfirmPractice) {}

  @Mutation()
  @Access('member')
  async confirmPractice(@Args('input') input: PracticeActInput, @CurrentViewer() viewer: SignedIn) {
    return acted(await this.confirm.execute(viewer, input));
  }
}
