import { mayBeTold } from '#circles';
import type { Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import type { Database } from '#platform';

export interface TipFacts {
  email: string;
  locale: Locale;
  message: string | null;
  expiresAt: Date;
  tippedBy: string;
  municipality: string;
  title: string;
  languages: Locale[];
  startsAt: Date | null;
  endsAt: Date | null;
  place: string | null;
}

/**
 * What the mail of a tip says. Null when none goes out: the address was told of the circle before, wants no tips, nobody
 * may join the circle any more, the link is used or over, or who told is no longer here.
 */
export async function tipFacts(database: Database, tipId: string): Promise<TipFacts | null> {
  const [asked] = await database.read<{ locale: Locale }>('SELECT locale FROM circle_tip WHERE id = $1', [tipId]);
  if (asked === undefined) return null;
  const [facts] = await database.read<TipFacts>(
    `SELECT t.email, t.locale, t.message, t.expires_at AS "expiresAt", a.name AS "tippedBy",
       m.name ->> t.locale AS municipality, x.title, c.languages, me.starts_at AS "startsAt", me.ends_at AS "endsAt",
       me.place ->> t.locale AS place
     FROM circle_tip t JOIN account a ON a.id = t.tipped_by AND a.status = 'active'
     JOIN municipality m ON m.code = t.municipality_code
     JOIN circle c ON c.id = t.circle_id
     CROSS JOIN LATERAL (SELECT v.title FROM circle_text v WHERE v.circle_id = c.id
       ORDER BY ${bestVersionFirst('v.locale', '$2')} LIMIT 1) x
     LEFT JOIN LATERAL (SELECT * FROM meeting f WHERE f.circle_id = c.id AND f.cancelled_at IS NULL ORDER BY f.number LIMIT 1) me ON true
     WHERE t.id = $1 AND t.mailed AND t.email IS NOT NULL AND t.used_at IS NULL AND t.expires_at > app_now()
       AND NOT EXISTS (SELECT FROM tip_refusal r WHERE r.address_hash = t.address_hash)
       AND ${mayBeTold(`circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at, c.first_meeting_starts_at,
         c.last_meeting_ends_at, app_now())`)}`,
    [tipId, readingOrder(asked.locale)],
  );
  return facts ?? null;
}
