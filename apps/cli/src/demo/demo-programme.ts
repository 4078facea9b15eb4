import type { Transaction } from '#platform';
import type { DemoAccount } from './demo-people.js';

const name = { fi: 'Esimerkkihanke Digivertaiset', sv: 'Exempelprojektet Digikamrater' };

/** Tutor municipalities by their sparring sessions: this year's, one of which is new, and last year's. */
const periods: { yearsAgo: number; tutors: Record<string, number> }[] = [
  { yearsAgo: 0, tutors: { '049': 6, '091': 8, '092': 6, '106': 3 } },
  { yearsAgo: 1, tutors: { '049': 4, '091': 6, '092': 4 } },
];

/** What they offer; a new one has not said it yet. */
const terms: [
  code: string,
  languages: string,
  formats: string,
  modes: string,
  levels: string,
  km: number | null,
  themes: number,
][] = [
  ['049', '{fi,sv}', '{workshop,lecture,discussion}', '{onsite,remote,hybrid}', '{new,some,experienced}', 80, 3],
  ['091', '{fi,sv,en}', '{workshop,lecture,discussion,cooperation}', '{onsite,remote}', '{some,experienced}', 50, 0],
  ['092', '{fi}', '{discussion,cooperation}', '{remote}', '{new,some}', null, 2],
];

async function addTerms(
  tx: Transaction,
  { periodId, coordinator }: { periodId: string | undefined; coordinator: string | undefined },
): Promise<void> {
  for (const [code, languages, formats, modes, levels, km, themes] of terms) {
    await tx.sql(
      `WITH t AS (SELECT id FROM tutor_municipality WHERE period_id = $1 AND municipality_code = $2),
         said AS (INSERT INTO tutor_terms (tutor_municipality_id, languages, formats, modes, levels, travel_km, version,
             edited_by, edited_at) SELECT id, $3::text[], $4::text[], $5::text[], $6::text[], $7, 1, $8, $9 FROM t)
       INSERT INTO tutor_theme (tutor_municipality_id, theme_id)
       SELECT t.id, th.id FROM t, (SELECT id FROM theme ORDER BY position LIMIT $10) th`,
      [periodId, code, languages, formats, modes, levels, km, coordinator, tx.now, themes],
    );
  }
}

/** One invented programme with a present and an earlier period; who tutors does so in the present one. */
export async function addProgramme(tx: Transaction, people: DemoAccount[]): Promise<void> {
  const coordinator = people.find(({ roles }) => roles?.includes('programme_coordinator'))?.accountId;
  const [programme] = await tx.sql<{ id: string }>(
    `INSERT INTO programme (name, created_at) VALUES ($1, $2::timestamptz - interval '2 years') RETURNING id`,
    [name, tx.now],
  );
  for (const { yearsAgo, tutors } of periods) {
    const [period] = await tx.sql<{ id: string }>(
      `WITH year AS (SELECT date_trunc('year', ($2::timestamptz AT TIME ZONE 'Europe/Helsinki') - make_interval(years => $3)) AS begins)
       INSERT INTO programme_period (programme_id, first_day, last_day, created_at)
       SELECT $1, begins::date, (begins + interval '1 year' - interval '1 day')::date, begins FROM year RETURNING id`,
      [programme?.id, tx.now, yearsAgo],
    );
    await tx.sql(
      `INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by)
       SELECT p.id, t.code, t.capacity::int, p.created_at, $2 FROM programme_period p, json_each_text($3) AS t(code, capacity)
       WHERE p.id = $1`,
      [period?.id, coordinator, JSON.stringify(tutors)],
    );
    if (yearsAgo > 0) continue;
    await addTerms(tx, { periodId: period?.id, coordinator });
    for (const person of people.filter((one) => one.tutors)) {
      await tx.sql(
        `INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from, granted_by, reason)
         VALUES ($1, 'tutor', $2, $3, $4::timestamptz - interval '1 month', $5, 'Kunnan ehdotus')`,
        [person.accountId, person.represents[0], period?.id, tx.now, coordinator],
      );
    }
  }
}
