import { representsNow } from '#identity';
import { isUuid } from '#kernel';
import { helsinkiToday, type Transaction } from '#platform';
import type { RequestParts } from './request-parts.js';
import type { NamedFacts, RequestFacts } from './request-policy.js';
import { tutorsRequest } from './sides.js';

/**
 * By which right: the project team any request that was sent, a representative those of their municipality, a tutor what is
 * proposed to their tutor municipality, a side as either of the two.
 */
export type RequestRight = 'team' | 'representative' | 'tutor' | 'side';

/** The request, locked; null where there is none that the person may act on. */
export async function lockRequest(
  tx: Transaction,
  accountId: string,
  right: RequestRight,
  id: string,
): Promise<RequestFacts | null> {
  if (!isUuid(id)) return null;
  await tx.sql('SELECT FROM sparring_request WHERE id = $1 FOR UPDATE', [id]);
  // Asked after it was locked: what was committed meanwhile counts.
  const represents = representsNow('$2', 'r.municipality_code');
  const tutors = tutorsRequest('$2', 'r');
  const theirs = {
    team: `r.status <> 'draft' AND r.submitted_at IS NOT NULL`,
    representative: represents,
    tutor: tutors,
    side: `(${represents} OR ${tutors})`,
  }[right];
  const [facts] = await tx.sql<RequestFacts>(
    `SELECT r.id, r.municipality_code AS "municipalityCode", r.status, r.version FROM sparring_request r
     WHERE r.id = $1 AND $2::uuid IS NOT NULL AND ${theirs}`,
    [id, accountId],
  );
  return facts ?? null;
}

/** What there is of what the parts name. */
export async function namedFacts(tx: Transaction, municipalityCode: string, parts: RequestParts): Promise<NamedFacts> {
  const { group, need, tutors } = parts;
  const [found] = await tx.sql<Omit<NamedFacts, 'municipalityCode'>>(
    `SELECT
       ARRAY(SELECT code FROM municipality WHERE code = ANY ($1)
         AND (valid_to IS NULL OR valid_to >= ${helsinkiToday})) AS municipalities,
       ARRAY(SELECT id FROM theme WHERE id = ANY ($2)) AS themes,
       ARRAY(SELECT t.municipality_code FROM tutor_municipality t JOIN programme_period p ON p.id = t.period_id
         WHERE t.municipality_code = ANY ($3) AND t.ended_at IS NULL
           AND ${helsinkiToday} BETWEEN p.first_day AND p.last_day) AS tutors`,
    [group?.neighbours ?? [], need?.themes ?? [], (tutors ?? []).map((one) => one.municipalityCode)],
  );
  return { municipalityCode, municipalities: [], themes: [], tutors: [], ...found };
}
