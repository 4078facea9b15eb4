import { inProjectTeam } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';

/** What someone of the project team is told of a circle that waits for a decision. */
export interface ProposedCircleFacts {
  name: string;
  email: string;
  locale: Locale;
  title: string;
  /** Name of the municipality that holds the circle. */
  host: string;
  firstMeetingAt: Date;
}

/** Null when the circle was decided on since, or the reader is no longer of the project team. */
export async function proposedCircleFacts(
  database: Database,
  { circleId, readerId, version }: { circleId: string; readerId: string; version: number },
): Promise<ProposedCircleFacts | null> {
  const [facts] = await database.read<ProposedCircleFacts>(
    `SELECT a.name, a.email, a.locale, t.title, m.name ->> a.locale AS host, c.first_meeting_starts_at AS "firstMeetingAt"
     FROM circle c JOIN account a ON a.id = $2 AND a.status = 'active' AND ${inProjectTeam('a')}
     JOIN municipality m ON m.code = c.host_municipality_code
     CROSS JOIN LATERAL (SELECT v.title FROM circle_text v WHERE v.circle_id = c.id
       ORDER BY ${bestVersionFirst('v.locale', `ARRAY[a.locale, 'fi', 'sv', 'en']`)} LIMIT 1) t
     WHERE c.id = $1 AND c.status = 'proposed' AND c.version >= $3`,
    [circleId, readerId, version],
  );
  return facts ?? null;
}
