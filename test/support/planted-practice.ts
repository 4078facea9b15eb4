import { plantReview } from './planted-review.ts';
import { plantInTalk } from './planted-talk.ts';

type Run = (sql: string, values?: unknown[]) => Promise<{ id: string }[]>;

/** A draft that they made, and in which they are named. Its text stays, as it belongs to those who lead the circle. */
export async function plantInPractice(
  run: Run,
  { id, email }: { id: string; email: string },
  circleId: string,
): Promise<void> {
  await run(
    `WITH draft AS (INSERT INTO practice_draft (origin, circle_id, title, text, created_by, created_at, edited_at)
       VALUES ('circle', $2, '{"fi":"Tukipiste","sv":""}', '{"fi":"Sovittiin","sv":""}', $1, now(), now()) RETURNING id)
     INSERT INTO practice_contributor (draft_id, account_id, municipality_code, author, status, invited_by, since)
     SELECT id, $1::uuid, '611', true, 'accepted', $1::uuid, now() FROM draft`,
    [id, circleId],
  );
  await run(
    `WITH made AS (INSERT INTO practice (slug, municipality_code, main_locale, status, status_since, revision, created_by,
         created_at, edited_at, submitted_at, published_at, confirmed_by, draft_id)
       VALUES ('tukipiste-' || $1::uuid, '611', 'fi', 'published', now(), 1, $1::uuid, now(), now(), now(), now(), $1::uuid,
         (SELECT d.id FROM practice_draft d WHERE d.created_by = $1::uuid AND d.origin = 'circle')) RETURNING id)
     , file AS (INSERT INTO practice_file (practice_id, kind, position, file_name, media_type, bytes, content, sha256, title,
         language, width, height, added_by, added_at, removed_at)
       SELECT id, f.kind, 1, 'opas.txt', 'text/plain', 3, 'abc', 'ba78', f.title, f.language, f.width, f.width, $1::uuid, now(), now()
       FROM made, (VALUES ('attachment', 'Opas', 'fi', NULL::int), ('picture', NULL, NULL, 3)) f (kind, title, language, width))
     , asked AS (INSERT INTO practice_invitation (practice_id, email, locale, invited_by, invited_at, expires_at, withdrawn_at,
         account_id, accepted, answered_at)
       SELECT id, $2, 'sv', $1::uuid, now(), now() + interval '30 days', now(), $1::uuid, true, now() FROM made)
     INSERT INTO practice_author (practice_id, account_id, municipality_code, position) SELECT id, $1::uuid, '611', 1 FROM made`,
    [id, email],
  );
  await run(
    `INSERT INTO support_profile (municipality_code, organisation_models, edited_at, edited_by) VALUES ('611', '{library}', now(), $1)`,
    [id],
  );
  await plantInTalk(run, id);
  await plantReview(run, id);
}
