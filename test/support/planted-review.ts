type Run = (text: string, values: unknown[]) => Promise<unknown>;

/** That they review, and what they said. */
export async function plantReview(run: Run, id: string): Promise<void> {
  await run(
    `INSERT INTO practice_reviewer (account_id, locales, offered_at, approved_at, approved_by)
     VALUES ($1, '{fi}', now(), now(), $1)`,
    [id],
  );
  await run(
    `WITH given AS (INSERT INTO practice_review (practice_id, round, account_id, asked_by, asked_at, due_on, recommendation,
         reason, given_at)
       SELECT p.id, 1, $1::uuid, $1::uuid, now(), '2026-12-01', 'accept', 'Selkeä', now() FROM practice p
       WHERE p.created_by = $1::uuid LIMIT 1 RETURNING id)
     INSERT INTO practice_review_comment SELECT id, 'fi', 'done', 'Hyvä' FROM given`,
    [id],
  );
}
