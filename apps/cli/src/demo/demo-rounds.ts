import type { Transaction } from '#platform';
import type { DemoAccount } from './demo-people.js';

const uusimaa = '01';
const name = { fi: 'Uudenmaan hakukierros', sv: 'Ansökningsomgången i Nyland' };

/**
 * One invented round of the present period that is open now, and to which the municipalities of Uusimaa are invited. The
 * requests of the demo that were sent meanwhile belong to it. Its people know of it already: nobody is mailed.
 */
export async function addRounds(tx: Transaction, people: DemoAccount[]): Promise<void> {
  const coordinator = people.find(({ roles }) => roles?.includes('programme_coordinator'))?.accountId;
  const [round] = await tx.sql<{ id: string }>(
    `INSERT INTO sparring_round (period_id, name, opens_at, closes_at, remind_at, stage, stage_since, version, created_by,
       created_at)
     SELECT p.id, $1, t.opens, t.closes, CASE WHEN t.closes - interval '7 days' > t.opens THEN t.closes - interval '7 days' END,
       'planned', t.opens, 1, $2, t.opens
     FROM programme_period p
     CROSS JOIN LATERAL (SELECT
       greatest(p.first_day::timestamp, today - 20 + time '08:00') AT TIME ZONE 'Europe/Helsinki' AS opens,
       least((p.last_day + 1)::timestamp, today + 10 + time '16:00') AT TIME ZONE 'Europe/Helsinki' AS closes
       FROM (SELECT ($3::timestamptz AT TIME ZONE 'Europe/Helsinki')::date AS today) d) t
     WHERE ($3::timestamptz AT TIME ZONE 'Europe/Helsinki')::date BETWEEN p.first_day AND p.last_day RETURNING id`,
    [name, coordinator, tx.now],
  );
  await tx.sql('INSERT INTO sparring_round_region (round_id, region_code) VALUES ($1, $2)', [round?.id, uusimaa]);
  await tx.sql(
    `INSERT INTO sparring_round_mail (round_id, municipality_code, kind, queued_at)
     SELECT ro.id, m.code, 'opened', ro.opens_at FROM sparring_round ro CROSS JOIN municipality m
     WHERE ro.id = $1 AND m.region_code = $2`,
    [round?.id, uusimaa],
  );
  await tx.sql(
    `UPDATE sparring_request r SET round_id = ro.id FROM sparring_round ro, municipality m
     WHERE ro.id = $1 AND m.code = r.municipality_code AND m.region_code = $2 AND r.submitted_at >= ro.opens_at`,
    [round?.id, uusimaa],
  );
}
