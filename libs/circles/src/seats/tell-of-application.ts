import { notOver } from '#identity';
import type { EnrolmentId } from '#kernel';
import type { Jobs, Transaction } from '#platform';
import { type ApplicationsWait, applicationsWait, type CircleApplication, circleApplication } from '../events.js';

/** Who has applied hears that it has come, and who leads the circle that it waits: once, however many come meanwhile. */
export async function tellOfApplication(tx: Transaction, jobs: Jobs, enrolmentId: EnrolmentId): Promise<void> {
  await jobs.add(tx, circleApplication, { enrolmentId } satisfies CircleApplication);
  const facilitators = await tx.sql<{ id: string }>(
    `SELECT DISTINCT ON (f.account_id) f.id FROM circle_facilitator f JOIN circle c ON c.id = f.circle_id
     JOIN enrolment e ON e.pool_id = c.seat_pool_id AND e.account_id <> f.account_id
     WHERE e.id = $1 AND ${notOver('f')} ORDER BY f.account_id, f.position`,
    [enrolmentId],
  );
  for (const { id: facilitatorId } of facilitators) {
    const payload = { facilitatorId } satisfies ApplicationsWait;
    await jobs.add(tx, applicationsWait, payload, `circle.applications.${facilitatorId}`);
  }
}
