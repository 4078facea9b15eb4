import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { type DraftRead, PublishedPracticesReader, WritePracticeOfDraft } from '#practices';
import { practiceWritten } from './practices.presenter.js';

/** Drafts of circles and of sparring that became good practices. */
@Resolver()
export class PracticeOfDraftResolver {
  constructor(
    @Inject(WritePracticeOfDraft) private readonly write: WritePracticeOfDraft,
    @Inject(PublishedPracticesReader) private readonly published: PublishedPracticesReader,
  ) {}

  @Query()
  @Access('anyone')
  practicesOfCircle(@Args() { slug, locale }: { slug: string; locale: Locale }, @Fields() fields: Selection) {
    return this.published.ofCircle(slug, locale, fields);
  }

  @Mutation()
  @Access('member')
  async writePracticeOfDraft(@Args('input') { id, version }: DraftRead, @CurrentViewer() viewer: SignedIn) {
    return practiceWritten(await this.write.execute(viewer, { id, version }));
  }
}
