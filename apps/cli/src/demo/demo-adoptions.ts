import type { Transaction } from '#platform';

/** Who took up the map of help how many days ago, and from whom; null: from the municipality that drew it. */
const ofTheMap: [municipality: string, stage: string, daysAgo: number, learnedFrom: string | null][] = [
  ['092', 'planned', 190, null],
  ['092', 'in_use', 160, null],
  ['091', 'piloted', 150, null],
  ['106', 'piloted', 120, '092'],
  ['106', 'in_use', 90, '092'],
  ['186', 'in_use', 60, '106'],
  ['091', 'dropped', 40, null],
  ['638', 'interested', 10, '106'],
];

const experiences: [municipality: string, locale: string, text: string][] = [
  [
    '092',
    'fi',
    'Aloitimme kirjastosta ja sosiaalitoimesta. Kahden viikon kyselyllä löytyi yksitoista paikkaa, joista emme tienneet.',
  ],
  ['106', 'fi', 'Vantaan pohja riitti meille sellaisenaan. Eniten työtä oli siinä, kuka pitää kartan ajan tasalla.'],
];

/** A practice that has spread over three generations, so that its graph is another one on another day. */
export async function addAdoptions(tx: Transaction): Promise<void> {
  for (const [index, [municipality, stage, daysAgo, learnedFrom]] of ofTheMap.entries())
    await tx.sql(
      `WITH adopter AS (INSERT INTO adoption (practice_id, municipality_code) SELECT p.id, $1 FROM practice p WHERE p.slug = 'tukikartta'
         ON CONFLICT (practice_id, municipality_code) DO UPDATE SET version = adoption.version + 1 RETURNING id)
       INSERT INTO adoption_change (adoption_id, stage, on_day, recorded_at, revision, learned_from)
       SELECT id, $2, ($3::timestamptz AT TIME ZONE 'Europe/Helsinki')::date - $4::int, $3::timestamptz + $5 * interval '1 ms', 1, $6
       FROM adopter`,
      [municipality, stage, tx.now, daysAgo, index, learnedFrom],
    );
  for (const [municipality, locale, text] of experiences)
    await tx.sql(
      `INSERT INTO adoption_experience (adoption_id, locale, text, told_at)
       SELECT a.id, $2, $3, $4 FROM adoption a JOIN practice p ON p.id = a.practice_id
       WHERE p.slug = 'tukikartta' AND a.municipality_code = $1`,
      [municipality, locale, text, tx.now],
    );
}
