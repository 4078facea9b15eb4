import type { AccountId, Locale } from '#kernel';
import { column, type FieldSql, type Shape } from '#platform';
import { editableFor } from './comment-policy.js';

export const municipalityName: FieldSql = ({ field, param }) =>
  `(SELECT m.name ->> ${param(field.args.locale as Locale)}::text FROM municipality m WHERE m.code = c.municipality_code)`;

/** Fields of the comment `c` that are the same for every reader. */
export const commentFields: Shape = {
  id: column('c.id'),
  locale: column('c.locale'),
  hidden: column('c.hidden_at IS NOT NULL'),
  // Null for an erased account.
  name: column(`(SELECT nullif(a.name, '') FROM account a WHERE a.id = c.written_by)`),
  municipalityName,
  writtenAt: column('c.written_at'),
  editedAt: column('c.edited_at'),
  deleted: column('c.deleted_at IS NOT NULL'),
  version: column('c.version'),
};

/** Fields of the comment `c` of the practice `p` for this reader; null: a visitor. */
const commentShape = (viewer: AccountId | null): Shape => ({
  ...commentFields,
  // Who wrote the practice answers for it.
  // Null for an erased account.
  mentions: column(`(SELECT coalesce(json_agg(nullif(ma.name, '') ORDER BY ma.name COLLATE "fi-x-icu", ma.id), '[]')
    FROM practice_mention pm JOIN account ma ON ma.id = pm.account_id WHERE pm.comment_id = c.id)`),
  author: column(
    'EXISTS (SELECT FROM practice_author pa WHERE pa.practice_id = c.practice_id AND pa.account_id = c.written_by)',
  ),
  // Hidden: for its author only.
  text: ({ param }) => `CASE WHEN c.hidden_at IS NULL OR c.written_by = ${param(viewer)}::uuid THEN c.text END`,
  hiddenReason: ({ param }) => `CASE WHEN c.written_by = ${param(viewer)}::uuid THEN c.hidden_reason END`,
  own: ({ param }) => `coalesce(c.written_by = ${param(viewer)}::uuid, false)`,
  reported: ({ param }) =>
    `EXISTS (SELECT FROM practice_comment_report cr WHERE cr.comment_id = c.id AND cr.account_id = ${param(viewer)}::uuid)`,
  editable: ({
    param,
  }) => `coalesce(c.written_by = ${param(viewer)}::uuid AND c.deleted_at IS NULL AND c.hidden_at IS NULL
    AND c.written_at > app_now() - interval '${editableFor} minutes', false)`,
});

/** The first comment `c` of a thread, with the replies that stand. */
export const threadShape = (viewer: AccountId | null): Shape => {
  const comment = commentShape(viewer);
  return {
    ...comment,
    replies: ({ list }) =>
      list(
        '(SELECT r.* FROM practice_comment r WHERE r.reply_to = c.id AND r.deleted_at IS NULL) c',
        'c.written_at, c.id',
        comment,
      ),
  };
};
