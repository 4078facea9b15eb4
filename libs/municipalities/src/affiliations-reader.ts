import { Inject, Injectable } from '@nestjs/common';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { municipalityShape } from './municipality-shape.js';

const affiliationShape: Shape = {
  id: column('f.id'),
  status: column('f.status'),
  email: column('f.email'),
  validFrom: column('f.valid_from'),
  validTo: column('f.valid_to'),
  municipality: ({ object }) => object(municipalityShape('m')),
};

/** Whom a person represents, has asked to represent, and represented before. */
@Injectable()
export class AffiliationsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The living ones first, each by when they began. */
  async ofAccount(accountId: string, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, affiliationShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM affiliation f JOIN municipality m ON m.code = f.municipality_code
       WHERE f.account_id = ${statement.param(accountId)}::uuid
       ORDER BY (f.status NOT IN ('approved', 'proven', 'claimed')), f.valid_from, f.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
