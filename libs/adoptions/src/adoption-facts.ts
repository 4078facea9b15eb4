import { isUuid } from '#kernel';
import { helsinkiToday, type Transaction } from '#platform';
import type { AdoptionFacts } from './adoption-policy.js';

/** SQL: the changes of a practice that count, as `DatedStage` says. */
export const changesThatCount = (practice: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', ch.id, 'municipality', ad.municipality_code, 'stage', ch.stage,
      'onDay', ch.on_day, 'order', ch.place, 'learnedFrom', ch.learned_from)), '[]')
    FROM adoption ad JOIN (SELECT c.*, row_number() OVER (ORDER BY c.recorded_at, c.id) AS place FROM adoption_change c
      WHERE c.taken_back_at IS NULL) ch ON ch.adoption_id = ad.id WHERE ad.practice_id = ${practice})`;

/** Facts of a published practice for a municipality; the practice is locked, so that two who change its graph wait for each other. */
export async function lockAdoption(tx: Transaction, practiceId: string, code: string): Promise<AdoptionFacts | null> {
  if (!isUuid(practiceId)) return null;
  await tx.sql('SELECT FROM practice WHERE id = $1 FOR NO KEY UPDATE', [practiceId]);
  const [facts] = await tx.sql<AdoptionFacts>(
    `SELECT p.id AS "practiceId", p.municipality_code AS "ownerCode", p.status, p.revision,
       ((SELECT min(r.published_at) FROM practice_revision r WHERE r.practice_id = p.id) AT TIME ZONE 'Europe/Helsinki')::date::text
         AS "firstDay",
       ${helsinkiToday}::text AS today,
       coalesce((SELECT a.version FROM adoption a WHERE a.practice_id = p.id AND a.municipality_code = $2), 0) AS version,
       ${changesThatCount('p.id')} AS changes
     FROM practice p WHERE p.id = $1 AND p.revision > 0`,
    [practiceId, code],
  );
  return facts ?? null;
}
