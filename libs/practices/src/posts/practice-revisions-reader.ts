import { Inject, Injectable } from '@nestjs/common';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { revisionTexts } from './language-shape.js';

const revisionShape: Shape = {
  revision: column('r.revision'),
  publishedAt: column('r.published_at'),
  minor: column('r.minor'),
  note: column('r.note'),
  texts: revisionTexts('jsonb_each(r.texts) e'),
};

/** All that was ever published of a practice: what others refer to stays readable. */
@Injectable()
export class PracticeRevisionsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last first, all or only those of the numbers. Nothing of what was retracted, as where there is none. */
  async bySlug(slug: string, only: readonly number[] | null, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, revisionShape);
    const chosen = only === null ? 'true' : `r.revision = ANY (${statement.param(only)}::int[])`;
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM practice_revision r JOIN practice p ON p.id = r.practice_id
       WHERE p.slug = ${statement.param(slug)} AND p.status <> 'retracted' AND ${chosen}
       ORDER BY r.revision DESC LIMIT 200`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
