import { notOver } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';

/** What someone who leads a circle is told of a decision on it. */
export interface LedCircleFacts {
  name: string;
  email: string;
  locale: Locale;
  circleId: string;
  slug: string;
  title: string;
  /** Name of the municipality that holds the circle. */
  host: string;
  /** Why the circle was sent back; null where it is published. */
  note: string | null;
}

const stillSo = {
  returned: `c.status = 'draft' AND c.returned_note IS NOT NULL`,
  published: `c.status NOT IN ('draft', 'proposed', 'archived', 'cancelled')`,
};

/** Null when the person no longer leads the circle, their account is not active, or something else was decided since. */
export async function ledCircleFacts(
  database: Database,
  facilitatorId: string,
  decision: keyof typeof stillSo,
): Promise<LedCircleFacts | null> {
  const [facts] = await database.read<LedCircleFacts>(
    `SELECT a.name, a.email, a.locale, c.id AS "circleId", c.slug, t.title, m.name ->> a.locale AS host,
       c.returned_note AS note
     FROM circle_facilitator f JOIN account a ON a.id = f.account_id AND a.status = 'active'
     JOIN circle c ON c.id = f.circle_id JOIN municipality m ON m.code = c.host_municipality_code
     CROSS JOIN LATERAL (SELECT v.title FROM circle_text v WHERE v.circle_id = c.id
       ORDER BY ${bestVersionFirst('v.locale', `ARRAY[a.locale, 'fi', 'sv', 'en']`)} LIMIT 1) t
     WHERE f.id = $1 AND ${notOver('f')} AND ${stillSo[decision]}`,
    [facilitatorId],
  );
  return facts ?? null;
}
