import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  CancelCircle,
  type CancelCircleArgs,
  CancelMeeting,
  type CancelMeetingArgs,
  ChangeMeeting,
  type ChangeMeetingArgs,
  cancelCircleInput,
  cancelMeetingInput,
  changeMeetingInput,
} from '#circles';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer } from '#platform';
import { changedOwn } from './circle-changes.presenter.js';

/** Changes of published circles by those who lead them. */
@Resolver()
export class CircleChangesResolver {
  constructor(
    @Inject(ChangeMeeting) private readonly change: ChangeMeeting,
    @Inject(CancelMeeting) private readonly cancelMeeting: CancelMeeting,
    @Inject(CancelCircle) private readonly cancelCircle: CancelCircle,
  ) {}

  @Mutation()
  @Access('member')
  async changeOwnMeeting(@Args('input') input: ChangeMeetingArgs, @CurrentViewer() viewer: SignedIn) {
    return changedOwn(await this.change.execute(viewer, changeMeetingInput(input), 'facilitator'));
  }

  @Mutation()
  @Access('member')
  async cancelOwnMeeting(@Args('input') input: CancelMeetingArgs, @CurrentViewer() viewer: SignedIn) {
    return changedOwn(await this.cancelMeeting.execute(viewer, cancelMeetingInput(input), 'facilitator'));
  }

  @Mutation()
  @Access('member')
  async cancelOwnCircle(@Args('input') input: CancelCircleArgs, @CurrentViewer() viewer: SignedIn) {
    return changedOwn(await this.cancelCircle.execute(viewer, cancelCircleInput(input), 'facilitator'));
  }
}
