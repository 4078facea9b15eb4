import { Inject, Injectable } from '@nestjs/common';
import { coordinates } from '#identity';
import { isUuid } from '#kernel';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { statusNow } from './affiliation-status.js';
import { hasCoordinator } from './deciders.js';
import { municipalityShape } from './municipality-shape.js';
import { organisationShape } from './organisation-shape.js';
import { type Order, type PageByKey, type PagedList, type Paging, pageByKey } from './page-by-key.js';

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

type Represented = { municipalityCode: string } | { organisationId: string };

/** SQL: whether the affiliation is one with the municipality or organisation. */
function representing(of: Represented, statement: Statement): string {
  if ('municipalityCode' in of) return `r.municipality_code = ${statement.param(of.municipalityCode)}`;
  return isUuid(of.organisationId) ? `r.organisation_id = ${statement.param(of.organisationId)}::uuid` : 'false';
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
  ): Promise<PageByKey | 'bad_cursor' | null> {
    const statement = new Statement();
    const [account, code] = [`${statement.param(accountId)}::uuid`, `${statement.param(municipalityCode)}::text`];
    const where = `r.municipality_code = ${code} AND ${ofState[state]}`;
    const may = coordinates(account, code);
    const shape = othersShape(accountId);
    const order = state === 'waiting' ? oldestFirst : newestFirst;
    return this.page(statement, { where, may, order, shape, ...paging }, selection);
  }

  /** All that wait for a decision, those whom no coordinator decides on first, the longest waiting first. */
  waiting(accountId: string, paging: Paging, selection: Selection): Promise<PageByKey | 'bad_cursor' | null> {
    const statement = new Statement();
    const shape = othersShape(accountId);
    const order = withoutCoordinatorFirst;
    return this.page(statement, { where: ofState.waiting, may: 'true', order, shape, ...paging }, selection);
  }

  /** Everyone who represents, asked to represent or represented a municipality or an organisation, the latest first. */
  history(
    accountId: string,
    { of, ...paging }: Paging & { of: Represented },
    selection: Selection,
  ): Promise<PageByKey | 'bad_cursor' | null> {
    const statement = new Statement();
    const shape = othersShape(accountId);
    return this.page(
      statement,
      { where: representing(of, statement), may: 'true', order: newestFirst, shape, ...paging },
      selection,
    );
  }

  private page(
    statement: Statement,
    list: Omit<PagedList, 'tables'>,
    selection: Selection,
  ): Promise<PageByKey | 'bad_cursor' | null> {
    return pageByKey(this.database, statement, { tables, ...list }, selection);
  }
}
