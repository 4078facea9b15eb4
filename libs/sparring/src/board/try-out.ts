import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { type Change, type MatchRefusal, type WhatIf, type WhyNot, whatIf, whyNot } from '#matching';
import { Database } from '#platform';
import { weightRange } from './board-choice.js';
import { boardOf, type Suggested, snapshotOf } from './board-of.js';

export type TryOutRefusal =
  | { reason: 'no_suggestion' }
  | { reason: 'unknown_request' }
  | { reason: 'unknown_tutor' }
  | { reason: 'out_of_range' }
  | MatchRefusal;

/** What could be otherwise than suggested, and why it is not. Reads only. */
@Injectable()
export class TryOut {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** How the suggestion would differ with a change. */
  async whatIf(roundId: string, change: Change): Promise<Result<WhatIf, TryOutRefusal>> {
    const last = await this.last(roundId);
    if (last?.result == null) return refuse({ reason: 'no_suggestion' });
    const refusal = whyNotTry(last, change);
    return refusal === null ? whatIf(snapshotOf(last.input, last), last.result, change) : refuse(refusal);
  }

  /** Why a request was not given to each of the tutor municipalities that it was not given to. */
  async whyNot(
    roundId: string,
    requestId: string,
  ): Promise<Result<{ tutorId: string; why: WhyNot }[], { reason: 'no_suggestion' } | { reason: 'unknown_request' }>> {
    const last = await this.last(roundId);
    if (last?.result == null) return refuse({ reason: 'no_suggestion' });
    const { input, result } = last;
    if (!input.requests.some(({ id }) => id === requestId)) return refuse({ reason: 'unknown_request' });
    const snapshot = snapshotOf(input, last);
    const whys = input.tutors.map(({ id }) => ({ tutorId: id, why: whyNot(snapshot, result, requestId, id) }));
    return ok(whys.filter(({ why }) => why.reason !== 'matched'));
  }

  private async last(roundId: string): Promise<Suggested | null> {
    return isUuid(roundId) ? (await boardOf(this.db, roundId)).last : null;
  }
}

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const mostSessions = 1000;

function whyNotTry({ input }: Suggested, change: Change): TryOutRefusal | null {
  const tutor = (id: string) => input.tutors.find((one) => one.id === id);
  const asked = (id: string): boolean => input.requests.some((one) => one.id === id);
  switch (change.kind) {
    case 'capacity': {
      const { capacity } = tutor(change.tutorId) ?? {};
      if (capacity === undefined) return { reason: 'unknown_tutor' };
      return within(capacity + change.by, 0, mostSessions) ? null : { reason: 'out_of_range' };
    }
    case 'weight':
      return within(change.weight, weightRange.least, weightRange.most) ? null : { reason: 'out_of_range' };
    case 'unpin':
      return asked(change.requestId) ? null : { reason: 'unknown_request' };
    default:
      if (tutor(change.pair.tutorId) === undefined) return { reason: 'unknown_tutor' };
      return asked(change.pair.requestId) ? null : { reason: 'unknown_request' };
  }
}
