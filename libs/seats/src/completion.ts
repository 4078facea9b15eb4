import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { EnrolmentId, MunicipalityCode, SeatPoolId } from '#kernel';
import type { Transaction } from '#platform';
import type { LiveStatus } from './enrolment-status.js';
import { lockPool, saveCounters } from './pool.js';

/** What becomes of the places of a pool when what they were places in is over. */
@Injectable()
export class Completion {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  /**
   * Who has a seat has completed, and the seat stays counted as taken; offers, places in the queue and applications end.
   * Once more, it finds nothing to do.
   */
  async complete(tx: Transaction, poolId: SeatPoolId): Promise<void> {
    const pool = await lockPool(tx, poolId);
    const ended = await tx.sql<{
      objectId: EnrolmentId;
      from: LiveStatus;
      to: 'completed' | 'expired';
      municipalityCode: MunicipalityCode;
    }>(
      `UPDATE enrolment SET status = CASE status WHEN 'confirmed' THEN 'completed' ELSE 'expired' END,
         status_since = CASE status WHEN 'offered' THEN least(offer_expires_at, $2) ELSE $2 END
       WHERE pool_id = $1 AND status IN ('pending', 'confirmed', 'waitlisted', 'offered')
       RETURNING id AS "objectId", old.status AS "from", new.status AS "to", municipality_code AS "municipalityCode"`,
      [poolId, tx.now],
    );
    pool.offered = 0;
    pool.waiting = 0;
    await saveCounters(tx, pool);
    for (const one of ended) {
      const act = one.to === 'completed' ? 'seat.complete' : 'seat.expire';
      await this.audit.record(tx, { act, actorId: null, objectKind: 'enrolment', ...one });
    }
  }
}
