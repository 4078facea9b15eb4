import { Inject, Injectable } from '@nestjs/common';
import { isUuid, type Locale } from '#kernel';
import { type Order, type PageByKey, type Paging, pageByKey } from '#municipalities';
import { Database, type Selection, Statement } from '#platform';
import { adminDraftShape, draftTables } from './draft-shape.js';

const latestFirst: Order = {
  keys: ['d.created_at', 'd.id'],
  casts: ['timestamptz', 'uuid'],
  parts: ['instant', 'uuid'],
  direction: 'DESC',
};

/** Drafts as the project team reads them. */
@Injectable()
export class PracticeDraftsAdminReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last made first; `bad_cursor` when `after` is none of this list. */
  page(locale: Locale, paging: Paging, selection: Selection): Promise<PageByKey | 'bad_cursor' | null> {
    const list = {
      tables: draftTables,
      where: 'true',
      may: 'true',
      order: latestFirst,
      shape: adminDraftShape(locale),
      ...paging,
    };
    return pageByKey(this.database, new Statement(), list, selection);
  }

  async byId(id: string, locale: Locale, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, adminDraftShape(locale));
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${draftTables} WHERE d.id = ${statement.param(id)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }
}
