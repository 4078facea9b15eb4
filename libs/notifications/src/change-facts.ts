import type { CircleCancelled, MeetingChanged } from '#circles/events';
import { notOver } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';
import { liveAt, seated } from '#seats';
import type { MeetingFacts } from './enrolment-facts.js';

/** The reader of a mail about a circle, and what their calendar has to know. */
export interface CircleReader {
  name: string;
  email: string;
  locale: Locale;
  slug: string;
  title: string;
  titleLocale: Locale;
  /** How often they have come to this circle and gone again. */
  earlierEnrolments: number;
  statusSince: Date;
  /** Whether its meetings stand in their calendar: they have a seat, or lead the circle. */
  takesPart: boolean;
}

export interface ChangedMeeting extends CircleReader {
  meeting: MeetingFacts;
  cancelled: boolean;
  /** Why, as whoever did it wrote. */
  note: string | null;
}

export interface CancelledCircle extends CircleReader {
  reason: string;
  /** Those that would have been held. */
  meetings: MeetingFacts[];
}

const order = bestVersionFirst('v.locale', `ARRAY[a.locale, 'fi', 'sv', 'en']`);

/** SQL of a MeetingFacts of the meeting `me`, an alias, in the language of the account `a`. */
export const meetingJson = (me: string): string => `json_build_object('id', ${me}.id, 'number', ${me}.number,
  'title', (SELECT v.title FROM meeting_text v WHERE v.meeting_id = ${me}.id ORDER BY ${order} LIMIT 1),
  'wallStart', ${me}.wall_start, 'wallEnd', ${me}.wall_end, 'startsAt', ${me}.starts_at, 'endsAt', ${me}.ends_at,
  'ended', ${me}.ends_at <= (SELECT app_now()), 'place', ${me}.place ->> a.locale, 'changes', ${me}.changes,
  'changedAt', ${me}.changed_at)`;

/** SQL: whether the account `a` leads the circle `c`. */
export const leads = `EXISTS (SELECT FROM circle_facilitator f WHERE f.circle_id = c.id AND f.account_id = a.id AND ${notOver('f')})`;

/** SQL of the columns of a CircleReader: of the account `a`, the circle `c`, its title `t` and the latest enrolment `e`. */
export const readerColumns = `a.name, a.email, a.locale, c.slug, t.title, t.locale AS "titleLocale",
  (SELECT count(*)::int FROM enrolment b WHERE b.pool_id = c.seat_pool_id AND b.account_id = a.id AND NOT ${liveAt('b')})
    AS "earlierEnrolments",
  coalesce(e.status_since, c.created_at) AS "statusSince",
  coalesce(${seated('e')}, false) OR ${leads} AS "takesPart"`;

/** SQL of what stands beside the circle `c` and the account `a`: the title `t`, and the latest enrolment `e`, if any. */
export const besideCircle = `CROSS JOIN LATERAL (SELECT v.title, v.locale FROM circle_text v WHERE v.circle_id = c.id
    ORDER BY ${order} LIMIT 1) t
  LEFT JOIN LATERAL (SELECT * FROM enrolment n WHERE n.pool_id = c.seat_pool_id AND n.account_id = a.id
    ORDER BY n.created_at DESC LIMIT 1) e ON true`;

/**
 * Null when the meeting was changed again since, is over, or its circle is not held: of that something else is told. And
 * when the person is in the circle no more.
 */
export async function changedMeeting(
  database: Database,
  { meetingId, accountId, changes }: MeetingChanged,
): Promise<ChangedMeeting | null> {
  const [facts] = await database.read<ChangedMeeting>(
    `SELECT ${readerColumns}, ${meetingJson('me')} AS meeting, me.cancelled_at IS NOT NULL AS cancelled, me.change_note AS note
     FROM meeting me JOIN circle c ON c.id = me.circle_id JOIN account a ON a.id = $2 AND a.status = 'active'
     ${besideCircle}
     WHERE me.id = $1 AND me.changes = $3 AND me.ends_at > app_now() AND c.status <> 'cancelled'
       AND ((e.status IN ('confirmed', 'offered') AND ${liveAt('e')}) OR ${leads})`,
    [meetingId, accountId, changes],
  );
  return facts ?? null;
}

/** Null when the account is not active any more. Who was told to be in it, or waited, hears of it whatever has lapsed since. */
export async function cancelledCircle(
  database: Database,
  { circleId, accountId }: CircleCancelled,
): Promise<CancelledCircle | null> {
  const [facts] = await database.read<CancelledCircle>(
    `SELECT ${readerColumns}, c.cancel_reason AS reason,
       (SELECT coalesce(json_agg(${meetingJson('me')} ORDER BY me.number), '[]') FROM meeting me
        WHERE me.circle_id = c.id AND me.cancelled_at IS NULL AND me.starts_at > c.cancelled_at) AS meetings
     FROM circle c JOIN account a ON a.id = $2 AND a.status = 'active' ${besideCircle}
     WHERE c.id = $1 AND c.status = 'cancelled' AND c.cancel_reason IS NOT NULL`,
    [circleId, accountId],
  );
  return facts ?? null;
}
