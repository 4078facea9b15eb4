import type { Transaction } from '#platform';
import type { DemoAccount } from './demo-people.js';

const goal = 'Inkoo tietää, millä askelilla digituki käynnistyy kirjastossa.';

type Item = [kind: string, title: string | null, minutes: number, leader: string, material: string | null];
const items: Item[] = [
  ['introduction', 'Ketkä ovat paikalla ja mikä tuo meidät yhteen', 15, 'requester', null],
  ['lecture', 'Miten Hyvinkää aloitti: kirjasto, seniorit ja koulut', 30, 'tutor', 'Hyvinkään esitys'],
  ['workshop', 'Piirretään digituen polku', 60, 'both', 'Iso paperi ja kyniä'],
  ['break', null, 15, 'both', null],
  ['wrap_up', 'Sovitaan, mitä tehdään seuraavaksi', 15, 'both', null],
];

/** An invented request with its tutor municipality, which has drafted a programme and accepted it; the other side may. */
export async function addPair(tx: Transaction, people: DemoAccount[]): Promise<void> {
  const named = (name: string) => people.find((one) => one.name === name)?.accountId;
  const [asks, tutors] = [named('Robin Sample'), named('Tarja Malli')];
  const team = people.find(({ roles }) => roles?.includes('programme_coordinator'))?.accountId;
  const [request] = await tx.sql<{ id: string }>(
    `INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at, submitted_by,
       submitted_at, people, level, sharpness, stage, question, formats, modes, place, languages, weeks)
     SELECT '149', 'matched', at + interval '15 days', 5, $1, at, $1, at, 6, 'some', 'target', 'founding',
       'Miten digituki käynnistetään kirjastossa, kun tekijöitä on kaksi?', '{lecture,workshop}', '{onsite}',
       'Inkoon kirjasto', '{fi,sv}', '{15,16}' FROM (SELECT $2::timestamptz - interval '20 days' AS at) t RETURNING id`,
    [asks, tx.now],
  );
  await tx.sql(
    `INSERT INTO sparring_change (request_id, version, to_status, at, actor_id)
     SELECT $1, n, status, $2::timestamptz - days * interval '1 day', by::uuid
     FROM (VALUES (2, 'submitted', 20, $3), (3, 'queued', 19, $4), (4, 'proposed', 10, $4), (5, 'matched', 5, $5))
       AS c (n, status, days, by)`,
    [request?.id, tx.now, asks, team, tutors],
  );
  const [pair] = await tx.sql<{ id: string }>(
    `INSERT INTO sparring_pair (request_id, tutor_municipality_id, version, proposed_at, proposed_by, answer_by,
       requester_answer, requester_answered_at, requester_answered_by, tutor_answer, tutor_answered_at, tutor_answered_by)
     SELECT $1, t.id, 3, at, $3, at + interval '7 days', 'accepted', at + interval '2 days', $4::uuid, 'accepted',
       at + interval '5 days', $5::uuid
     FROM (SELECT $2::timestamptz - interval '10 days' AS at) a, tutor_municipality t
     JOIN programme_period p ON p.id = t.period_id
     WHERE t.municipality_code = '106' AND ($2::timestamptz AT TIME ZONE 'Europe/Helsinki')::date
       BETWEEN p.first_day AND p.last_day RETURNING id`,
    [request?.id, tx.now, team, asks, tutors],
  );
  await tx.sql(
    `INSERT INTO sparring_programme (pair_id, version, goal, edited_at, edited_by, edited_side, tutor_accepted_version,
       tutor_accepted_at, tutor_accepted_by)
     SELECT $1, 1, $2, at, $4, 'tutor', 1, at, $4 FROM (SELECT $3::timestamptz - interval '1 day' AS at) t`,
    [pair?.id, goal, tx.now, tutors],
  );
  await tx.sql(
    `INSERT INTO sparring_programme_item (pair_id, position, kind, title, minutes, leader, material)
     SELECT $1, n, i ->> 0, i ->> 1, (i ->> 2)::int, i ->> 3, i ->> 4
     FROM json_array_elements($2::json) WITH ORDINALITY AS t (i, n)`,
    [pair?.id, JSON.stringify(items)],
  );
}
