type Run = (text: string, values: unknown[]) => Promise<unknown>;

/** That they review, and what they said. */
export async function plantReview(run: Run, id: string): Promise<void> {
  await run(
    `INSERT INTO practice_reviewer (account_id, locales, offered_at, approved_at, approved_by, ended_at)
     VALUES ($1, '{fi}', now(), now(), $1, now())`,
    [id],
  );
  await run(
    `WITH given AS (INSERT INTO practice_review (practice_id, round, account_id, asked_by, asked_at, due_on, recommendation,
         reason, given_at, declined_at, closed_at, reminded_at, escalated_at)
       SELECT p.id, r.round, $1::uuid, $1::uuid, now(), '2026-12-01', r.recommendation, 'Selkeä',
         CASE WHEN r.round = 1 THEN now() END, CASE WHEN r.round = 2 THEN now() END, now(), now(), now()
       FROM (SELECT id FROM practice WHERE created_by = $1::uuid LIMIT 1) p, (VALUES (1, 'accept'), (2, NULL)) r(round, recommendation)
       RETURNING id)
     INSERT INTO practice_review_comment SELECT id, 'fi', 'done', 'Hyvä' FROM given`,
    [id],
  );
}
