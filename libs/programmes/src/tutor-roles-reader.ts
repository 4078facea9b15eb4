import { Inject, Injectable } from '@nestjs/common';
import type { TutorScope } from '#identity';
import { municipalityShape } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { programmeName } from './programme-shape.js';

const tutorRoleShape: Shape = {
  tutorMunicipalityId: column(
    `(SELECT t.id FROM tutor_municipality t WHERE t.period_id = p.id AND t.municipality_code = m.code AND t.ended_at IS NULL)`,
  ),
  municipality: ({ object }) => object(municipalityShape('m')),
  programmeName,
  firstDay: column('p.first_day'),
  lastDay: column('p.last_day'),
};

/** What stands behind the tutor roles of a viewer. */
@Injectable()
export class TutorRolesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the same order; whoever has no such role costs no statement. */
  async of(scopes: readonly TutorScope[], selection: Selection): Promise<unknown[]> {
    if (scopes.length === 0) return [];
    const statement = new Statement();
    const node = statement.object(selection, tutorRoleShape);
    const periods = statement.param(scopes.map(({ periodId }) => periodId));
    const municipalities = statement.param(scopes.map(({ municipalityCode }) => municipalityCode));
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node
       FROM unnest(${periods}::uuid[], ${municipalities}::text[]) WITH ORDINALITY AS s(period_id, municipality_code, nth)
       JOIN programme_period p ON p.id = s.period_id JOIN programme pr ON pr.id = p.programme_id
       JOIN municipality m ON m.code = s.municipality_code ORDER BY s.nth`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
