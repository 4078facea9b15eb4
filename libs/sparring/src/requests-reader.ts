import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { isUuid } from '#kernel';
import { type Order, type PageByKey, type Paging, pageByKey } from '#municipalities';
import { Database, type Selection, Statement } from '#platform';
import { statusNow } from './answers/pair-state.js';
import { ownRequestShape, sight, teamRequestShape } from './request-shape.js';
import type { RequestStatus } from './request-status.js';

const ofMunicipality = 'sparring_request r JOIN municipality m ON m.code = r.municipality_code';
/** What was sent once; a draft is read by its municipality only. */
const sent = 'r.submitted_at IS NOT NULL';

const longestFirst: Order = {
  keys: ['r.submitted_at', 'r.id'],
  casts: ['timestamptz', 'uuid'],
  parts: ['instant', 'uuid'],
  direction: 'ASC',
};

/** Requests for sparring, as a municipality and as the project team see them. */
@Injectable()
export class RequestsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of the municipalities that the person represents today, and those sent together with them; the latest first. */
  async own({ accountId }: SignedIn, id: string | null, selection: Selection): Promise<unknown[]> {
    if (id !== null && !isUuid(id)) return [];
    const statement = new Statement();
    const node = statement.object(selection, ownRequestShape);
    const only = id === null ? `r.status <> 'withdrawn' OR ${sent}` : `r.id = ${statement.param(id)}::uuid`;
    return this.nodes(
      `SELECT ${node} AS node FROM account va CROSS JOIN (${ofMunicipality}) JOIN LATERAL ${sight} sight ON true
       WHERE va.id = ${statement.param(accountId)}::uuid AND (${only}) ORDER BY r.created_at DESC, r.id`,
      statement,
    );
  }

  /** Everything that was sent, or what stands in one state; the longest waiting first. `bad_cursor`: `after` is none of it. */
  async ofTeam(
    status: RequestStatus | null,
    paging: Paging,
    selection: Selection,
  ): Promise<PageByKey | 'bad_cursor' | null> {
    const statement = new Statement();
    const only = status === null ? '' : `AND ${statusNow('r')} = ${statement.param(status)}::text`;
    const list = { tables: ofMunicipality, where: `${sent} ${only}`, may: 'true', order: longestFirst, ...paging };
    return pageByKey(this.database, statement, { ...list, shape: teamRequestShape }, selection);
  }

  async oneOfTeam(id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, teamRequestShape);
    const only = `r.id = ${statement.param(id)}::uuid`;
    const [found] = await this.nodes(
      `SELECT ${node} AS node FROM ${ofMunicipality} WHERE ${sent} AND ${only}`,
      statement,
    );
    return found ?? null;
  }

  private async nodes(text: string, { values }: Statement): Promise<unknown[]> {
    const rows = await this.database.read<{ node: unknown }>(text, values);
    return rows.map((row) => row.node);
  }
}
