import type { Transaction } from '#platform';
import type { DemoAccount } from './demo-people.js';

const name = { fi: 'Esimerkkihanke Digivertaiset', sv: 'Exempelprojektet Digikamrater' };

/** Tutor municipalities by their sparring sessions: this year's, one of which is new, and last year's. */
const periods: { yearsAgo: number; tutors: Record<string, number> }[] = [
  { yearsAgo: 0, tutors: { '049': 6, '091': 8, '092': 6, '106': 3 } },
  { yearsAgo: 1, tutors: { '049': 4, '091': 6, '092': 4 } },
];

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
    for (const person of people.filter((one) => one.tutors)) {
      await tx.sql(
        `INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from, granted_by, reason)
         VALUES ($1, 'tutor', $2, $3, $4::timestamptz - interval '1 month', $5, 'Kunnan ehdotus')`,
        [person.accountId, person.represents[0], period?.id, tx.now, coordinator],
      );
    }
  }
}
