import { Inject, Injectable } from '@nestjs/common';
import { grantedNow } from '#identity';
import { type AccountId, decodeCursor, encodeCursor } from '#kernel';
import { column, Database, type Selection, type Shape, Statement, selected } from '#platform';
import { insideOf } from '../inside.js';
import { editableFor } from './discussion-policy.js';

export interface DiscussionPage {
  nodes: unknown[];
  endCursor: string | null;
  hasNextPage: boolean;
}

const postFields: Shape = {
  id: column('p.id'),
  hidden: column('p.hidden_at IS NOT NULL'),
  // Null for an erased account.
  name: column(`(SELECT nullif(a.name, '') FROM account a WHERE a.id = p.written_by)`),
  leads: column(`EXISTS (SELECT FROM circle_facilitator pf WHERE pf.circle_id = p.circle_id
    AND pf.account_id = p.written_by AND ${grantedNow('pf')})`),
  writtenAt: column('p.written_at'),
  editedAt: column('p.edited_at'),
  deleted: column('p.deleted_at IS NOT NULL'),
  version: column('p.version'),
  mentioned: column(`(SELECT coalesce(json_agg(ma.name ORDER BY ma.name COLLATE "fi-x-icu", ma.id), '[]')
    FROM discussion_mention dm JOIN account ma ON ma.id = dm.account_id WHERE dm.post_id = p.id)`),
};

const sees = (account: string): string => `(inside.leads OR inside.team OR p.written_by = ${account}::uuid)`;

/** Fields of the post `p`, for the person who stands `inside` so. */
const postShape = (accountId: AccountId): Shape => ({
  ...postFields,
  // Hidden: for its author, and for those who may put it back.
  text: ({ param }) => `CASE WHEN p.hidden_at IS NULL OR ${sees(param(accountId))} THEN p.text END`,
  hiddenReason: ({ param }) => `CASE WHEN ${sees(param(accountId))} THEN p.hidden_reason END`,
  own: ({ param }) => `p.written_by = ${param(accountId)}::uuid`,
  editable: ({ param }) => `(p.written_by = ${param(accountId)}::uuid AND p.deleted_at IS NULL AND p.hidden_at IS NULL
    AND p.written_at > app_now() - interval '${editableFor} minutes')`,
});

const threadShape = (accountId: AccountId): Shape => {
  const post = postShape(accountId);
  return {
    ...post,
    replies: ({ list }) =>
      list('(SELECT r.* FROM discussion_post r WHERE r.reply_to = p.id) p', 'p.written_at, p.id', post),
  };
};

/** The discussion in the room of a circle, for those inside. */
@Injectable()
export class DiscussionReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Threads, the newest first. Null for whoever is not inside; `bad_cursor` when `after` is not of this list. */
  async page(
    accountId: AccountId,
    slug: string,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<DiscussionPage | 'bad_cursor' | null> {
    const from = after === null ? null : decodeCursor(after, ['instant', 'uuid']);
    if (after !== null && from === null) return 'bad_cursor';
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], threadShape(accountId));
    const [at, id] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(p.written_at, p.id) < (${at}::timestamptz, ${id}::uuid)`;
    const [row] = await this.database.read<{ rows: { node: unknown; key: [string, string] }[] }>(
      `SELECT (SELECT coalesce(json_agg(json_build_object('node', ${node}, 'key', json_build_array(p.written_at, p.id))
            ORDER BY p.written_at DESC, p.id DESC), '[]')
          FROM (SELECT * FROM discussion_post p WHERE p.circle_id = c.id AND p.reply_to IS NULL AND ${beyond}
            ORDER BY p.written_at DESC, p.id DESC ${statement.limit(first + 1)}) p) AS rows
       FROM circle c JOIN LATERAL ${insideOf(statement.param(accountId))} inside ON true
       WHERE c.slug = ${statement.param(slug)}`,
      statement.values,
    );
    if (row === undefined) return null;
    const shown = row.rows.slice(0, first);
    return {
      nodes: shown.map((entry) => entry.node),
      endCursor: shown.length === 0 ? null : encodeCursor(shown.at(-1)?.key ?? []),
      hasNextPage: row.rows.length > first,
    };
  }
}
