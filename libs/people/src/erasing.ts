import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { AccountId, Locale, SeatPoolId } from '#kernel';
import { endAffiliations } from '#municipalities';
import { Jobs, type Transaction } from '#platform';
import { lockPool, Seats } from '#seats';
import { eraseValues } from './erase-values.js';
import { type AccountErased, accountErased, noteErasures } from './events.js';

/** What stands in the audit log as the reason of everything that an erasure ends. */
const reason = 'erasure';

interface Erased {
  accountId: AccountId;
  /** Who acted: the person themself, an administrator, or null where a restored backup is brought in line. */
  actorId: AccountId | null;
  /** Where the confirmation goes; null: nobody is told. */
  confirm: { email: string; locale: Locale } | null;
  /** Where someone else does it at the person's request: who, and what they wrote about it. */
  request?: { by: AccountId; reason: string };
}

/** How an account goes: places and roles are given up as by any other act, the rest by the manifest. */
@Injectable()
export class Erasing {
  constructor(
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** The account is locked, and not erased yet. */
  async erase(tx: Transaction, erased: Erased): Promise<void> {
    const { accountId, actorId, confirm, request } = erased;
    await this.giveUp(tx, erased);
    await eraseValues(tx, accountId, { jobsOfAccount: true });
    await tx.sql(
      'INSERT INTO erasure (account_id, erased_at, email, locale, erased_by, reason) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        accountId,
        tx.now,
        confirm?.email ?? null,
        confirm?.locale ?? null,
        request?.by ?? null,
        request?.reason ?? null,
      ],
    );
    await this.audit.record(tx, { act: 'account.erase', actorId, objectKind: 'account', objectId: accountId });
    if (confirm !== null) await this.jobs.add(tx, accountErased, { accountId } satisfies AccountErased);
    await this.jobs.add(tx, noteErasures, {}, noteErasures);
  }

  /** What was written while the account was being erased goes, too. On the last time the address of the mail goes as well. */
  async finish(tx: Transaction, accountId: AccountId, { last }: { last: boolean }): Promise<void> {
    await this.giveUp(tx, { accountId, actorId: null });
    await eraseValues(tx, accountId, { jobsOfAccount: last });
    if (!last) return;
    await tx.sql('UPDATE erasure SET email = NULL, locale = NULL, finished_at = $2 WHERE account_id = $1', [
      accountId,
      tx.now,
    ]);
  }

  private async giveUp(tx: Transaction, { accountId, actorId }: Pick<Erased, 'accountId' | 'actorId'>): Promise<void> {
    await this.leaveCircles(tx, accountId, actorId);
    await this.leadNoMore(tx, accountId, actorId);
    await endAffiliations(tx, this.audit, { accountId, actorId, reason });
    await this.endRoles(tx, accountId, actorId);
  }

  /** Seats in what is yet to begin, offers, and places in queues. Who was there when it began stays counted. */
  private async leaveCircles(tx: Transaction, accountId: AccountId, actorId: AccountId | null): Promise<void> {
    const places = await tx.sql<{ poolId: SeatPoolId }>(
      `SELECT e.pool_id AS "poolId" FROM enrolment e JOIN seat_pool p ON p.id = e.pool_id
       WHERE e.account_id = $1 AND (e.status IN ('pending', 'waitlisted', 'offered') OR (e.status = 'confirmed' AND p.offers_until > $2))
       ORDER BY e.pool_id`,
      [accountId, tx.now],
    );
    for (const { poolId } of places) {
      const left = await this.seats.leave(tx, await lockPool(tx, poolId), accountId);
      if (left === null) continue;
      const { id: objectId, status: from, municipalityCode } = left;
      const act = { act: 'circle.leave', actorId, municipalityCode, objectKind: 'enrolment', objectId, reason };
      await this.audit.record(tx, { ...act, from, to: 'withdrawn' });
    }
  }

  /** Leads what is yet to begin no longer. Who led it when it began stays, without a name. */
  private async leadNoMore(tx: Transaction, accountId: AccountId, actorId: AccountId | null): Promise<void> {
    const ended = await tx.sql<{ id: string; municipalityCode: string }>(
      `UPDATE circle_facilitator f SET valid_to = greatest(valid_from, $2)
       WHERE account_id = $1 AND (valid_to IS NULL OR valid_to > $2) AND NOT EXISTS (
         SELECT FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id
         WHERE c.id = f.circle_id AND c.status NOT IN ('draft', 'proposed') AND p.offers_until <= $2)
       RETURNING id, municipality_code AS "municipalityCode"`,
      [accountId, tx.now],
    );
    for (const { id: objectId, municipalityCode } of ended) {
      const act = { act: 'circle.end_facilitator', actorId, municipalityCode, objectKind: 'circle_facilitator' };
      await this.audit.record(tx, { ...act, objectId, reason });
    }
  }

  private async endRoles(tx: Transaction, accountId: AccountId, actorId: AccountId | null): Promise<void> {
    const ended = await tx.sql<{ role: string }>(
      `UPDATE role_grant SET valid_to = greatest(valid_from, $2) WHERE account_id = $1 AND (valid_to IS NULL OR valid_to > $2)
       RETURNING role`,
      [accountId, tx.now],
    );
    for (const { role: from } of ended) {
      const act = { act: 'role.end', actorId, objectKind: 'account', objectId: accountId, from, reason };
      await this.audit.record(tx, act);
    }
  }
}
