import type { CircleId, Locale } from '#kernel';
import { isUuid } from '#kernel';
import type { Transaction } from '#platform';
import { type LanguageFacts, languageFacts } from './circle-languages.js';

const nothing: LanguageFacts = { published: false, notRequired: [], spoken: [], versions: [] };

/** The language versions of a circle that is locked; none where there is no circle. */
export async function readLanguages(tx: Transaction, id: CircleId): Promise<LanguageFacts> {
  if (!isUuid(id)) return nothing;
  const [row] = await tx.sql<{ facts: LanguageFacts }>(
    `SELECT ${languageFacts} AS facts FROM circle c WHERE c.id = $1`,
    [id],
  );
  return row?.facts ?? nothing;
}

/** A text in this language is needed again; returns the version of the circle after it. */
export const writtenInto = (tx: Transaction, id: CircleId, locale: Locale): Promise<number> =>
  nextVersion(tx, id, 'array_remove(languages_not_required, $2)', locale);

/** Nobody needs a text in this language; returns the version of the circle after it. */
export const neededByNobody = (tx: Transaction, id: CircleId, locale: Locale): Promise<number> =>
  nextVersion(tx, id, 'array_append(array_remove(languages_not_required, $2), $2)', locale);

async function nextVersion(tx: Transaction, id: CircleId, notRequired: string, locale: Locale): Promise<number> {
  const [row] = await tx.sql<{ version: number }>(
    `UPDATE circle SET version = version + 1, languages_not_required = ${notRequired} WHERE id = $1 RETURNING version`,
    [id, locale],
  );
  if (row === undefined) throw new Error(`no circle ${id}`);
  return row.version;
}
