import { coordinates, inProjectTeam } from '#identity';
import type { Jobs, Transaction } from '#platform';
import { type AffiliationWaits, affiliationWaits } from './events.js';

/** SQL: whether anyone coordinates the municipality now; false where there is none. Its alias must not be `c`, `f`, `g` or `o`. */
export const hasCoordinator = (municipality: string): string =>
  `EXISTS (SELECT FROM role_grant c JOIN account o ON o.id = c.account_id AND o.status = 'active'
    WHERE c.municipality_code = ${municipality} AND ${coordinates('o.id', municipality)})`;

/** Tells everyone who may decide on it that a proven affiliation waits: its coordinators, the project team where there is none. */
export async function tellDeciders(tx: Transaction, jobs: Jobs, affiliationId: string): Promise<void> {
  const deciders = await tx.sql<{ id: string }>(
    `SELECT a.id FROM affiliation r JOIN account a ON a.status = 'active' AND a.id <> r.account_id
       AND CASE WHEN ${hasCoordinator('r.municipality_code')} THEN ${coordinates('a.id', 'r.municipality_code')}
         ELSE ${inProjectTeam('a')} END
     WHERE r.id = $1 ORDER BY a.id`,
    [affiliationId],
  );
  for (const { id } of deciders) {
    await jobs.add(tx, affiliationWaits, { affiliationId, deciderId: id } satisfies AffiliationWaits);
  }
}
