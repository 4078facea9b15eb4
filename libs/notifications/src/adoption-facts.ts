import type { AdoptedChanged, AdoptionRecorded } from '#adoptions/events';
import { representsNow } from '#identity';
import type { Locale } from '#kernel';
import type { Database } from '#platform';

interface Reader {
  name: string;
  email: string;
  locale: Locale;
  /** Of the practice, in the reader's language where it has one there. */
  title: string;
  slug: string;
}

const reader = `a.name, a.email, a.locale, p.slug, coalesce(r.texts -> a.locale, r.texts -> p.main_locale, r.texts -> 'fi',
  r.texts -> 'sv') ->> 'title' AS title`;

export interface AdoptedFacts extends Reader {
  /** Who has taken it up. */
  municipality: string;
  stage: 'interested' | 'planned' | 'piloted' | 'in_use' | 'dropped';
}

/** Null when it was taken back, the practice is retracted, or the reader is no author who represents the municipality. */
export async function adoptedFacts(
  database: Database,
  { adoptionId, readerId }: AdoptionRecorded,
): Promise<AdoptedFacts | null> {
  const [facts] = await database.read<AdoptedFacts>(
    `SELECT ${reader}, m.name ->> a.locale AS municipality, c.stage
     FROM adoption ad
     CROSS JOIN LATERAL (SELECT x.stage FROM adoption_change x WHERE x.adoption_id = ad.id AND x.taken_back_at IS NULL
       ORDER BY x.on_day DESC, x.recorded_at DESC, x.id LIMIT 1) c
     JOIN municipality m ON m.code = ad.municipality_code
     JOIN practice p ON p.id = ad.practice_id AND p.status <> 'retracted'
     JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
     JOIN practice_author pa ON pa.practice_id = p.id AND pa.account_id = $2
     JOIN account a ON a.id = pa.account_id AND a.status = 'active' AND ${representsNow('a.id', 'pa.municipality_code')}
     WHERE ad.id = $1`,
    [adoptionId, readerId],
  );
  return facts ?? null;
}

export interface ChangedFacts extends Reader {
  /** What was changed, or why it was retracted. */
  note: string | null;
}

/** Null when it has changed again since, or the reader represents none of those that have it. */
export async function changedFacts(
  database: Database,
  { practiceId, revision, readerId }: AdoptedChanged,
): Promise<ChangedFacts | null> {
  const [facts] = await database.read<ChangedFacts>(
    `SELECT ${reader}, CASE $2::int WHEN 0 THEN p.retraction ELSE r.note END AS note
     FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
     JOIN account a ON a.id = $3 AND a.status = 'active'
     WHERE p.id = $1 AND CASE WHEN p.status = 'retracted' THEN $2::int = 0 ELSE p.revision = $2::int END
       AND EXISTS (SELECT FROM adoption ad JOIN adoption_change c ON c.adoption_id = ad.id
         WHERE ad.practice_id = p.id AND c.recorded_by = a.id AND c.taken_back_at IS NULL
           AND ${representsNow('a.id', 'ad.municipality_code')})`,
    [practiceId, revision, readerId],
  );
  return facts ?? null;
}
