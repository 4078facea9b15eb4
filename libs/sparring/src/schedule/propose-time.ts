import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { RequestStatus } from '../request-status.js';
import { lockPair } from './schedule-facts.js';
import { type Mark, mostTimes, seeksTime, type TimeRefusal, typedTime } from './schedule-policy.js';

type Closed = { reason: 'not_found' } | { reason: 'wrong_status'; status: RequestStatus };

export interface ProposeTimeInput {
  requestId: string;
  /** `2026-11-21T13:00`, as the clock on the wall shows it in Finland. */
  wallStart: string;
  minutes: number;
}

export interface MarkTimeInput {
  timeId: string;
  mark: Mark;
}

export type ProposeTimeOutcome = Result<{ id: string }, Closed | TimeRefusal>;
export type MarkTimeOutcome = Result<{ id: string }, Closed>;

/** Either side proposes times for the meeting of a pair, and each person says how they suit. */
@Injectable()
export class ProposeTime {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Whoever proposes a time is free then, until they say otherwise. */
  propose({ accountId: actorId }: SignedIn, input: ProposeTimeInput): Promise<ProposeTimeOutcome> {
    return this.db.transaction<ProposeTimeOutcome>(async (tx) => {
      const facts = await lockPair(tx, actorId, input.requestId);
      if (facts === null) return refuse({ reason: 'not_found' });
      const { pairId, side, request } = facts;
      if (!seeksTime(request.status)) return refuse({ reason: 'wrong_status', status: request.status });
      const startsAt = typedTime(input.wallStart, input.minutes, tx.now);
      if (!(startsAt instanceof Date)) return refuse(startsAt);
      const all = await tx.sql<{ same: boolean }>(
        'SELECT starts_at = $2 AS same FROM sparring_time WHERE pair_id = $1 AND (starts_at > $3 OR starts_at = $2)',
        [pairId, startsAt, tx.now],
      );
      if (all.some(({ same }) => same)) return refuse({ reason: 'already_proposed' });
      if (all.length >= mostTimes) return refuse({ reason: 'too_many' });
      const [made] = await tx.sql<{ id: string }>(
        `INSERT INTO sparring_time (pair_id, starts_at, minutes, proposed_by, side, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [pairId, startsAt, input.minutes, actorId, side, tx.now],
      );
      if (made === undefined) throw new Error(`no time was made for the pair ${pairId}`);
      await tx.sql(
        `INSERT INTO sparring_mark (time_id, account_id, side, mark, marked_at) VALUES ($1, $2, $3, 'free', $4)`,
        [...[made.id, actorId, side, tx.now]],
      );
      const act = { act: 'sparring.propose_time', actorId, municipalityCode: request.municipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'sparring_request', objectId: request.id });
      return ok(made);
    });
  }

  /** Their own mark only; the latest counts. */
  mark({ accountId: actorId }: SignedIn, { timeId, mark }: MarkTimeInput): Promise<MarkTimeOutcome> {
    return this.db.transaction<MarkTimeOutcome>(async (tx) => {
      if (!isUuid(timeId)) return refuse({ reason: 'not_found' });
      const [time] = await tx.sql<{ requestId: string; pairId: string }>(
        `SELECT p.request_id AS "requestId", p.id AS "pairId" FROM sparring_time t JOIN sparring_pair p ON p.id = t.pair_id
         WHERE t.id = $1`,
        [timeId],
      );
      const facts = time === undefined ? null : await lockPair(tx, actorId, time.requestId);
      if (facts === null || facts.pairId !== time?.pairId) return refuse({ reason: 'not_found' });
      const { status } = facts.request;
      if (!seeksTime(status)) return refuse({ reason: 'wrong_status', status });
      await tx.sql(
        `INSERT INTO sparring_mark (time_id, account_id, side, mark, marked_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (time_id, account_id) DO UPDATE SET side = excluded.side, mark = excluded.mark,
           marked_at = excluded.marked_at`,
        [timeId, actorId, facts.side, mark, tx.now],
      );
      return ok({ id: timeId });
    });
  }
}
