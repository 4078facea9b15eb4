import type { Database } from '#platform';
import { seated } from '#seats';
import { besideCircle, type CircleReader, leads, meetingJson, readerColumns } from '../change-facts.js';
import type { MeetingFacts } from '../enrolment-facts.js';
import type { MeetingMailDue } from '../events.js';

/** Which choice of the person a mail follows. */
export const choiceOf = (kind: MeetingMailDue['kind']): 'reminders' | 'recaps' =>
  kind === 'after' ? 'recaps' : 'reminders';

export interface MeetingMailFacts extends CircleReader {
  meeting: MeetingFacts;
  /** The next one that is held; null before and after the last one. */
  next: MeetingFacts | null;
  /** What to do until then. */
  task: string | null;
}

/**
 * What a mail before or after a meeting says. Null when it is no longer true: the meeting is at another time, is not held
 * or has begun, the person is in the circle no more or wants no such mails, or nothing follows on the meeting: neither
 * another one nor, after the last, the question how the circle was, which is asked of who had a seat.
 */
export async function meetingMailFacts(
  database: Database,
  { meetingId, accountId, kind, startsAt }: MeetingMailDue,
): Promise<MeetingMailFacts | null> {
  const [facts] = await database.read<MeetingMailFacts>(
    `SELECT ${readerColumns}, ${meetingJson('me')} AS meeting, following.facts AS next,
       (SELECT v.task FROM meeting_text v WHERE v.meeting_id = me.id AND v.task IS NOT NULL
        ORDER BY array_position(ARRAY[a.locale, 'fi', 'sv', 'en'], v.locale) LIMIT 1) AS task
     FROM meeting me JOIN circle c ON c.id = me.circle_id AND c.status <> 'cancelled'
     JOIN account a ON a.id = $2 AND a.status = 'active'
     ${besideCircle}
     LEFT JOIN LATERAL (SELECT ${meetingJson('ne')} AS facts FROM meeting ne
       WHERE ne.circle_id = c.id AND ne.cancelled_at IS NULL AND ne.starts_at > app_now() ORDER BY ne.starts_at LIMIT 1) following
       ON true
     WHERE me.id = $1 AND me.starts_at = $3::timestamptz AND me.cancelled_at IS NULL
       AND (${seated('e')} OR ${leads})
       AND NOT EXISTS (SELECT FROM mail_refusal r WHERE r.account_id = a.id AND r.kind = $4)
       AND CASE WHEN $5 THEN following.facts IS NOT NULL OR (e.status = 'confirmed'
           AND c.status NOT IN ('completed', 'archived') AND me.ends_at = c.last_meeting_ends_at)
         ELSE me.starts_at > app_now() END`,
    [meetingId, accountId, startsAt, choiceOf(kind), kind === 'after'],
  );
  return facts ?? null;
}
