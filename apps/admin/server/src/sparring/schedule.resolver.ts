import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  ScheduleReader,
  type SessionState,
  SessionsReader,
  SetTime,
  type SetTimeInput,
  type SetTimeOutcome,
} from '#sparring';

interface ListArgs {
  state?: SessionState | null;
  roundId?: string | null;
  periodId?: string | null;
  first?: number | null;
  after?: string | null;
}

/** When pairs meet, for the project team: all of it, and a time where the two sides find none. */
@Resolver()
export class ScheduleResolver {
  constructor(
    @Inject(SessionsReader) private readonly sessions: SessionsReader,
    @Inject(ScheduleReader) private readonly reader: ScheduleReader,
    @Inject(SetTime) private readonly time: SetTime,
  ) {}

  @Query()
  @Access('project_team')
  async sparringSessions(@Args() { state, roundId, periodId, first, after }: ListArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const filter = { state: state ?? null, roundId: roundId ?? null, periodId: periodId ?? null };
    const page = await this.sessions.ofTeam(filter, { first: size, after: after ?? null }, fields);
    if (page === null || page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    return page;
  }

  @Query()
  @Access('project_team')
  sparringSchedule(@Args('requestId') requestId: string) {
    return this.reader.ofTeam(requestId);
  }

  @Mutation()
  @Access('project_team')
  async setSparringTime(@Args('input') input: SetTimeInput, @CurrentViewer() viewer: SignedIn) {
    return timeSet(input.requestId, await this.time.execute(viewer, input));
  }
}

function timeSet(requestId: string, outcome: SetTimeOutcome) {
  if (outcome.ok) return { __typename: 'AdminSparringTimeSet', requestId, version: outcome.value.version };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems : [];
  return { __typename: 'AdminSparringTimeRefused', code: refusal.reason, problems };
}
