import { grantedNow } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import type { Database } from '#platform';
import { type EnrolmentStatus, positionOf } from '#seats';

export interface MeetingFacts {
  id: string;
  number: number;
  /** Null where the meeting has no title of its own. */
  title: string | null;
  /** `2026-11-21T13:00:00`, as in the calendar on the wall. */
  wallStart: string;
  wallEnd: string;
  startsAt: string;
  endsAt: string;
  ended: boolean;
  place: string | null;
  /** How often it was changed, and when last. */
  changes: number;
  changedAt: string | null;
}

/** What a mail about someone's place in a circle tells, as it is true now. */
export interface EnrolmentFacts {
  name: string;
  email: string;
  locale: Locale;
  status: EnrolmentStatus;
  /** Why the application was declined. */
  decisionReason: string | null;
  statusSince: Date;
  /** How often the person has come to this circle before. */
  earlierEnrolments: number;
  /** Whether the circle is held. */
  held: boolean;
  offerExpiresAt: Date | null;
  position: number | null;
  /** Held, offered or asked for; more than one of a group. */
  seats: number;
  municipality: string;
  slug: string;
  title: string;
  titleLocale: Locale;
  languages: Locale[];
  meetings: MeetingFacts[];
  facilitators: { name: string; municipality: string }[];
}

/** Null when the enrolment or its owner is no more. */
export async function enrolmentFacts(database: Database, enrolmentId: string): Promise<EnrolmentFacts | null> {
  const [owner] = await database.read<{ locale: Locale }>(
    `SELECT a.locale FROM enrolment e JOIN account a ON a.id = e.account_id WHERE e.id = $1 AND a.status = 'active'`,
    [enrolmentId],
  );
  if (owner === undefined) return null;
  const [facts] = await database.read<EnrolmentFacts>(
    `SELECT a.name, a.email, a.locale, e.status, e.decision_reason AS "decisionReason", e.status_since AS "statusSince", ${positionOf('e')} AS position,
       (SELECT count(*)::int FROM enrolment b WHERE b.pool_id = e.pool_id AND b.account_id = e.account_id
          AND b.created_at < e.created_at) AS "earlierEnrolments",
       e.offer_expires_at AS "offerExpiresAt", e.seats_held AS seats, m.name ->> a.locale AS municipality,
       c.status <> 'cancelled' AS held, c.slug, t.title, t.locale AS "titleLocale", c.languages,
       (SELECT coalesce(json_agg(json_build_object('id', me.id, 'number', me.number, 'title', mt.title,
            'wallStart', me.wall_start, 'wallEnd', me.wall_end, 'startsAt', me.starts_at, 'endsAt', me.ends_at,
            'ended', me.ends_at <= (SELECT app_now()), 'place', me.place ->> a.locale, 'changes', me.changes,
            'changedAt', me.changed_at) ORDER BY me.number), '[]')
        FROM meeting me LEFT JOIN LATERAL (SELECT v.title FROM meeting_text v WHERE v.meeting_id = me.id
          ORDER BY ${bestVersionFirst('v.locale', '$2')} LIMIT 1) mt ON true
        WHERE me.circle_id = c.id AND me.cancelled_at IS NULL) AS meetings,
       (SELECT coalesce(json_agg(json_build_object('name', fa.name, 'municipality', fm.name ->> a.locale)
          ORDER BY cf.position), '[]')
        FROM circle_facilitator cf JOIN account fa ON fa.id = cf.account_id AND fa.status <> 'erased'
        JOIN municipality fm ON fm.code = cf.municipality_code WHERE cf.circle_id = c.id AND ${grantedNow('cf')}) AS facilitators
     FROM enrolment e
     JOIN account a ON a.id = e.account_id
     JOIN municipality m ON m.code = e.municipality_code
     JOIN circle c ON c.seat_pool_id = e.pool_id
     CROSS JOIN LATERAL (SELECT v.title, v.locale FROM circle_text v WHERE v.circle_id = c.id
       ORDER BY ${bestVersionFirst('v.locale', '$2')} LIMIT 1) t
     WHERE e.id = $1`,
    [enrolmentId, readingOrder(owner.locale)],
  );
  return facts ?? null;
}
