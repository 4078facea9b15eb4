import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { column, Database, type Selection, type Shape, Statement } from '#platform';

/** Fields of a theme whose row has the alias `th`. */
export const themeShape: Shape = {
  id: column('th.id'),
  label: ({ field, param }) => `th.label ->> ${param(field.args.locale as Locale)}::text`,
};

/** The themes come whole, as a plain list. */
@Injectable()
export class ThemesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async themes(selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const theme = statement.object(selection, themeShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${theme} AS node FROM theme th ORDER BY th.position, th.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
