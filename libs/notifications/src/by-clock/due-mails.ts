import type { Database, Jobs, Task, Transaction } from '#platform';
import type { MailKind } from '../choices/mail-refusal.js';
import { type MeetingMailDue, meetingMailDue } from '../events.js';
import { queueSessionReminders } from '../sessions/due-reminders.js';
import type { MeetingMailKind } from './meeting-mail.js';

/** The task that finds out who hears now of a meeting or sparring session that comes, or of a meeting that was held; the worker schedules it. */
export const findMeetingMails = 'notifications.find-meeting-mails';

/** Mails of one run; the next one goes on. */
const batch = 500;

/** SQL of an instant at which the clocks of the meeting `me` show so much less than when it begins. */
const wallBefore = (interval: string): string => `((me.wall_start - interval '${interval}') AT TIME ZONE me.zone)`;

interface Kind {
  kind: MeetingMailKind;
  /** Which choice of the person it follows. */
  refusable: MailKind;
  /** SQL of the instants from which on it is sent, and until when: later it would tell nobody anything. */
  due: string;
  until: string;
}

const kinds: readonly Kind[] = [
  { kind: 'day_before', refusable: 'reminders', due: wallBefore('1 day'), until: wallBefore('2 hours') },
  { kind: 'hours_before', refusable: 'reminders', due: wallBefore('2 hours'), until: 'me.starts_at' },
  { kind: 'after', refusable: 'recaps', due: `me.ends_at + interval '1 hour'`, until: `me.ends_at + interval '1 day'` },
];

/**
 * A row for each meeting, time, person and kind keeps that the mail was queued, in the transaction that queues it: it is
 * queued once, however often this runs or is killed. Who came, or was told of another time, when the mail was due already
 * knows, and hears nothing.
 */
export const dueMailTasks = (database: Database, jobs: Jobs): Record<string, Task> => ({
  [findMeetingMails]: async () => {
    for (const kind of kinds) await database.transaction((tx) => queue(tx, jobs, kind));
    await database.transaction((tx) => queueSessionReminders(tx, jobs));
  },
});

async function queue(tx: Transaction, jobs: Jobs, { kind, refusable, due, until }: Kind): Promise<void> {
  const rows = await tx.sql<{ meetingId: string; accountId: string; startsAt: string }>(
    `INSERT INTO meeting_mail (meeting_id, account_id, kind, starts_at, queued_at)
     SELECT me.id, p.account_id, $2, me.starts_at, $1
     FROM meeting me JOIN circle c ON c.id = me.circle_id
     CROSS JOIN LATERAL (
       SELECT e.account_id, e.status_since AS since FROM enrolment e
       WHERE e.pool_id = c.seat_pool_id AND e.status = 'confirmed'
       UNION ALL
       SELECT f.account_id, f.valid_from FROM circle_facilitator f
       WHERE f.circle_id = c.id AND (f.valid_to IS NULL OR f.valid_to > $1)) p
     JOIN account a ON a.id = p.account_id AND a.status = 'active'
     WHERE me.starts_at BETWEEN $1::timestamptz - interval '3 days' AND $1::timestamptz + interval '2 days'
       AND me.cancelled_at IS NULL AND c.status IN ('published', 'enrolment_open', 'enrolment_closed', 'running', 'wrap_up')
       AND ${due} <= $1 AND ${until} > $1
       AND p.since <= ${due} AND coalesce(me.changed_at, '-infinity') <= ${due}
       AND NOT EXISTS (SELECT FROM mail_refusal r WHERE r.account_id = a.id AND r.kind = $3)
       AND NOT EXISTS (SELECT FROM meeting_mail m WHERE m.meeting_id = me.id AND m.account_id = a.id AND m.kind = $2
         AND m.starts_at = me.starts_at)
     ORDER BY me.starts_at, me.id, a.id LIMIT ${batch}
     ON CONFLICT DO NOTHING
     RETURNING meeting_id AS "meetingId", account_id AS "accountId", starts_at::text AS "startsAt"`,
    [tx.now, kind, refusable],
  );
  for (const row of rows) await jobs.add(tx, meetingMailDue, { ...row, kind } satisfies MeetingMailDue);
}
