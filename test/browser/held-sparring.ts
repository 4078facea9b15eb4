import pg from 'pg';
import { ownerUrl } from './addresses.ts';

interface PreparedFacts {
  /** Who sent the request. */
  by: string;
  /** The asking municipality, and a tutor municipality of today. */
  code: string;
  tutor: string;
  /** Who becomes its tutor. */
  tutorId: string;
}

/** A request whose programme both sides have accepted a year and more ago. */
export async function addPreparedRequest({ by, code, tutor, tutorId }: PreparedFacts): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `WITH tutor AS (SELECT t.id, t.period_id FROM tutor_municipality t JOIN programme_period p ON p.id = t.period_id
           WHERE t.municipality_code = $3 AND t.ended_at IS NULL AND current_date BETWEEN p.first_day AND p.last_day LIMIT 1),
         role AS (INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from)
           SELECT $4, 'tutor', $3, period_id, now() - interval '1 hour' FROM tutor),
         request AS (INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at,
             submitted_by, submitted_at)
           VALUES ($2, 'prepared', now(), 1, $1, now(), $1, now()) RETURNING id)
       INSERT INTO sparring_pair (request_id, tutor_municipality_id, version, proposed_at, proposed_by, answer_by,
         requester_answer, requester_answered_at, tutor_answer, tutor_answered_at)
       SELECT request.id, tutor.id, 1, now(), $1, now(), 'accepted', at, 'accepted', at
       FROM request, tutor, (SELECT now() - interval '400 days' AS at) a RETURNING request_id AS id`,
      [by, code, tutor, tutorId],
    );
    const [made] = rows;
    if (made === undefined) throw new Error(`${tutor} is no tutor municipality today`);
    return made.id;
  } finally {
    await client.end();
  }
}
