import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  applicationInput,
  ChangeCircleCapacity,
  type ChangeCircleCapacityInput,
  DecideApplication,
  type DecideApplicationArgs,
} from '#circles';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer } from '#platform';
import { changedCapacity, decidedApplication } from './circle-seats.presenter.js';

@Resolver()
export class CircleSeatsResolver {
  constructor(
    @Inject(ChangeCircleCapacity) private readonly change: ChangeCircleCapacity,
    @Inject(DecideApplication) private readonly decide: DecideApplication,
  ) {}

  @Mutation()
  @Access('project_team')
  async changeCircleCapacity(@Args('input') input: ChangeCircleCapacityInput, @CurrentViewer() viewer: SignedIn) {
    const { circleId, capacity, capacityRead, reason } = input;
    return changedCapacity(await this.change.execute(viewer, { circleId, capacity, capacityRead, reason }));
  }
  @Mutation()
  @Access('project_team')
  async decideCircleApplication(@Args('input') input: DecideApplicationArgs, @CurrentViewer() viewer: SignedIn) {
    return decidedApplication(await this.decide.execute(viewer, applicationInput(input)));
  }
}
