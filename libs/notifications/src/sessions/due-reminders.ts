import { meetingZone } from '#kernel';
import type { Jobs, Transaction } from '#platform';
import { hearsOfSession, sessionPair, sessionStands } from '#sparring';
import { type SessionReminder, sessionReminder } from '../events.js';

/** Mails of one run; the next one goes on. */
const batch = 500;

/** SQL of the instant at which the clocks show so much less than when the session `s` begins. */
const wallBefore = (interval: string): string =>
  `((s.starts_at AT TIME ZONE '${meetingZone}' - interval '${interval}') AT TIME ZONE '${meetingZone}')`;

/**
 * Queues the reminders of the day before of sessions. A row for each session, person and time keeps that it was queued, in
 * the transaction that queues it. Who was told of the time when the reminder was due already knows, and hears nothing.
 */
export async function queueSessionReminders(tx: Transaction, jobs: Jobs): Promise<void> {
  const rows = await tx.sql<SessionReminder>(
    `INSERT INTO session_mail (pair_id, account_id, starts_at, queued_at)
     SELECT s.pair_id, a.id, s.starts_at, $1
     FROM ${sessionPair} JOIN account a ON a.status = 'active' AND ${hearsOfSession}
     WHERE s.starts_at BETWEEN $1::timestamptz AND $1::timestamptz + interval '2 days' AND ${sessionStands}
       AND ${wallBefore('1 day')} <= $1 AND ${wallBefore('2 hours')} > $1 AND s.changed_at <= ${wallBefore('1 day')}
       AND NOT EXISTS (SELECT FROM mail_refusal f WHERE f.account_id = a.id AND f.kind = 'reminders')
       AND NOT EXISTS (SELECT FROM session_mail sm WHERE sm.pair_id = s.pair_id AND sm.account_id = a.id
         AND sm.starts_at = s.starts_at)
     ORDER BY s.starts_at, s.pair_id, a.id LIMIT ${batch}
     ON CONFLICT DO NOTHING
     RETURNING pair_id AS "pairId", account_id AS "accountId", starts_at::text AS "startsAt"`,
    [tx.now],
  );
  for (const row of rows) await jobs.add(tx, sessionReminder, { ...row } satisfies SessionReminder);
}
