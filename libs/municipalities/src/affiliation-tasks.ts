import type { Audit } from '#audit';
import type { Database, Jobs, Task, Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { moveAffiliation, proofIsOver } from './affiliation-status.js';
import { type AffiliationRunsOut, affiliationRunsOut } from './events.js';

/** The task that reminds of proofs that become too old, and writes down those that have; the worker schedules it. */
export const tendAffiliations = 'affiliations.tend';

/** How many days before the end the person is reminded. */
const reminders = [30, 7] as const;
/** Rows of one run; the next one goes on. */
const batch = 500;

export const affiliationTasks = (database: Database, audit: Audit, jobs: Jobs): Record<string, Task> => ({
  [tendAffiliations]: async () => {
    await database.transaction((tx) => writeDownExpired(tx, audit));
    await database.transaction((tx) => remind(tx, jobs));
    await database.transaction(forgetInvitations);
  },
});

/** They were over from the end of their proof; now it also stands in the row and in the log. */
async function writeDownExpired(tx: Transaction, audit: Audit): Promise<void> {
  const over = await tx.sql<{ id: string; from: AffiliationStatus; municipalityCode: string | null }>(
    `SELECT f.id, f.status AS "from", f.municipality_code AS "municipalityCode" FROM affiliation f
     WHERE ${proofIsOver('f', '$1')} ORDER BY f.proven_until LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
    [tx.now],
  );
  for (const one of over) await moveAffiliation(tx, audit, { ...one, to: 'expired', actorId: null });
}

/** One mail a reminder and proof: the row keeps which was the last. */
async function remind(tx: Transaction, jobs: Jobs): Promise<void> {
  for (const days of reminders) {
    const due = await tx.sql<{ id: string }>(
      `UPDATE affiliation SET reminded_days = $2::int WHERE id IN (
         SELECT id FROM affiliation WHERE status = 'approved' AND proven_until > $1
           AND proven_until <= $1::timestamptz + make_interval(days => $2::int)
           AND (reminded_days IS NULL OR reminded_days > $2::int)
           AND proven_until > $1::timestamptz + make_interval(days => $3::int)
         ORDER BY proven_until LIMIT ${batch} FOR UPDATE SKIP LOCKED) RETURNING id`,
      [tx.now, days, days === reminders[0] ? reminders[1] : 0],
    );
    for (const { id } of due) {
      await jobs.add(tx, affiliationRunsOut, { affiliationId: id, days } satisfies AffiliationRunsOut);
    }
  }
}

/** Addresses of invitations are forgotten 30 days after they could last be used. */
async function forgetInvitations(tx: Transaction): Promise<void> {
  await tx.sql(`DELETE FROM affiliation_invitation WHERE expires_at <= $1::timestamptz - interval '30 days'`, [tx.now]);
}
