import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { ok, refuse } from '#kernel';
import { Database, Jobs } from '#platform';
import { whyNotReason } from './act-reason.js';
import { type SuspensionChanged, suspensionChanged } from './events.js';
import { lockRoles } from './role-lock.js';
import type { SuspensionOutcome } from './suspend-person.js';
import { type SuspensionInput, suspensionFacts } from './suspension.js';
import { whyNotLift } from './suspension-policy.js';
import type { SignedIn } from './viewer.js';

/** An administrator lets a suspended person back in. */
@Injectable()
export class LiftSuspension {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId: actorId }: SignedIn, input: SuspensionInput): Promise<SuspensionOutcome> {
    const { personId } = input;
    const reason = input.reason.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    return this.db.transaction(async (tx) => {
      await lockRoles(tx);
      const facts = await suspensionFacts(tx, actorId, personId);
      const refusal = facts && whyNotLift(facts);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });

      await tx.sql(`UPDATE account SET status = 'active' WHERE id = $1`, [personId]);
      // An account that was suspended before there was a history has no row to close.
      const [row] = await tx.sql<{ id: string }>(
        `UPDATE account_suspension SET lifted_at = greatest(suspended_at, $2::timestamptz), lifted_by = $3, lift_reason = $4
         WHERE account_id = $1 AND lifted_at IS NULL RETURNING id`,
        [personId, tx.now, actorId, reason],
      );
      await this.audit.record(tx, {
        act: 'account.lift_suspension',
        actorId,
        objectKind: 'account',
        objectId: personId,
        from: 'suspended',
        to: 'active',
      });
      if (row !== undefined) {
        const payload = { suspensionId: row.id, change: 'lifted' } satisfies SuspensionChanged;
        await this.jobs.add(tx, suspensionChanged, payload);
      }
      return ok({ personId });
    });
  }
}
