import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, isUuid } from '#kernel';
import { type Order, type PageByKey, type Paging, pageByKey } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { representsIts, writes } from './practice-facts.js';
import { writtenShape } from './practice-shape.js';
import type { PracticeStatus } from './practice-status.js';

const longestWaitingFirst: Order = {
  keys: ['p.status_since', 'p.id'],
  casts: ['timestamptz', 'uuid'],
  parts: ['instant', 'uuid'],
  direction: 'ASC',
};

/** A practice `p` as the viewer, an SQL expression, sees it who writes it. */
const ownShape = (viewer: string): Shape => ({ ...writtenShape, isOurs: column(representsIts(viewer)) });

/** Practices as they are written: for the representatives of their municipality, and for the project team once they were sent. */
@Injectable()
export class WrittenPracticesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last edited first. */
  async own(accountId: AccountId, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const viewer = `${statement.param(accountId)}::uuid`;
    const node = statement.object(selection, ownShape(viewer));
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM practice p
       WHERE ${writes(viewer)} ORDER BY p.edited_at DESC, p.id LIMIT 100`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  /** Null for anyone else, as where there is none. */
  async ownById(accountId: AccountId, id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const viewer = `${statement.param(accountId)}::uuid`;
    const node = statement.object(selection, ownShape(viewer));
    return this.one(statement, node, `p.id = ${statement.param(id)}::uuid AND ${writes(viewer)}`);
  }

  /** Those that were sent, who has waited longest first; `bad_cursor` when `after` is none of this list. */
  ofTeam(
    status: PracticeStatus | null,
    paging: Paging,
    selection: Selection,
  ): Promise<PageByKey | 'bad_cursor' | null> {
    const statement = new Statement();
    const inStatus = status === null ? 'true' : `p.status = ${statement.param(status)}::text`;
    const where = `p.submitted_at IS NOT NULL AND ${inStatus}`;
    const list = {
      tables: 'practice p',
      where,
      may: 'true',
      order: longestWaitingFirst,
      shape: writtenShape,
      ...paging,
    };
    return pageByKey(this.database, statement, list, selection);
  }

  async oneOfTeam(id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, writtenShape);
    return this.one(statement, node, `p.id = ${statement.param(id)}::uuid AND p.submitted_at IS NOT NULL`);
  }

  private async one(statement: Statement, node: string, where: string): Promise<unknown | null> {
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM practice p WHERE ${where}`,
      statement.values,
    );
    return row?.node ?? null;
  }
}
