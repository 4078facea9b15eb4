import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, EnrolmentId, MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';
import type { EnrolmentStatus } from './enrolment-status.js';
import { Offers } from './offers.js';
import { type LockedPool, saveCounters } from './pool.js';

export type Transferred =
  | {
      status: 'confirmed';
      enrolmentId: EnrolmentId;
      municipalityCode: MunicipalityCode;
      /** The place in the queue that ended with it. */
      waited: EnrolmentId | null;
    }
  /** Who gives it has no seat any more. Nothing has been done. */
  | { status: 'no_seat' }
  /** Who takes it has a place of their own, other than in the queue. Nothing has been done. */
  | { status: 'own_place' };

/** A seat goes from one person to another one of the same municipality. */
@Injectable()
export class Transfers {
  constructor(@Inject(Offers) private readonly offers: Offers) {}

  /** As many seats are taken as before, of the municipality too, so that nothing is offered to anyone. */
  async transfer(tx: Transaction, pool: LockedPool, from: EnrolmentId, to: AccountId): Promise<Transferred> {
    await this.offers.settle(tx, pool);
    const done = await this.move(tx, pool, from, to);
    await saveCounters(tx, pool);
    return done;
  }

  private async move(tx: Transaction, pool: LockedPool, from: EnrolmentId, to: AccountId): Promise<Transferred> {
    const rows = await tx.sql<{ id: EnrolmentId; status: EnrolmentStatus; municipalityCode: MunicipalityCode }>(
      `SELECT id, status, municipality_code AS "municipalityCode" FROM enrolment
       WHERE pool_id = $1 AND status IN ('pending', 'confirmed', 'waitlisted', 'offered') AND (id = $2 OR account_id = $3)`,
      [pool.id, from, to],
    );
    const given = rows.find(({ id }) => id === from);
    const own = rows.find(({ id }) => id !== from);
    if (given?.status !== 'confirmed') return { status: 'no_seat' };
    if (own !== undefined && own.status !== 'waitlisted') return { status: 'own_place' };
    const ended = own === undefined ? [from] : [from, own.id];
    await tx.sql(`UPDATE enrolment SET status = 'withdrawn', status_since = $2 WHERE id = ANY ($1::uuid[])`, [
      ended,
      tx.now,
    ]);
    if (own !== undefined) pool.waiting -= 1;
    const enrolmentId = randomUUID() as string as EnrolmentId;
    await tx.sql(
      // All seats of a group, and whether the municipality was reached when they were taken.
      `INSERT INTO enrolment (id, pool_id, account_id, municipality_code, status, reached, seats_held, seats_least, created_at, status_since)
       SELECT $1, pool_id, $3, municipality_code, 'confirmed', reached, seats_held, seats_least, $4, $4 FROM enrolment WHERE id = $2`,
      [enrolmentId, from, to, tx.now],
    );
    return {
      status: 'confirmed',
      enrolmentId,
      municipalityCode: given.municipalityCode,
      waited: own?.id ?? null,
    };
  }
}
