import { Inject, Injectable } from '@nestjs/common';
import { representsNow } from '#identity';
import { type AccountId, isUuid, type Locale } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { isTheirs } from './answer-coauthor.js';

const state = `CASE WHEN i.accepted THEN 'accepted' WHEN NOT i.accepted THEN 'declined'
  WHEN i.expires_at <= now() THEN 'expired' ELSE 'asked' END`;

/** An invitation `i` as those see it who may send one. */
const sentShape: Shape = {
  id: column('i.id'),
  email: column('i.email'),
  invitedAt: column('i.invited_at'),
  state: column(state),
};

const titleOf = `(SELECT nullif(t.sections ->> 'title', '') FROM practice_text t WHERE t.practice_id = p.id`;

/** An invitation `i` to a practice `p`, as who was asked sees it. */
const receivedShape: Shape = {
  id: column('i.id'),
  practiceId: column('p.id'),
  title: ({ field, param }) =>
    `coalesce(${titleOf} AND t.locale = ${param(field.args.locale as Locale)}::text), ${titleOf} AND t.locale = p.main_locale))`,
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('m'))} FROM municipality m WHERE m.code = p.municipality_code)`,
  invitedBy: column(`(SELECT nullif(a.name, '') FROM account a WHERE a.id = i.invited_by)`),
  invitedAt: column('i.invited_at'),
  accepted: column('i.accepted'),
};

/** Who was asked to write a practice with its municipality. */
@Injectable()
export class CoauthorsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of a practice, for who represents its municipality; null for anyone else. */
  async sent(accountId: AccountId, practiceId: string, selection: Selection): Promise<unknown[] | null> {
    if (!isUuid(practiceId)) return null;
    const statement = new Statement();
    const node = statement.object(selection, sentShape);
    const [row] = await this.database.read<{ nodes: unknown[] }>(
      `SELECT (SELECT coalesce(json_agg(${node} ORDER BY i.invited_at, i.id), '[]') FROM practice_invitation i
         WHERE i.practice_id = p.id AND i.withdrawn_at IS NULL) AS nodes
       FROM practice p WHERE p.id = ${statement.param(practiceId)}::uuid
         AND ${representsNow(`${statement.param(accountId)}::uuid`, 'p.municipality_code')}`,
      statement.values,
    );
    return row?.nodes ?? null;
  }

  /** Those to this person, the last first: what waits for an answer, and what was answered. */
  async received(accountId: AccountId, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, receivedShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM practice_invitation i JOIN practice p ON p.id = i.practice_id
       WHERE ${isTheirs(`${statement.param(accountId)}::uuid`)} AND p.status NOT IN ('rejected', 'withdrawn', 'retracted')
       ORDER BY i.invited_at DESC, i.id LIMIT 100`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
