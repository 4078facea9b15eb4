import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { PracticeRevisionsReader, TranslatePractice, type TranslatePracticeInput } from '#practices';
import { acted } from './posts.resolver.js';

const mostCompared = 2;

/** The languages of good practices, and what was published of them before. */
@Resolver()
export class PracticeLanguagesResolver {
  constructor(
    @Inject(PracticeRevisionsReader) private readonly revisions: PracticeRevisionsReader,
    @Inject(TranslatePractice) private readonly translate: TranslatePractice,
  ) {}

  @Query()
  @Access('anyone')
  practiceRevisions(@Args() { slug, only }: { slug: string; only?: number[] | null }, @Fields() fields: Selection) {
    if (only && only.length > mostCompared) throw badUserInput(`\`only\` has at most ${mostCompared} numbers.`);
    return this.revisions.bySlug(slug, only ?? null, fields);
  }

  @Mutation()
  @Access('member')
  async translatePractice(@Args('input') input: TranslatePracticeInput, @CurrentViewer() viewer: SignedIn) {
    return acted(await this.translate.execute(viewer, input));
  }
}
