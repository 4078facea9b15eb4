import { inProjectTeam, representsNow } from '#identity';
import type { Locale } from '#kernel';
import type { Database } from '#platform';
import type { RequestNews } from '#sparring/events';

/** What someone is told of a request for sparring. */
export interface RequestMailFacts {
  name: string;
  email: string;
  locale: Locale;
  /** Name of the asking municipality. */
  municipality: string;
  /** What the project team asks for. */
  note: string | null;
}

/** Null when the request has moved on since, or the reader may not know of it any more. */
export async function requestMailFacts(
  database: Database,
  { requestId, version, readerId, to }: RequestNews,
): Promise<RequestMailFacts | null> {
  const ofTeam = to === 'submitted' || to === 'withdrawn';
  const reads = ofTeam ? inProjectTeam('a') : representsNow('a.id', 'r.municipality_code');
  const [facts] = await database.read<RequestMailFacts>(
    `SELECT a.name, a.email, a.locale, m.name ->> a.locale AS municipality, ch.note
     FROM sparring_request r JOIN municipality m ON m.code = r.municipality_code
     JOIN sparring_change ch ON ch.request_id = r.id AND ch.version = $2
     JOIN account a ON a.id = $3 AND a.status = 'active' AND ${reads}
     WHERE r.id = $1 AND r.status = $4`,
    [requestId, version, readerId, to],
  );
  return facts ?? null;
}
