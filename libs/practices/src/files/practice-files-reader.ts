import { Inject, Injectable } from '@nestjs/common';
import type { KeptFile } from '#files';
import { type AccountId, isUuid, type Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { writes } from '../posts/practice-facts.js';

export type FoundFile = KeptFile & { sha256: string; isPublic: boolean; kind: 'picture' | 'attachment' };

const fileColumns = {
  id: column('f.id'),
  kind: column('f.kind'),
  fileName: column('f.file_name'),
  mediaType: column('f.media_type'),
  bytes: column('f.bytes'),
  width: column('f.width'),
  height: column('f.height'),
  title: column('f.title'),
  language: column('f.language'),
};

/** A frozen file `f`; its words in the language `v` in which the practice is read. */
const publicFileShape: Shape = {
  ...Object.fromEntries(['id', 'kind', 'title', 'language'].map((key) => [key, column(`f.file ->> '${key}'`)])),
  ...{ fileName: column(`f.file ->> 'fileName'`), mediaType: column(`f.file ->> 'mediaType'`) },
  ...Object.fromEntries(['bytes', 'width', 'height'].map((key) => [key, column(`(f.file ->> '${key}')::int`)])),
  alternative: column(`f.file -> 'words' -> v.locale ->> 'alternative'`),
  caption: column(`nullif(f.file -> 'words' -> v.locale ->> 'caption', '')`),
};

const wordsShape: Shape = {
  locale: column('w.key'),
  alternative: column(`w.value ->> 'alternative'`),
  caption: column(`w.value ->> 'caption'`),
};

const writtenFileShape: Shape = {
  ...fileColumns,
  words: ({ list }) => list('jsonb_each(f.words) w', `array_position(ARRAY['fi', 'sv', 'en'], w.key)`, wordsShape),
};

const isFrozen = `r.files @> jsonb_build_array(jsonb_build_object('id', f.id::text))`;

/** Pictures and attachments of practices. */
@Injectable()
export class PracticeFilesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of the published revision, in their order; none where it was retracted. */
  async published(slug: string, locale: Locale, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, publicFileShape);
    const order = bestVersionFirst('e.key', statement.param(readingOrder(locale)));
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM practice p
       JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
       CROSS JOIN LATERAL (SELECT e.key AS locale FROM jsonb_each(r.texts) e ORDER BY ${order} LIMIT 1) v
       CROSS JOIN LATERAL jsonb_array_elements(r.files) WITH ORDINALITY AS f (file, place)
       WHERE p.slug = ${statement.param(slug)} AND p.status <> 'retracted' ORDER BY f.place`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  /** Those of what is being written; none for anyone but who may write it. */
  own(accountId: AccountId, practiceId: string, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    return this.written(statement, practiceId, writes(`${statement.param(accountId)}::uuid`), selection);
  }

  /** The same for the project team, once the practice was sent. */
  ofTeam(practiceId: string, selection: Selection): Promise<unknown[]> {
    return this.written(new Statement(), practiceId, 'p.submitted_at IS NOT NULL', selection);
  }

  /** What stands at the address of a file: for everyone what is published, for who may write what is written, too. */
  async content(id: string, accountId: AccountId | null): Promise<FoundFile | 'gone' | null> {
    if (!isUuid(id)) return null;
    const [file] = await this.database.read<FoundFile & { isGone: boolean; isOwn: boolean }>(
      `SELECT f.file_name AS "fileName", f.media_type AS "mediaType", f.content, f.sha256, f.kind,
         coalesce(${isFrozen}, false) AND p.status <> 'retracted' AS "isPublic",
         coalesce(${isFrozen}, false) AND p.status = 'retracted' AS "isGone",
         $2::uuid IS NOT NULL AND f.removed_at IS NULL AND ${writes('$2::uuid')} AS "isOwn"
       FROM practice_file f JOIN practice p ON p.id = f.practice_id
       LEFT JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision WHERE f.id = $1`,
      [id, accountId],
    );
    if (file === undefined) return null;
    const { isGone, isOwn, ...found } = file;
    if (found.isPublic || (isOwn && !isGone)) return found;
    return isGone ? 'gone' : null;
  }

  /** For the project team, of practices that were sent. */
  async contentForTeam(id: string): Promise<FoundFile | null> {
    if (!isUuid(id)) return null;
    const [file] = await this.database.read<FoundFile>(
      `SELECT f.file_name AS "fileName", f.media_type AS "mediaType", f.content, f.sha256, f.kind, false AS "isPublic"
       FROM practice_file f JOIN practice p ON p.id = f.practice_id WHERE f.id = $1 AND p.submitted_at IS NOT NULL`,
      [id],
    );
    return file ?? null;
  }

  private async written(
    statement: Statement,
    practiceId: string,
    may: string,
    selection: Selection,
  ): Promise<unknown[]> {
    if (!isUuid(practiceId)) return [];
    const node = statement.object(selection, writtenFileShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM practice_file f JOIN practice p ON p.id = f.practice_id
       WHERE p.id = ${statement.param(practiceId)}::uuid AND f.removed_at IS NULL AND ${may}
       ORDER BY f.kind DESC, f.position, f.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
