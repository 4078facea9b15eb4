import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, type Result, refuse } from '#kernel';
import {
  type Change,
  type MatchRefusal,
  type MatchSnapshot,
  type WhatIf,
  type WhyNot,
  whatIf,
  whyNot,
} from '#matching';
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
  /** By round and number: a suggestion is never changed. */
  private readonly ready = new Map<string, Ready>();

  constructor(@Inject(Database) private readonly db: Database) {}

  /** How the suggestion would differ with a change. */
  async whatIf(roundId: string, change: Change): Promise<Result<WhatIf, TryOutRefusal>> {
    const last = await this.last(roundId);
    if (last?.result == null) return refuse({ reason: 'no_suggestion' });
    const refusal = whyNotTry(last, change);
    return refusal === null ? whatIf(last.snapshot, last.result, change) : refuse(refusal);
  }

  /** Why a request was not given to each of the tutor municipalities that it was not given to. */
  async whyNot(
    roundId: string,
    requestId: string,
  ): Promise<Result<{ tutorId: string; why: WhyNot }[], { reason: 'no_suggestion' } | { reason: 'unknown_request' }>> {
    const last = await this.last(roundId);
    if (last?.result == null) return refuse({ reason: 'no_suggestion' });
    const { input, result, snapshot } = last;
    if (!input.requests.some(({ id }) => id === requestId)) return refuse({ reason: 'unknown_request' });
    const whys = input.tutors.map(({ id }) => ({ tutorId: id, why: whyNot(snapshot, result, requestId, id) }));
    return ok(whys.filter(({ why }) => why.reason !== 'matched'));
  }

  private async last(roundId: string): Promise<Ready | null> {
    if (!isUuid(roundId)) return null;
    const [newest] = await this.db.read<{ number: number | null }>(
      'SELECT max(number) AS number FROM sparring_suggestion WHERE round_id = $1',
      [roundId],
    );
    const number = newest?.number ?? null;
    if (number === null) return null;
    const key = `${roundId} ${number}`;
    const kept = this.ready.get(key) ?? readyOf((await boardOf(this.db, roundId, number)).last);
    if (kept === null) return null;
    // Put last again: who was asked about longest ago goes first.
    this.ready.delete(key);
    this.ready.set(key, kept);
    for (const oldest of [...this.ready.keys()].slice(0, -mostReady)) this.ready.delete(oldest);
    return kept;
  }
}

/** A suggestion with what it was made from: the same objects each time, so that what was prepared for one question serves the next. */
interface Ready extends Suggested {
  snapshot: MatchSnapshot;
}

const mostReady = 4;

const readyOf = (last: Suggested | null): Ready | null => last && { ...last, snapshot: snapshotOf(last.input, last) };

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
