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
import { changed } from './circle-changes.presenter.js';

/** Changes of published circles by the project team. */
@Resolver()
export class CircleChangesResolver {
  constructor(
    @Inject(ChangeMeeting) private readonly changes: ChangeMeeting,
    @Inject(CancelMeeting) private readonly meetings: CancelMeeting,
    @Inject(CancelCircle) private readonly circles: CancelCircle,
  ) {}

  @Mutation()
  @Access('project_team')
  async changeMeeting(@Args('input') input: ChangeMeetingArgs, @CurrentViewer() viewer: SignedIn) {
    return changed(await this.changes.execute(viewer, changeMeetingInput(input), 'team'));
  }

  @Mutation()
  @Access('project_team')
  async cancelMeeting(@Args('input') input: CancelMeetingArgs, @CurrentViewer() viewer: SignedIn) {
    return changed(await this.meetings.execute(viewer, cancelMeetingInput(input), 'team'));
  }

  @Mutation()
  @Access('project_team')
  async cancelCircle(@Args('input') input: CancelCircleArgs, @CurrentViewer() viewer: SignedIn) {
    return changed(await this.circles.execute(viewer, cancelCircleInput(input), 'team'));
  }
}
