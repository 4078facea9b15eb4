import type { World } from './people.ts';
import { plantInPractice } from './planted-practice.ts';
import { askAsWorker } from './worker-app.ts';

/** A name that stands nowhere else. */
export const planted = 'Zyxwvut';
export const plantedEmail = `${planted.toLowerCase()}@pornainen.example`;

/**
 * Someone of whom there is something in every table and column that can tell of a person, with the planted name in
 * every text. A new column that the export gives belongs here, too.
 */
export async function plantPerson(world: World): Promise<{ id: string }> {
  const { id } = await world.person({ name: `${planted} Testi`, represents: null });
  const run = (sql: string, values: unknown[] = []) => world.owner.read<{ id: string }>(sql, values);
  await run(
    `UPDATE account SET email = $2, locale = 'sv', page_locale = 'sv', presentation = '=Olen ' || $3, visibility = 'all',
       purpose = 'municipality' WHERE id = $1`,
    [id, plantedEmail, planted],
  );
  await run(
    `INSERT INTO search_document (kind, thing, language, place, title, plain_title, body, themes, words, title_vector, vector)
     VALUES ('person', $1, 'sv', $2, $2, $2, $2, '{}', ARRAY[$2], to_tsvector('simple', $2), to_tsvector('simple', $2))`,
    [id, planted],
  );
  await run('INSERT INTO account_theme SELECT $1, id FROM theme LIMIT 2', [id]);
  await run(
    `INSERT INTO mail_refusal SELECT $1, k, now() FROM unnest('{reminders,recaps,mentions,practices}'::text[]) k`,
    [id],
  );
  await run('INSERT INTO calendar_feed (account_id, id, created_at) VALUES ($1, gen_random_uuid(), now())', [id]);
  const [affiliation] = await run(
    `INSERT INTO affiliation (account_id, municipality_code, status, email, valid_from, valid_to, proven_at, proven_until,
       reminded_days, end_reason, end_code)
     VALUES ($1, '611', 'approved', $2, now() - interval '1 year', now() + interval '1 year', now() - interval '1 day',
       now() + interval '1 year', 30, $3, 'address_changed') RETURNING id`,
    [id, plantedEmail, `${planted} vaihtaa työtä`],
  );
  await plantWaysIn(run, id);
  await run(
    `INSERT INTO role_grant (account_id, role, municipality_code, valid_from, valid_to, granted_by, reason, ended_by, end_reason)
     VALUES ($1, 'municipal_coordinator', '611', now() - interval '1 day', now() + interval '1 day', $1, $2, $1, $2)`,
    [id, `${planted} sopii tähän`],
  );
  await run(
    `WITH programme AS (INSERT INTO programme (name, created_at) VALUES ('{"fi":"Testihanke","sv":"Testprojekt"}', now()) RETURNING id),
       period AS (INSERT INTO programme_period (programme_id, first_day, last_day, created_at)
         SELECT id, current_date - 30, current_date + 30, now() FROM programme RETURNING id),
       tutors AS (INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by, ended_at, ended_by, end_reason)
         SELECT id, '611', 4, now(), $1::uuid, now(), $1::uuid, 'Kunta vetäytyi' FROM period RETURNING id),
       terms AS (INSERT INTO tutor_terms SELECT id, '{fi}', '{lecture}', '{remote}', '{new}', NULL, 1, $1::uuid, now() FROM tutors)
     INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from, valid_to, granted_by, reason, ended_by, end_reason)
     SELECT $1, 'tutor', '611', id, now() - interval '1 day', now() + interval '1 day', $1, $2, $1, $2 FROM period`,
    [id, `${planted} tutoroi`],
  );
  const link = await run(
    `INSERT INTO mailed_link (purpose, email, locale, network, affiliation_id, return_to, created_at, expires_at, used_at)
     VALUES ('confirm_address', $1, 'sv', 'x', $2, '/sv', now(), now() + interval '15 minutes', now()) RETURNING id`,
    [plantedEmail, affiliation?.id],
  );
  const change = await run(
    `INSERT INTO address_change (account_id, old_email, new_email, status, requested_at, confirmed_at, takes_effect_at)
     VALUES ($1, $2, 'uusi.' || $2, 'confirmed', now(), now(), now() + interval '7 days') RETURNING id`,
    [id, plantedEmail],
  );
  await run(
    `INSERT INTO mailed_link (purpose, email, locale, network, address_change_id, return_to, created_at, expires_at, used_at)
     VALUES ('change_address', 'uusi.' || $1, 'sv', 'x', $2, '', now(), now() + interval '15 minutes', now())`,
    [plantedEmail, change[0]?.id],
  );
  await run(
    `INSERT INTO address_change (account_id, old_email, new_email, status, requested_at, ended_at)
     VALUES ($1, $2, 'toinen.' || $2, 'stopped', now(), now())`,
    [id, plantedEmail],
  );
  for (const table of ['community_session', 'admin_session'])
    await run(
      `INSERT INTO ${table} VALUES ($1, json_build_object('passport', json_build_object('user', $2::text)), now() + interval '1 hour')`,
      [`${planted}-${table}`, id],
    );
  await run(
    `INSERT INTO idempotency_key (account_id, key, operation, input_hash, outcome, created_at)
     VALUES ($1, $2, 'circle.join', 'x', json_build_object('name', $2::text), now())`,
    [id, planted],
  );
  const { id: circleId, poolId } = await world.circle({ capacity: 1 });
  await run(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from, valid_to, granted_by,
       reason, ended_by, end_reason)
     VALUES ($1, $2, '611', 0, now() - interval '1 day', now() + interval '1 day', $2, $3, $2, $3)`,
    [circleId, id, `${planted} vetää`],
  );
  await run(
    `INSERT INTO circle_feedback (circle_id, account_id, goal_met, usefulness, words) VALUES ($1, $2, 4, 5, $3)`,
    [circleId, id, `${planted} oppi`],
  );
  await run(
    `INSERT INTO circle_tip (circle_id, tipped_by, municipality_code, address_hash, email, message, locale, mailed, created_at,
       expires_at, used_at)
     VALUES ($1, $2, '611', 'x', $3, $4, 'sv', true, now(), now() + interval '14 days', now())`,
    [circleId, id, plantedEmail, `${planted} suosittelee`],
  );
  await run(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, decision_reason, created_at, status_since)
     VALUES ($1, $2, '611', 'rejected', 1, $3, now(), now())`,
    [(await world.circle()).poolId, id, `${planted} ei mahtunut`],
  );
  await plantInSession(run, id);
  await plantInRoom(run, id, circleId);
  await plantInPractice(run, { id, email: plantedEmail }, circleId);
  const [enrolment] = await run(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, offer_expires_at, wish, created_at, status_since)
     VALUES ($1, $2, '611', 'confirmed', 1, now(), $3, now(), now()) RETURNING id`,
    [poolId, id, `+${planted} toivoo`],
  );
  await run(
    `INSERT INTO seat_transfer (enrolment_id, to_account_id, email, created_at, expires_at, outcome, ended_at)
     VALUES ($1, $2, $3, now(), now() + interval '1 day', NULL, NULL), ($1, $2, NULL, now(), now(), 'lapsed', now())`,
    [enrolment?.id, id, plantedEmail],
  );
  await run(
    `INSERT INTO meeting_mail (meeting_id, account_id, kind, starts_at, queued_at)
     SELECT m.id, $2, 'day_before', m.starts_at, now() FROM meeting m WHERE m.circle_id = $1`,
    [circleId, id],
  );
  await run('UPDATE seat_pool SET confirmed = 1, last_queue_number = 1 WHERE id = $1', [poolId]);
  await run(
    `INSERT INTO audit_log (at, actor_id, municipality_code, act, object_kind, object_id, from_status, to_status, reason)
     VALUES (now(), $1, '611', 'circle.join', 'enrolment', $2, 'offered', 'confirmed', 'x')`,
    [id, enrolment?.id],
  );
  // Mails to them that wait, and one that failed: what the mail server answered names the address.
  for (const [task, name, value] of [
    ['identity.link_requested', 'linkId', link[0]?.id],
    ['circles.enrolled', 'enrolmentId', enrolment?.id],
  ])
    await askAsWorker(
      world.database,
      `WITH job AS (SELECT * FROM graphile_worker.add_job($1, json_build_object($2::text, $3::text), run_at := now() + interval '1 hour'))
       SELECT id FROM job`,
      [task, name, value],
    );
  await askAsWorker(
    world.database,
    `UPDATE graphile_worker._private_jobs SET attempts = 3, last_error = '550 no such user ' || $1
     WHERE payload ->> 'linkId' = $2 OR payload ->> 'enrolmentId' = $3`,
    [plantedEmail, link[0]?.id, enrolment?.id],
  );
  return { id };
}

type Run = (sql: string, values?: unknown[]) => Promise<{ id: string }[]>;

/** What they thought of a session of sparring. What is recorded of it stays, as it belongs to the municipalities. */
async function plantInSession(run: Run, id: string): Promise<void> {
  await run(
    `WITH request AS (INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at)
         VALUES ('611', 'held', now(), 1, $1, now()) RETURNING id),
       pair AS (INSERT INTO sparring_pair (request_id, tutor_municipality_id, version, proposed_at, proposed_by, answer_by)
         SELECT request.id, t.id, 1, now(), $1, now() FROM request, tutor_municipality t WHERE t.appointed_by = $1 LIMIT 1 RETURNING id),
       report AS (INSERT INTO sparring_report (pair_id, held_on, recorded_by, recorded_at, version, written_by)
         SELECT id, '2026-01-15', $1, now(), 1, $1 FROM pair RETURNING pair_id),
       time AS (INSERT INTO sparring_time (pair_id, starts_at, minutes, proposed_by, side, proposed_at)
         SELECT id, now(), 60, $1, 'requester', now() FROM pair RETURNING id),
       mark AS (INSERT INTO sparring_mark (time_id, account_id, side, mark, marked_at)
         SELECT id, $1, 'requester', 'free', now() FROM time),
       session AS (INSERT INTO sparring_session (pair_id, starts_at, minutes, mode, changes, changed_at, changed_by)
         SELECT id, now(), 60, 'remote', 0, now(), $1 FROM pair RETURNING pair_id),
       reminder AS (INSERT INTO session_mail (pair_id, account_id, starts_at, queued_at)
         SELECT pair_id, $1, now(), now() FROM session),
       draft AS (INSERT INTO practice_draft (origin, pair_id, title, text, created_by, created_at, edited_at)
         SELECT 'sparring', pair_id, '{"fi":"Sparraus","sv":""}', '{"fi":"Sovittiin","sv":""}', $1, now(), now() FROM report)
     INSERT INTO sparring_feedback (pair_id, account_id, side, goal_met, usefulness, recommends, words)
     SELECT pair_id, $1, 'requester', 4, 5, true, $2 FROM report`,
    [id, `${planted} kiittää`],
  );
}

/** What they did in the room of a circle. Notes and materials stay, as they belong to all of the circle. */
async function plantInRoom(run: Run, id: string, circleId: string): Promise<void> {
  const of = `SELECT m.id, $1::uuid`;
  const from = 'FROM meeting m WHERE m.circle_id = $2';
  await run(`INSERT INTO meeting_answer ${of}, 'yes', now() ${from}`, [id, circleId]);
  await run(`INSERT INTO check_in_attempt ${of}, 1, now() ${from}`, [id, circleId]);
  await run(
    `INSERT INTO meeting_attendance (meeting_id, account_id, municipality_code, status, recorded_by, by_code, recorded_at)
     ${of}, '611', 'present', $1, true, now() ${from}`,
    [id, circleId],
  );
  await run(
    `INSERT INTO meeting_notes (meeting_id, written_by, version, text, written_at, restored_version)
     ${of}, 2, 'Sovittiin yhteisestä kyselystä', now(), 1 ${from}`,
    [id, circleId],
  );
  await run(
    `WITH material AS (INSERT INTO room_material (circle_id, meeting_id, title, words, link, added_by, added_at)
       SELECT m.circle_id, m.id, 'Opas', 'Luettavaksi', 'https://opas.example', $1, now() ${from} RETURNING id)
     INSERT INTO room_file (material_id, file_name, media_type, bytes, content)
     SELECT id, 'opas.txt', 'text/plain', 3, 'abc' FROM material`,
    [id, circleId],
  );
  await run(
    `WITH task AS (INSERT INTO room_task (circle_id, text, meeting_id, account_id, version, edited_by, created_at, closed_at)
       SELECT m.circle_id, $3, m.id, $1, 1, $1, now(), now() ${from} RETURNING id)
     INSERT INTO room_task_done (task_id, account_id, municipality_code, done_at) SELECT id, $1, '611', now() FROM task`,
    [id, circleId, `${planted} kysyy kirjastolta`],
  );
  await run(
    `INSERT INTO room_task (circle_id, text, due_on, account_id, version, edited_by, created_at)
     VALUES ($2, $3, '2027-01-31', $1, 1, $1, now())`,
    [id, circleId, `${planted} lukee`],
  );
  await run(
    `WITH first AS (INSERT INTO discussion_post (circle_id, written_by, text, version, written_at)
       VALUES ($2, $1, 'Kuka muu kokeilee tätä?', 1, now()) RETURNING id)
     INSERT INTO discussion_post (circle_id, written_by, reply_to, text, version, written_at, edited_at, deleted_at)
     SELECT $2, $1, id, t.text, 2, now(), now(), CASE WHEN t.text IS NULL THEN now() END
     FROM first, (VALUES ('Me kokeilemme'), (NULL)) t (text)`,
    [id, circleId],
  );
  await run(
    `UPDATE discussion_post SET hidden_at = now(), hidden_by = $1, hidden_reason = 'Ei kuulu tähän' WHERE written_by = $1
       AND reply_to IS NULL`,
    [id],
  );
  await run(`INSERT INTO discussion_mention SELECT id, $1 FROM discussion_post WHERE written_by = $1`, [id]);
}

/** An organisation that they represented, ways of coming in, an invitation and a suspension. */
async function plantWaysIn(run: Run, id: string): Promise<void> {
  const [organisation] = await run(
    `INSERT INTO organisation (kind, name, mail_domains, valid_from, created_at)
     VALUES ('association', '{"fi":"Testin yhdistys","sv":"Testets förening"}', '{}', '2020-01-01', now()) RETURNING id`,
  );
  await run(
    `INSERT INTO affiliation (account_id, organisation_id, status, valid_from, valid_to)
     VALUES ($1, $2, 'ended', now() - interval '2 years', now() - interval '1 year')`,
    [id, organisation?.id],
  );
  await run(`INSERT INTO password VALUES ($1, $2, now())`, [id, `hash ${planted}`]);
  await run(`INSERT INTO second_factor VALUES ($1, $2, now(), 1)`, [id, `seed ${planted}`]);
  await run(`INSERT INTO recovery_code VALUES ($1, $2, now())`, [id, `hash ${planted}`]);
  await run(
    `INSERT INTO external_identity (account_id, issuer, subject, provider_key, linked_at, last_used_at)
     VALUES ($1, 'https://tunnus.pornainen.example', $2, 'pornainen', now(), now())`,
    [id, planted],
  );
  await run(
    `INSERT INTO affiliation_invitation (municipality_code, email, locale, invited_by, created_at, expires_at, used_at, withdrawn_at)
     VALUES ('611', $2, 'sv', $1, now(), now() + interval '14 days', now(), now())`,
    [id, plantedEmail],
  );
  await run(
    `INSERT INTO account_suspension (account_id, suspended_at, suspended_by, reason, lifted_at, lifted_by, lift_reason)
     VALUES ($1, now(), $1, $2, now(), $1, $2)`,
    [id, `${planted} pyysi`],
  );
}

/** `schema.table: row` of everything in the database in which the text stands, in any case. */
export async function tracesOf({ owner, database }: World, text: string): Promise<string[]> {
  const tables = await owner.read<{ name: string; queue: boolean }>(
    `SELECT n.nspname || '.' || c.relname AS name, n.nspname IN ('graphile_worker', 'jobs') AS queue
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name, queue } of tables) {
    const sql = `SELECT t::text AS row FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0`;
    const rows: { row: string }[] = queue ? await askAsWorker(database, sql, [text]) : await owner.read(sql, [text]);
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}
