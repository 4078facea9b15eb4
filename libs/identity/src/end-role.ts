import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type ReasonRefusal, whyNotReason } from './act-reason.js';
import { othersAdminister, rolesNow } from './administrators.js';
import { type RoleChanged, roleChanged } from './events.js';
import { lockRoles } from './role-lock.js';
import { type EndFacts, type EndRefusal, whyNotEnd } from './role-policy.js';
import { periodIsOver } from './tutor-scope.js';
import type { SignedIn } from './viewer.js';

export type EndRoleOutcome = Result<{ grantId: string }, EndRefusal | ReasonRefusal | { reason: 'not_found' }>;

interface Grant extends Omit<EndFacts, 'actorRoles' | 'self'> {
  accountId: string;
  municipalityCode: string | null;
}

/** The project team ends a role, with a reason. The grant is kept; the role counts no longer with the next request. */
@Injectable()
export class EndRole {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(
    { accountId: actorId }: SignedIn,
    { grantId, reason: typed }: { grantId: string; reason: string },
  ): Promise<EndRoleOutcome> {
    const reason = typed.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    if (!isUuid(grantId)) return refuse({ reason: 'not_found' });
    return this.db.transaction(async (tx) => {
      await lockRoles(tx);
      const grant = await grantToEnd(tx, grantId);
      if (grant === null) return refuse({ reason: 'not_found' });
      const { accountId, municipalityCode, role } = grant;
      const actorRoles = await rolesNow(tx, actorId);
      const refusal = whyNotEnd({ ...grant, actorRoles, self: accountId === actorId });
      if (refusal !== null) return refuse(refusal);

      // Who waited for the lock began before a role that was granted meanwhile.
      await tx.sql(
        `UPDATE role_grant SET valid_to = greatest(valid_from, $2::timestamptz), ended_by = $3, end_reason = $4 WHERE id = $1`,
        [grantId, tx.now, actorId, reason],
      );
      await this.audit.record(tx, {
        act: 'role.end',
        actorId,
        ...(municipalityCode !== null && { municipalityCode }),
        objectKind: 'account',
        objectId: accountId,
        from: role,
      });
      await this.jobs.add(tx, roleChanged, { grantId, change: 'ended' } satisfies RoleChanged);
      return ok({ grantId });
    });
  }
}

async function grantToEnd(tx: Transaction, grantId: string): Promise<Grant | null> {
  const [grant] = await tx.sql<Grant>(
    `SELECT g.account_id AS "accountId", g.role, g.municipality_code AS "municipalityCode",
       g.ended_by IS NOT NULL OR coalesce(g.valid_to <= $2, false) OR ${periodIsOver('g.period_id')} AS over,
       ${othersAdminister('g.account_id')} AS "othersAdminister"
     FROM role_grant g WHERE g.id = $1 FOR UPDATE OF g`,
    [grantId, tx.now],
  );
  return grant ?? null;
}
