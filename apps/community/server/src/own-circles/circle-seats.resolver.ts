import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChangeCircleCapacity, type ChangeCircleCapacityInput, LedSeatsReader } from '#circles';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { changedOwnCapacity } from './circle-seats.presenter.js';

/** The seats of a circle for those who lead it. */
@Resolver()
export class OwnCircleSeatsResolver {
  constructor(
    @Inject(LedSeatsReader) private readonly reader: LedSeatsReader,
    @Inject(ChangeCircleCapacity) private readonly change: ChangeCircleCapacity,
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
}
