import { Inject, Injectable } from '@nestjs/common';
import { coordinates } from '#identity';
import { type CursorPart, decodeCursor, encodeCursor } from '#kernel';
import { column, Database, type Selection, type Shape, Statement, selected } from '#platform';
import { statusNow } from './affiliation-status.js';
import { hasCoordinator } from './deciders.js';
import { municipalityShape } from './municipality-shape.js';
import { organisationShape } from './organisation-shape.js';

const status = statusNow('r');
/** When it ended: as it was written down, or the end of its proof where no job has done so yet. */
const endedAt = `coalesce(r.valid_to, CASE WHEN ${status} = 'expired' THEN r.proven_until END)`;

const common: Shape = {
  id: column('r.id'),
  status: column(status),
  email: column('r.email'),
  validFrom: column('r.valid_from'),
  validTo: column(endedAt),
  provenAt: column('r.proven_at'),
  provenUntil: column('r.proven_until'),
  endReason: column('r.end_reason'),
  endCode: column('r.end_code'),
  municipality: ({ object }) => `CASE WHEN m.code IS NOT NULL THEN ${object(municipalityShape('m'))} END`,
  organisation: ({ object }) => `CASE WHEN o.id IS NOT NULL THEN ${object(organisationShape('o'))} END`,
};

/** As the person themself sees it. */
const ownShape: Shape = {
  ...common,
  /** While it waits: who decides. */
  decidedBy: column(
    `CASE WHEN r.status = 'proven' THEN CASE WHEN ${hasCoordinator('r.municipality_code')} THEN 'coordinator'
       ELSE 'project_team' END END`,
  ),
};

/** As those who decide see it. */
const othersShape = (viewerId: string): Shape => ({
  ...common,
  name: column('p.name'),
  own: ({ param }) => `r.account_id = ${param(viewerId)}::uuid`,
  hasCoordinator: column(hasCoordinator('r.municipality_code')),
});

const tables = `affiliation r JOIN account p ON p.id = r.account_id
  LEFT JOIN municipality m ON m.code = r.municipality_code LEFT JOIN organisation o ON o.id = r.organisation_id`;

/** Those that hold now, those that wait for somebody to decide, those that are over. */
export type ColleagueState = 'representing' | 'waiting' | 'ended';

const ofState: Record<ColleagueState, string> = {
  representing: `${status} = 'approved'`,
  waiting: `${status} = 'proven'`,
  ended: `${status} IN ('rejected', 'ended', 'expired')`,
};

export interface AffiliationPage {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

interface Paging {
  first: number;
  after: string | null;
}

/** One ordering of a list: what it is ordered by, all ascending or all descending. */
interface Order {
  keys: readonly string[];
  casts: readonly string[];
  parts: readonly CursorPart[];
  direction: 'ASC' | 'DESC';
}

const oldestFirst: Order = {
  keys: ['r.proven_at', 'r.id'],
  casts: ['timestamptz', 'uuid'],
  parts: ['instant', 'uuid'],
  direction: 'ASC',
};
const newestFirst: Order = { ...oldestFirst, keys: ['r.valid_from', 'r.id'], direction: 'DESC' };
/** Where nobody but the project team decides comes first. */
const withoutCoordinatorFirst: Order = {
  keys: [`(CASE WHEN ${hasCoordinator('r.municipality_code')} THEN 1 ELSE 0 END)`, 'r.proven_at', 'r.id'],
  casts: ['int', 'timestamptz', 'uuid'],
  parts: ['number', 'instant', 'uuid'],
  direction: 'ASC',
};

/** Whom people represent: one's own, those of a municipality for its coordinators, all for the project team. */
@Injectable()
export class AffiliationsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Whom a person represents, has asked to represent, and represented before; the living ones first. */
  async ofAccount(accountId: string, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, ownShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${tables} WHERE r.account_id = ${statement.param(accountId)}::uuid
       ORDER BY (${status} NOT IN ('approved', 'proven', 'claimed')), r.valid_from, r.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  /**
   * People of a municipality: null where the viewer does not coordinate it; `bad_cursor` when `after` is not a cursor of
   * this list.
   */
  async colleagues(
    accountId: string,
    { municipalityCode, state, ...paging }: Paging & { municipalityCode: string; state: ColleagueState },
    selection: Selection,
  ): Promise<AffiliationPage | 'bad_cursor' | null> {
    const statement = new Statement();
    const [account, code] = [`${statement.param(accountId)}::uuid`, `${statement.param(municipalityCode)}::text`];
    const where = `r.municipality_code = ${code} AND ${ofState[state]}`;
    const may = coordinates(account, code);
    const shape = othersShape(accountId);
    const order = state === 'waiting' ? oldestFirst : newestFirst;
    return this.page(statement, { where, may, order, shape, ...paging }, selection);
  }

  /** All that wait for a decision, those whom no coordinator decides on first, the longest waiting first. */
  waiting(accountId: string, paging: Paging, selection: Selection): Promise<AffiliationPage | 'bad_cursor' | null> {
    const statement = new Statement();
    const shape = othersShape(accountId);
    const order = withoutCoordinatorFirst;
    return this.page(statement, { where: ofState.waiting, may: 'true', order, shape, ...paging }, selection);
  }

  /** Everyone who represents, asked to represent or represented a municipality or an organisation, the latest first. */
  history(
    accountId: string,
    { of, ...paging }: Paging & { of: { municipalityCode: string } | { organisationId: string } },
    selection: Selection,
  ): Promise<AffiliationPage | 'bad_cursor' | null> {
    const statement = new Statement();
    const shape = othersShape(accountId);
    const where =
      'municipalityCode' in of
        ? `r.municipality_code = ${statement.param(of.municipalityCode)}`
        : `r.organisation_id = ${statement.param(of.organisationId)}::uuid`;
    return this.page(statement, { where, may: 'true', order: newestFirst, shape, ...paging }, selection);
  }

  private async page(
    statement: Statement,
    list: Paging & { where: string; may: string; order: Order; shape: Shape },
    selection: Selection,
  ): Promise<AffiliationPage | 'bad_cursor' | null> {
    const { order, first, after } = list;
    const from = after === null ? null : decodeCursor(after, order.parts);
    if (after !== null && from === null) return 'bad_cursor';
    const node = statement.object(selected(selection, 'nodes')?.children ?? [], list.shape);
    const values = (from ?? []).map((value, index) => `${statement.param(value)}::${order.casts[index] ?? 'text'}`);
    const beyond =
      from === null
        ? 'true'
        : `(${order.keys.join(', ')}) ${order.direction === 'ASC' ? '>' : '<'} (${values.join(', ')})`;
    const by = order.keys.map((key) => `${key} ${order.direction}`).join(', ');
    const [row] = await this.database.read<{ may: boolean; rows: { node: unknown; key: (string | number)[] }[] }>(
      `SELECT ${list.may} AS may, (SELECT coalesce(json_agg(n), '[]') FROM (
         SELECT ${node} AS node, json_build_array(${order.keys.join(', ')}) AS key FROM ${tables}
         WHERE ${list.where} AND ${beyond} ORDER BY ${by} LIMIT ${statement.param(first + 1)}::int) n) AS rows`,
      statement.values,
    );
    if (!row?.may) return null;
    const shown = row.rows.slice(0, first);
    const endCursor = shown.length === 0 ? null : encodeCursor(shown.at(-1)?.key ?? []);
    return { nodes: shown.map((one) => one.node), pageInfo: { endCursor, hasNextPage: row.rows.length > first } };
  }
}
