import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  applicationInput,
  ChangeCircleCapacity,
  type ChangeCircleCapacityInput,
  DecideApplication,
  type DecideApplicationArgs,
  LedSeatsReader,
} from '#circles';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { changedOwnCapacity, decidedOwnApplication } from './circle-seats.presenter.js';

/** The seats of a circle for those who lead it. */
@Resolver()
export class OwnCircleSeatsResolver {
  constructor(
    @Inject(LedSeatsReader) private readonly reader: LedSeatsReader,
    @Inject(ChangeCircleCapacity) private readonly change: ChangeCircleCapacity,
    @Inject(DecideApplication) private readonly decide: DecideApplication,
  ) {}

  @Query()
  @Access('member')
  ownCircleSeats(
    @Args('id') id: string,
    @Args('locale') locale: Locale,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.byId(viewer.accountId, id, locale, fields);
  }

  @Mutation()
  @Access('member')
  async changeOwnCircleCapacity(@Args('input') input: ChangeCircleCapacityInput, @CurrentViewer() viewer: SignedIn) {
    const { circleId, capacity, capacityRead, reason } = input;
    const wanted = { circleId, capacity, capacityRead, reason };
    return changedOwnCapacity(await this.change.execute(viewer, wanted, 'facilitator'));
  }
  @Mutation()
  @Access('member')
  async decideOwnCircleApplication(@Args('input') input: DecideApplicationArgs, @CurrentViewer() viewer: SignedIn) {
    return decidedOwnApplication(await this.decide.execute(viewer, applicationInput(input), 'facilitator'));
  }
}
