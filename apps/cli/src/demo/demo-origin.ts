import type { Transaction } from '#platform';

/** The draft of a completed circle, with its facilitators as contributors, that one of the examples was written of. */
export async function addOrigin(tx: Transaction, slug: string, outcomes: string): Promise<void> {
  const [draft] = await tx.sql<{ id: string }>(
    `INSERT INTO practice_draft (origin, circle_id, title, text, created_by, created_at, edited_at)
     SELECT 'circle', c.id, (SELECT jsonb_object_agg(v.locale, v.title) FROM circle_text v WHERE v.circle_id = c.id AND v.locale IN ('fi', 'sv')),
       c.outcome_texts, (SELECT f.account_id FROM circle_facilitator f WHERE f.circle_id = c.id ORDER BY f.position LIMIT 1), $2, $2
     FROM circle c WHERE c.outcome_texts ->> 'fi' = $1 RETURNING id`,
    [outcomes, tx.now],
  );
  await tx.sql(
    `INSERT INTO practice_contributor (draft_id, account_id, municipality_code, author, status, since)
     SELECT d.id, f.account_id, f.municipality_code, true, 'accepted', $2 FROM practice_draft d
     JOIN circle_facilitator f ON f.circle_id = d.circle_id WHERE d.id = $1`,
    [draft?.id, tx.now],
  );
  await tx.sql('UPDATE practice SET draft_id = $2 WHERE slug = $1', [slug, draft?.id]);
}
