import { Inject, Injectable } from '@nestjs/common';
import { awaitedFrom, coordinates, hasAccount, LinkTokens } from '#identity';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { invitationToken } from './events.js';
import { municipalityShape } from './municipality-shape.js';
import { type Order, type PageByKey, type Paging, pageByKey } from './page-by-key.js';

const isOpen = 'i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > app_now()';

const openShape: Shape = {
  id: column('i.id'),
  email: column('i.email'),
  invitedBy: column('a.name'),
  createdAt: column('i.created_at'),
  expiresAt: column('i.expires_at'),
};

const invitationShape: Shape = {
  state: column(
    `CASE WHEN i.used_at IS NOT NULL THEN 'used' WHEN i.withdrawn_at IS NOT NULL OR i.expires_at <= app_now() THEN 'expired'
     ELSE 'usable' END`,
  ),
  email: column('i.email'),
  invitedBy: column('a.name'),
  known: column(`${hasAccount('i.email')} OR ${awaitedFrom('i.email')} IS NOT NULL`),
  municipality: ({ object }) => object(municipalityShape('m')),
};

const newestFirst: Order = {
  keys: ['i.created_at', 'i.id'],
  casts: ['timestamptz', 'uuid'],
  parts: ['instant', 'uuid'],
  direction: 'DESC',
};

/** Invitations of colleagues: those that are open, for coordinators, and one of them for whoever holds its mail. */
@Injectable()
export class InvitationsReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
  ) {}

  /** The open ones of a municipality, the newest first; null where the person does not coordinate it. */
  open(
    accountId: string,
    { municipalityCode, ...paging }: Paging & { municipalityCode: string },
    selection: Selection,
  ): Promise<PageByKey | 'bad_cursor' | null> {
    const statement = new Statement();
    const [account, code] = [`${statement.param(accountId)}::uuid`, `${statement.param(municipalityCode)}::text`];
    const tables = 'affiliation_invitation i JOIN account a ON a.id = i.invited_by';
    const where = `i.municipality_code = ${code} AND ${isOpen}`;
    const may = coordinates(account, code);
    const list = { tables, where, may, order: newestFirst, shape: openShape, ...paging };
    return pageByKey(this.database, statement, list, selection);
  }

  /** Null when the token is not ours. Looking uses nothing up. */
  async byToken(token: string, selection: Selection): Promise<unknown | null> {
    const id = this.tokens.idOf(invitationToken, token);
    if (id === null) return null;
    const statement = new Statement();
    const node = statement.object(selection, invitationShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM affiliation_invitation i JOIN account a ON a.id = i.invited_by
       JOIN municipality m ON m.code = i.municipality_code WHERE i.id = ${statement.param(id)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }
}
