import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeCircleCapacity, type ChangeCircleCapacityInput } from '#circles';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer } from '#platform';
import { changedCapacity } from './circle-seats.presenter.js';

@Resolver()
export class CircleSeatsResolver {
  constructor(@Inject(ChangeCircleCapacity) private readonly change: ChangeCircleCapacity) {}

  @Mutation()
  @Access('project_team')
  async changeCircleCapacity(@Args('input') input: ChangeCircleCapacityInput, @CurrentViewer() viewer: SignedIn) {
    const { circleId, capacity, capacityRead, reason } = input;
    return changedCapacity(await this.change.execute(viewer, { circleId, capacity, capacityRead, reason }));
  }
}
