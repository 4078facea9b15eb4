import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  actInput,
  type CircleActArgs,
  type CircleDraftArgs,
  CopyCircle,
  type CopyCircleArgs,
  copyInput,
  draftInput,
  LedCirclesReader,
  SaveDraft,
  SubmitCircle,
} from '#circles';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { savedOwn, submittedOwn } from './own-circles.presenter.js';

/** Circles as those make them who lead them. */
@Resolver()
export class OwnCirclesResolver {
  constructor(
    @Inject(LedCirclesReader) private readonly reader: LedCirclesReader,
    @Inject(SaveDraft) private readonly save: SaveDraft,
    @Inject(SubmitCircle) private readonly submit: SubmitCircle,
    @Inject(CopyCircle) private readonly copy: CopyCircle,
  ) {}

  @Query()
  @Access('member')
  ownCircles(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.all(viewer.accountId, locale, fields);
  }

  @Query()
  @Access('member')
  ownCircle(
    @Args('id') id: string,
    @Args('locale') locale: Locale,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.byId(viewer.accountId, id, locale, fields);
  }

  @Query()
  @Access('member')
  formerCircles(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.former(viewer.accountId, locale, fields);
  }

  @Mutation()
  @Access('member')
  async saveOwnCircle(@Args('input') input: CircleDraftArgs, @CurrentViewer() viewer: SignedIn) {
    return savedOwn(await this.save.execute(viewer, draftInput(input), 'facilitator'));
  }

  @Mutation()
  @Access('member')
  async submitOwnCircle(@Args('input') input: CircleActArgs, @CurrentViewer() viewer: SignedIn) {
    return submittedOwn(await this.submit.execute(viewer, actInput(input), 'facilitator'));
  }

  @Mutation()
  @Access('member')
  async copyOwnCircle(@Args('input') input: CopyCircleArgs, @CurrentViewer() viewer: SignedIn) {
    return savedOwn(await this.copy.executeOwn(viewer, copyInput(input)));
  }
}
