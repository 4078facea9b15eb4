import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  ArchiveCircle,
  actInput,
  type CircleActArgs,
  type CircleDraftArgs,
  CopyCircle,
  type CopyCircleArgs,
  copyInput,
  draftInput,
  PublishCircle,
  ReturnCircle,
  SaveDraft,
  SubmitCircle,
} from '#circles';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer } from '#platform';
import { archived, copied, published, returned, savedDraft, submitted } from './circle-acts.presenter.js';

@Resolver()
export class CircleActsResolver {
  constructor(
    @Inject(SaveDraft) private readonly save: SaveDraft,
    @Inject(CopyCircle) private readonly copy: CopyCircle,
    @Inject(SubmitCircle) private readonly submit: SubmitCircle,
    @Inject(PublishCircle) private readonly publish: PublishCircle,
    @Inject(ReturnCircle) private readonly giveBack: ReturnCircle,
    @Inject(ArchiveCircle) private readonly archive: ArchiveCircle,
  ) {}

  @Mutation()
  @Access('project_team')
  async saveCircleDraft(@Args('input') input: CircleDraftArgs, @CurrentViewer() viewer: SignedIn) {
    return savedDraft(await this.save.execute(viewer, draftInput(input)));
  }

  @Mutation()
  @Access('project_team')
  async copyCircle(@Args('input') input: CopyCircleArgs, @CurrentViewer() viewer: SignedIn) {
    return copied(await this.copy.execute(viewer, copyInput(input)));
  }

  @Mutation()
  @Access('project_team')
  async submitCircle(@Args('input') input: CircleActArgs, @CurrentViewer() viewer: SignedIn) {
    return submitted(await this.submit.execute(viewer, actInput(input)));
  }

  @Mutation()
  @Access('project_team')
  async publishCircle(@Args('input') input: CircleActArgs, @CurrentViewer() viewer: SignedIn) {
    return published(await this.publish.execute(viewer, actInput(input)));
  }

  @Mutation()
  @Access('project_team')
  async archiveCircle(@Args('input') input: CircleActArgs, @CurrentViewer() viewer: SignedIn) {
    return archived(await this.archive.execute(viewer, actInput(input)));
  }

  @Mutation()
  @Access('project_team')
  async returnCircle(@Args('input') input: CircleActArgs & { note: string }, @CurrentViewer() viewer: SignedIn) {
    return returned(await this.giveBack.execute(viewer, { ...actInput(input), note: input.note }));
  }
}
