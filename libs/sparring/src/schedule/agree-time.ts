import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { MoveRequest } from '../move-request.js';
import { PrepareRequest } from '../programme/prepare-request.js';
import type { RequestFacts } from '../request-policy.js';
import type { Choice } from './schedule-policy.js';

/** A time and a way of meeting for the pair of a request that the transaction has locked. */
interface Agreed extends Choice {
  request: RequestFacts;
  pairId: string;
  startsAt: Date;
  minutes: number;
  actorId: string;
  /** Why the project team set it; null where the two sides chose it. */
  because: string | null;
}

/** The one place where the time of a session is written: the request is scheduled with it, whoever decided on it. */
@Injectable()
export class AgreeTime {
  constructor(
    @Inject(MoveRequest) private readonly request: MoveRequest,
    @Inject(PrepareRequest) private readonly prepare: PrepareRequest,
  ) {}

  /** To be asked before by `whyNotMove`. Answers how the request stands then. */
  async write(tx: Transaction, { request, pairId, actorId, because, ...agreed }: Agreed): Promise<RequestFacts> {
    const { startsAt, minutes, mode, place, link } = agreed;
    await tx.sql(
      `INSERT INTO sparring_session AS s
         (pair_id, starts_at, minutes, mode, place, link, changes, changed_at, changed_by, set_because)
       VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)
       ON CONFLICT (pair_id) DO UPDATE SET starts_at = excluded.starts_at, minutes = excluded.minutes, mode = excluded.mode,
         place = excluded.place, link = excluded.link, changes = s.changes + 1, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by, set_because = excluded.set_because`,
      [pairId, startsAt, minutes, mode, place, link, tx.now, actorId, because],
    );
    const step = because === null ? { act: 'sparring.choose_time' } : { act: 'sparring.set_time', note: because };
    const { version } = await this.request.step(tx, request, { ...step, to: 'scheduled', actorId });
    // What both have accepted of the programme stands: with the time the session is prepared.
    return this.prepare.preparedIfAccepted(tx, { ...request, status: 'scheduled', version }, actorId);
  }
}
