import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, decodeCursor, encodeCursor } from '#kernel';
import { Database, type Selection, Statement, selected } from '#platform';
import { isRead, mentionable } from './comment-facts.js';
import type { MarkKind } from './practice-mark.js';
import { threadShape } from './talk-shape.js';

export interface PracticeTalkPage {
  practiceId: string;
  comments: number;
  thanks: number;
  thanked: boolean;
  followed: boolean;
  bookmarked: boolean;
  mentionable: { id: string; name: string }[];
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

interface Row extends Omit<PracticeTalkPage, 'nodes' | 'pageInfo'> {
  rows: { node: unknown; key: [string, string] }[];
}

/** So many people can be chosen from; beyond them a name is written in the text. */
const mostPeople = 50;

const mentionableTo = (reader: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.name COLLATE "fi-x-icu", x.id), '[]')
    FROM (SELECT xa.id, xa.name FROM ${mentionable('p.id', reader)} xm JOIN account xa ON xa.id = xm.account_id
      ORDER BY xa.id LIMIT ${mostPeople}) x)`;

/** What is said of a published practice, for everyone. */
@Injectable()
export class TalkReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Threads, the newest first. Null where there is no such practice to read; `bad_cursor` when `after` is not of this list. */
  async page(
    viewer: AccountId | null,
    slug: string,
    { first, after }: { first: number; after: string | null },
    selection: Selection,
  ): Promise<PracticeTalkPage | 'bad_cursor' | null> {
    const from = after === null ? null : decodeCursor(after, ['instant', 'uuid']);
    if (after !== null && from === null) return 'bad_cursor';
    const statement = new Statement();
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], threadShape(viewer));
    const [at, id] = (from ?? []).map((value) => statement.param(value));
    const beyond = from === null ? 'true' : `(c.written_at, c.id) < (${at}::timestamptz, ${id}::uuid)`;
    const reader = `${statement.param(viewer)}::uuid`;
    const marked = (kind: MarkKind) =>
      `EXISTS (SELECT FROM practice_mark k WHERE k.practice_id = p.id AND k.account_id = ${reader} AND k.kind = '${kind}')`;
    const people = selected(selection, 'mentionable') && viewer !== null ? mentionableTo(reader) : `'[]'::json`;
    // What was deleted keeps its place only where somebody has answered it.
    const stands = `(c.deleted_at IS NULL OR EXISTS (SELECT FROM practice_comment r WHERE r.reply_to = c.id AND r.deleted_at IS NULL))`;
    const [row] = await this.database.read<Row>(
      `SELECT p.id AS "practiceId", coalesce(k.comments, 0) AS comments, coalesce(k.thanks, 0) AS thanks,
         EXISTS (SELECT FROM practice_thanks th WHERE th.practice_id = p.id
           AND th.account_id = ${statement.param(viewer)}::uuid) AS thanked,
         ${marked('follow')} AS followed, ${marked('bookmark')} AS bookmarked, ${people} AS mentionable,
         (SELECT coalesce(json_agg(json_build_object('node', ${node}, 'key', json_build_array(c.written_at, c.id))
            ORDER BY c.written_at DESC, c.id DESC), '[]')
          FROM (SELECT * FROM practice_comment c WHERE c.practice_id = p.id AND c.reply_to IS NULL AND ${stands} AND ${beyond}
            ORDER BY c.written_at DESC, c.id DESC ${statement.limit(first + 1)}) c) AS rows
       FROM practice p LEFT JOIN practice_talk k ON k.practice_id = p.id
       WHERE p.slug = ${statement.param(slug)} AND ${isRead}`,
      statement.values,
    );
    if (row === undefined) return null;
    const { rows, ...talk } = row;
    const shown = rows.slice(0, first);
    return {
      ...talk,
      nodes: shown.map((entry) => entry.node),
      pageInfo: {
        endCursor: shown.length === 0 ? null : encodeCursor(shown.at(-1)?.key ?? []),
        hasNextPage: rows.length > first,
      },
    };
  }
}
