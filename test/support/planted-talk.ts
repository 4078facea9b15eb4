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
     marked AS (INSERT INTO practice_mark (practice_id, account_id, kind, marked_at)
       SELECT practice_id, $1::uuid, 'follow', now() FROM said),
     mentioned AS (INSERT INTO practice_mention (comment_id, account_id) SELECT id, $1::uuid FROM said),
     asked AS (INSERT INTO practice_question (practice_id, asked_by, locale, text, asked_of, asked_at)
       SELECT practice_id, $1::uuid, 'fi', 'Mitä se maksoi?', 'authors', now() FROM said),
     reported AS (INSERT INTO practice_comment_report (comment_id, account_id, reason, reported_at, settled_at)
       SELECT id, $1::uuid, 'Väärä tieto', now(), now() FROM said)
     INSERT INTO practice_thanks (practice_id, account_id, municipality_code, thanked_at)
     SELECT practice_id, $1::uuid, '611', now() FROM said`,
    [id],
  );
}
