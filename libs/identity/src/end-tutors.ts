import type { Audit } from '#audit';
import type { AccountId } from '#kernel';
import type { Jobs, Transaction } from '#platform';
import { notOver } from './administrators.js';
import { type RoleChanged, roleChanged } from './events.js';
import { lockRoles } from './role-lock.js';
import type { TutorScope } from './tutor-scope.js';

/** Ends the role of everyone who was a tutor for a municipality that is none any more; each is told why. */
export async function endTutors(
  tx: Transaction,
  { audit, jobs }: { audit: Audit; jobs: Jobs },
  { periodId, municipalityCode, actorId, reason }: TutorScope & { actorId: AccountId; reason: string },
): Promise<void> {
  await lockRoles(tx);
  const ended = await tx.sql<{ id: string; accountId: string }>(
    `UPDATE role_grant g SET valid_to = greatest(g.valid_from, $3::timestamptz), ended_by = $4, end_reason = $5
     WHERE g.role = 'tutor' AND g.period_id = $1 AND g.municipality_code = $2 AND ${notOver('g')}
     RETURNING g.id, g.account_id AS "accountId"`,
    [periodId, municipalityCode, tx.now, actorId, reason],
  );
  for (const { id: grantId, accountId: objectId } of ended) {
    const act = { act: 'role.end', actorId, municipalityCode, objectKind: 'account', objectId };
    await audit.record(tx, { ...act, from: 'tutor' });
    await jobs.add(tx, roleChanged, { grantId, change: 'ended' } satisfies RoleChanged);
  }
}
