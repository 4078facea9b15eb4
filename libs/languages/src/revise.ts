import type { VersionFacts } from './language-status.js';

interface Edit {
  /** A slip mended: no other version has to follow. */
  minor: boolean;
  /** The revision of the source that a translation says it follows now; null leaves it at the one it followed. */
  follows: number | null;
}

export type Revised<F extends string> = Pick<VersionFacts<F>, 'revision' | 'sourceRevision' | 'fieldRevisions'>;

/** What an edit makes of the revisions of a version. Whatever changes nothing leaves them as they are. */
export function revise<F extends string>(
  version: VersionFacts<F>,
  changes: Readonly<Partial<Record<F, string | null>>>,
  { minor, follows }: Edit,
): Revised<F> {
  const { fields, fieldRevisions } = version;
  const changed = (Object.keys(changes) as F[]).filter((field) => (changes[field] ?? '') !== (fields[field] ?? ''));
  const sourceRevision = version.sourceRevision === null ? null : (follows ?? version.sourceRevision);
  if (changed.length === 0 && sourceRevision === version.sourceRevision) {
    return { revision: version.revision, sourceRevision, fieldRevisions };
  }
  const revision = version.revision + 1;
  const dated = minor ? [] : changed.map((field) => [field, revision]);
  return { revision, sourceRevision, fieldRevisions: { ...fieldRevisions, ...Object.fromEntries(dated) } };
}
