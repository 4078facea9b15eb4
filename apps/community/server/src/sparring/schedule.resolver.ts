import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer } from '#platform';
import {
  ChooseTime,
  type ChooseTimeInput,
  type ChooseTimeOutcome,
  ComingSessions,
  type MarkTimeInput,
  type MarkTimeOutcome,
  ProposeTime,
  type ProposeTimeInput,
  type ProposeTimeOutcome,
  type RescheduleInput,
  type RescheduleOutcome,
  ScheduleReader,
} from '#sparring';

/** The common time of a matched pair. */
@Resolver()
export class ScheduleResolver {
  constructor(
    @Inject(ScheduleReader) private readonly reader: ScheduleReader,
    @Inject(ComingSessions) private readonly coming: ComingSessions,
    @Inject(ProposeTime) private readonly times: ProposeTime,
    @Inject(ChooseTime) private readonly choice: ChooseTime,
  ) {}

  @Query()
  @Access('member')
  sparringSchedule(@Args('requestId') id: string, @CurrentViewer() viewer: SignedIn) {
    return this.reader.of(viewer, id);
  }

  @Query()
  @Access('member')
  comingSparringSessions(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn) {
    return this.coming.of(viewer, locale);
  }

  @Mutation()
  @Access('member')
  async proposeSparringTime(@Args('input') input: ProposeTimeInput, @CurrentViewer() viewer: SignedIn) {
    return timeSaved(await this.times.propose(viewer, input));
  }

  @Mutation()
  @Access('member')
  async markSparringTime(@Args('input') input: MarkTimeInput, @CurrentViewer() viewer: SignedIn) {
    return timeSaved(await this.times.mark(viewer, input));
  }

  @Mutation()
  @Access('member')
  async chooseSparringTime(@Args('input') input: ChooseTimeInput, @CurrentViewer() viewer: SignedIn) {
    return scheduleSaved(input.requestId, await this.choice.choose(viewer, input));
  }

  @Mutation()
  @Access('member')
  async rescheduleSparring(@Args('input') input: RescheduleInput, @CurrentViewer() viewer: SignedIn) {
    return scheduleSaved(input.requestId, await this.choice.reschedule(viewer, input));
  }
}

const timeSaved = (outcome: ProposeTimeOutcome | MarkTimeOutcome) =>
  outcome.ok
    ? { __typename: 'SparringTimeSaved', id: outcome.value.id }
    : { __typename: 'SparringTimeRefused', code: outcome.refusal.reason };

const scheduleSaved = (requestId: string, outcome: ChooseTimeOutcome | RescheduleOutcome) =>
  outcome.ok
    ? { __typename: 'SparringScheduleSaved', requestId, version: outcome.value.version }
    : { __typename: 'SparringScheduleRefused', code: outcome.refusal.reason };
