import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Database, type Selection, Statement } from '#platform';
import { periodShape, programmeShape, tutorMunicipalityShape } from './programme-shape.js';

/** Programmes and their periods, as the project team sees them. There are a few: they come whole. */
@Injectable()
export class ProgrammesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The latest first. */
  async all(selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, programmeShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM programme pr ORDER BY pr.created_at DESC, pr.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  async period(id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, periodShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM programme_period p JOIN programme pr ON pr.id = p.programme_id
       WHERE p.id = ${statement.param(id)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }

  /** An appointment that has not been ended. */
  async tutorMunicipality(id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, tutorMunicipalityShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM tutor_municipality t JOIN municipality m ON m.code = t.municipality_code
       JOIN programme_period p ON p.id = t.period_id
       WHERE t.id = ${statement.param(id)}::uuid AND t.ended_at IS NULL`,
      statement.values,
    );
    return row?.node ?? null;
  }
}
