import { Inject, Injectable } from '@nestjs/common';
import { Database, helsinkiToday, type Selection, Statement } from '#platform';
import { municipalityShape, regionShape } from './municipality-shape.js';

/** The register begins on this day. */
export const registerBegins = '2021-01-01';

/** The register comes whole, as plain lists. */
@Injectable()
export class MunicipalitiesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Municipalities that exist on `day` (YYYY-MM-DD, not before `registerBegins`); today when null. */
  async municipalities(day: string | null, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const on = day === null ? helsinkiToday : `${statement.param(day)}::date`;
    const municipality = statement.object(selection, municipalityShape('m', on));
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${municipality} AS node FROM municipality m WHERE m.valid_to IS NULL OR m.valid_to >= ${on} ORDER BY m.code`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  async regions(selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const region = statement.object(selection, regionShape('r'));
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${region} AS node FROM region r ORDER BY r.code`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  /** Some municipalities, as of today; codes that do not exist are left out. */
  async byCodes(codes: readonly string[], selection: Selection): Promise<Map<string, unknown>> {
    const statement = new Statement();
    const municipality = statement.object(selection, municipalityShape('m'));
    const rows = await this.database.read<{ code: string; node: unknown }>(
      `SELECT m.code, ${municipality} AS node FROM municipality m WHERE m.code = ANY (${statement.param(codes)})`,
      statement.values,
    );
    return new Map(rows.map((row) => [row.code, row.node]));
  }
}
