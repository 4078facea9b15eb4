type Run = (sql: string, values?: unknown[]) => Promise<{ id: string }[]>;

/** What they have said of a practice, reported and thanked for. */
export async function plantInTalk(run: Run, id: string): Promise<void> {
  await run(
    `WITH said AS (INSERT INTO practice_comment (practice_id, written_by, municipality_code, locale, text, version, written_at,
         edited_at, hidden_at, hidden_by, hidden_reason)
       SELECT p.id, $1::uuid, '611', 'fi', 'Meillä toimi', 2, now(), now(), now(), $1::uuid, 'Ei kuulu tähän'
       FROM practice p WHERE p.created_by = $1::uuid RETURNING id, practice_id),
     gone AS (INSERT INTO practice_comment (practice_id, reply_to, written_by, municipality_code, locale, version, written_at,
         deleted_at)
       SELECT practice_id, id, $1::uuid, '611', 'fi', 2, now(), now() FROM said),
     reported AS (INSERT INTO practice_comment_report (comment_id, account_id, reason, reported_at, settled_at)
       SELECT id, $1::uuid, 'Väärä tieto', now(), now() FROM said)
     INSERT INTO practice_thanks (practice_id, account_id, municipality_code, thanked_at)
     SELECT practice_id, $1::uuid, '611', now() FROM said`,
    [id],
  );
}
