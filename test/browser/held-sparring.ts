import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ownerUrl } from './addresses.ts';

interface PreparedFacts {
  /** Who sent the request. */
  by: string;
  /** The asking municipality and the tutor municipality. */
  code: string;
  tutor: string;
  /** Who is its tutor. */
  tutorId: string;
}

/** A request whose programme both sides have accepted a year and more ago, with a tutor of a period of its own. */
export async function addPreparedRequest({ by, code, tutor, tutorId }: PreparedFacts): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = `Testihanke ${randomUUID().slice(0, 8)}`;
    const { rows } = await client.query<{ id: string }>(
      `WITH programme AS (INSERT INTO programme (name, created_at) VALUES ($1, now()) RETURNING id),
         period AS (INSERT INTO programme_period (programme_id, first_day, last_day, created_at)
           SELECT id, current_date - 500, current_date + 30, now() FROM programme RETURNING id),
         tutor AS (INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by)
           SELECT id, $4, 2, now() - interval '1 day', $2 FROM period RETURNING id, period_id),
         role AS (INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from)
           SELECT $5, 'tutor', $4, period_id, now() - interval '1 hour' FROM tutor),
         request AS (INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at,
             submitted_by, submitted_at)
           VALUES ($3, 'prepared', now(), 1, $2, now(), $2, now()) RETURNING id)
       INSERT INTO sparring_pair (request_id, tutor_municipality_id, version, proposed_at, proposed_by, answer_by,
         requester_answer, requester_answered_at, tutor_answer, tutor_answered_at)
       SELECT request.id, tutor.id, 1, now(), $2, now(), 'accepted', at, 'accepted', at
       FROM request, tutor, (SELECT now() - interval '400 days' AS at) a RETURNING request_id AS id`,
      [JSON.stringify({ fi: name, sv: `${name} sv` }), by, code, tutor, tutorId],
    );
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}
