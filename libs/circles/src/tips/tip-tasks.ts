import type { Database, Task } from '#platform';

/** The task that forgets addresses and messages of tips whose link is over; the worker schedules it. */
export const forgetTips = 'circles.forget-tips';

export const tipTasks = (database: Database): Record<string, Task> => ({
  [forgetTips]: () =>
    database.transaction(async (tx) => {
      await tx.sql(
        `UPDATE circle_tip SET email = NULL, message = NULL
         WHERE (email IS NOT NULL OR message IS NOT NULL) AND (expires_at <= $1 OR used_at IS NOT NULL)`,
        [tx.now],
      );
      // Of a circle that nobody joins any more nobody can be told twice.
      await tx.sql(
        `DELETE FROM circle_tip t USING circle c WHERE c.id = t.circle_id
           AND t.expires_at <= $1::timestamptz - interval '30 days'
           AND circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at, c.first_meeting_starts_at,
             c.last_meeting_ends_at, $1) IN ('wrap_up', 'completed', 'archived', 'cancelled')`,
        [tx.now],
      );
    }),
});
