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

function whyNotTry({ input }: Suggested, change: Change): TryOutRefusal | null {
  const tutor = input.tutors.find(
    ({ id }) => id === ('tutorId' in change ? change.tutorId : 'pair' in change && change.pair.tutorId),
  );
  const pair = change.kind === 'pin' || change.kind === 'exclude' ? change.pair : null;
  if (change.kind === 'capacity') {
    if (tutor === undefined) return { reason: 'unknown_tutor' };
    const sessions = tutor.capacity + change.by;
    return Number.isInteger(change.by) && sessions >= 0 && sessions <= 1000 ? null : { reason: 'out_of_range' };
  }
  if (change.kind === 'weight') {
    const inRange = change.weight >= weightRange.least && change.weight <= weightRange.most;
    return Number.isInteger(change.weight) && inRange ? null : { reason: 'out_of_range' };
  }
  if (pair !== null && tutor === undefined) return { reason: 'unknown_tutor' };
  const requestId = pair?.requestId ?? (change.kind === 'unpin' ? change.requestId : '');
  return input.requests.some(({ id }) => id === requestId) ? null : { reason: 'unknown_request' };
}
