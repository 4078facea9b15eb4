import pg from 'pg';
import { ownerUrl } from './addresses.ts';

/** That a request of the municipality is tutored by Espoo, as both have agreed, and a time is: for a test of its own. */
export async function scheduledPair(
  asks: { id: string },
  code: string,
  tutors: { id: string },
  status: 'matched' | 'scheduled' = 'scheduled',
): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `WITH request AS (
         INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at,
           submitted_by, submitted_at, people, level, sharpness, stage, question, formats, modes, languages, weeks)
         VALUES ($2, $4, now(), 5, $1, now(), $1, now(), 3, 'new', 'general', 'founding', 'Miten alkuun?',
           '{workshop,discussion}', '{remote}', '{fi}', '{14}') RETURNING id
       ), espoo AS (
         SELECT t.id, t.period_id FROM tutor_municipality t JOIN programme_period p ON p.id = t.period_id
         WHERE t.municipality_code = '049' AND t.ended_at IS NULL AND current_date BETWEEN p.first_day AND p.last_day LIMIT 1
       ), tutor AS (
         INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from)
         SELECT $3, 'tutor', '049', espoo.period_id, now() - interval '1 hour' FROM espoo
       )
       INSERT INTO sparring_pair (request_id, tutor_municipality_id, version, proposed_at, proposed_by, answer_by,
         requester_answer, requester_answered_at, tutor_answer, tutor_answered_at)
       SELECT request.id, espoo.id, 3, now(), $1, now() + interval '1 day', 'accepted', now(), 'accepted', now()
       FROM request, espoo RETURNING request_id AS id`,
      [asks.id, code, tutors.id, status],
    );
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}
