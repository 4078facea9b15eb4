import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { column, Database, helsinkiToday, type Selection, type Shape, Statement } from '#platform';
import { municipalityShape } from './municipality-shape.js';
import { organisationShape } from './organisation-shape.js';

const memberShape: Shape = {
  id: column('k.id'),
  validFrom: column('k.valid_from'),
  validTo: column('k.valid_to'),
  municipality: ({ object }) => object(municipalityShape('m')),
};

/** As the project team sees it. */
const adminShape: Shape = {
  ...organisationShape('o'),
  nameFi: column(`o.name ->> 'fi'`),
  nameSv: column(`o.name ->> 'sv'`),
  nameEn: column(`o.name ->> 'en'`),
  mailDomains: column('to_json(o.mail_domains)'),
  version: column('o.version'),
  memberCount: column(
    `(SELECT count(*)::int FROM organisation_member k WHERE k.organisation_id = o.id AND k.valid_from <= ${helsinkiToday}
       AND (k.valid_to IS NULL OR k.valid_to >= ${helsinkiToday}))`,
  ),
  members: ({ list }) =>
    list(
      'organisation_member k JOIN municipality m ON m.code = k.municipality_code WHERE k.organisation_id = o.id',
      `(k.valid_to IS NOT NULL), m.code, k.valid_from`,
      memberShape,
    ),
};

/** Organisations that are no municipalities. There are tens of them: they come whole, as plain lists. */
@Injectable()
export class OrganisationsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  ofToday(selection: Selection): Promise<unknown[]> {
    const today = `o.valid_from <= ${helsinkiToday} AND (o.valid_to IS NULL OR o.valid_to >= ${helsinkiToday})`;
    return this.list(selection, organisationShape('o'), today);
  }

  /** Also those that have ended, and those to come. */
  all(selection: Selection): Promise<unknown[]> {
    return this.list(selection, adminShape, 'true');
  }

  async byId(id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, adminShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM organisation o WHERE o.id = ${statement.param(id)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }

  private async list(selection: Selection, shape: Shape, where: string): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, shape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM organisation o WHERE ${where}
       ORDER BY (o.valid_to IS NOT NULL), o.name ->> 'fi' COLLATE "fi-x-icu", o.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
