import type { World } from './people.ts';

interface RequestFacts {
  /** Who made it, and sent it. */
  by: string;
  /** The asking municipality. */
  code: string;
  status: string;
}

/** An empty request in a state; a draft that the municipality has is withdrawn first. */
export async function addRequest({ owner }: World, { by, code, status }: RequestFacts): Promise<{ id: string }> {
  if (status === 'draft')
    await owner.read(
      `UPDATE sparring_request SET status = 'withdrawn' WHERE municipality_code = $1 AND status = 'draft'`,
      [code],
    );
  const [row] = await owner.read<{ id: string }>(
    `INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at, submitted_by,
       submitted_at)
     SELECT $1, $2, now(), 1, $3, now(), CASE WHEN sent THEN $3::uuid END, CASE WHEN sent THEN now() END
     FROM (SELECT $2 <> 'draft' AS sent) s RETURNING id`,
    [code, status, by],
  );
  return { id: row?.id ?? '' };
}

/** Everything that has to be said before it can be sent. */
export const completeRequest = ({ owner }: World, id: string) =>
  owner.read(
    `UPDATE sparring_request SET people = 2, level = 'new', sharpness = 'general', stage = 'founding', question = 'Miten alkuun?',
       formats = '{workshop}', modes = '{remote}', languages = '{fi}', weeks = '{14,15}' WHERE id = $1`,
    [id],
  );

interface PairFacts {
  requestId: string;
  /** The appointment of the tutor municipality. */
  tutorMunicipalityId: string;
  by: string;
  /** What both sides have said; nothing, unless given. */
  answered?: 'accepted';
}

/** That a request is proposed to a tutor municipality; to be answered within a week. */
export async function addPair({ owner }: World, { requestId, tutorMunicipalityId, by, answered }: PairFacts) {
  const [row] = await owner.read<{ id: string }>(
    `INSERT INTO sparring_pair (request_id, tutor_municipality_id, version, proposed_at, proposed_by, answer_by,
       requester_answer, requester_answered_at, tutor_answer, tutor_answered_at)
     SELECT $1, $2, 1, now(), $3, now() + interval '7 days', answer, at, answer, at
     FROM (SELECT $4::text AS answer, CASE WHEN $4 IS NOT NULL THEN now() END AS at) a RETURNING id`,
    [requestId, tutorMunicipalityId, by, answered ?? null],
  );
  return { id: row?.id ?? '' };
}
