import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs } from '#platform';
import { type ReasonRefusal, whyNotReason } from './act-reason.js';
import { AddressChanges } from './address/address-changes.js';
import { type SuspensionChanged, suspensionChanged } from './events.js';
import { endSessions } from './own-sessions.js';
import { lockRoles } from './role-lock.js';
import { type SuspensionInput, suspensionFacts } from './suspension.js';
import { type SuspensionRefusal, whyNotSuspend } from './suspension-policy.js';
import type { SignedIn } from './viewer.js';

export type SuspensionOutcome = Result<
  { personId: string },
  SuspensionRefusal | ReasonRefusal | { reason: 'not_found' }
>;

/** An administrator suspends an account: its sessions on both sites end, so that none lives on when it is lifted. */
@Injectable()
export class SuspendPerson {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AddressChanges) private readonly changes: AddressChanges,
  ) {}

  async execute({ accountId: actorId }: SignedIn, input: SuspensionInput): Promise<SuspensionOutcome> {
    const { personId } = input;
    const reason = input.reason.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    return this.db.transaction(async (tx) => {
      await lockRoles(tx);
      const facts = await suspensionFacts(tx, actorId, personId);
      const refusal = facts && whyNotSuspend(facts);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });

      await tx.sql(`UPDATE account SET status = 'suspended' WHERE id = $1`, [personId]);
      await endSessions(tx, personId);
      await this.changes.giveUp(tx, personId, actorId);
      const [row] = await tx.sql<{ id: string }>(
        `INSERT INTO account_suspension (account_id, suspended_at, suspended_by, reason) VALUES ($1, $2, $3, $4) RETURNING id`,
        [personId, tx.now, actorId, reason],
      );
      if (row === undefined) throw new Error('a suspension was not inserted');
      await this.audit.record(tx, {
        act: 'account.suspend',
        actorId,
        objectKind: 'account',
        objectId: personId,
        from: facts.status,
        to: 'suspended',
      });
      await this.jobs.add(tx, suspensionChanged, {
        suspensionId: row.id,
        change: 'suspended',
      } satisfies SuspensionChanged);
      return ok({ personId });
    });
  }
}
