import type { Locale } from '#kernel';

/** How a text, or one field of it, stands in a language: the worst first. */
const worstFirst = ['missing', 'stale', 'draft', 'current', 'not_required'] as const;
export type LanguageStatus = (typeof worstFirst)[number];

/** A language version with the fields of its text. */
export interface VersionFacts<F extends string> {
  locale: Locale;
  revision: number;
  /** Null for the source. */
  sourceRevision: number | null;
  /** The revision in which a field was last changed by more than a minor edit; without one it is as it was first written. */
  fieldRevisions: Readonly<Partial<Record<F, number>>>;
  fields: Readonly<Record<F, string | null>>;
}

/** What the status of a version is told from. */
export interface StatusFacts<F extends string> {
  source: VersionFacts<F> | null;
  /** Null when nothing is written in the language. */
  version: VersionFacts<F> | null;
  /** False when someone has said that nobody needs the text in this language. */
  required: boolean;
  /** Whether readers see the text at all. */
  published: boolean;
}

const firstRevision = 1;

export const sourceOf = <F extends string>(versions: readonly VersionFacts<F>[]): VersionFacts<F> | null =>
  versions.find(({ sourceRevision }) => sourceRevision === null) ?? null;

/** Whether the source changed the field, by more than a minor edit, since the version was made or last checked. */
function isBehind<F extends string>(field: F, version: VersionFacts<F>, source: VersionFacts<F> | null): boolean {
  const changedIn = source?.fieldRevisions[field] ?? firstRevision;
  return version.sourceRevision !== null && changedIn > version.sourceRevision;
}

export function fieldStatus<F extends string>(field: F, facts: StatusFacts<F>): LanguageStatus {
  const { source, version, required, published } = facts;
  if (!required || (source !== null && !source.fields[field])) return 'not_required';
  if (!version?.fields[field]) return 'missing';
  if (!published) return 'draft';
  return isBehind(field, version, source) ? 'stale' : 'current';
}

/** The worst of its fields. */
export function versionStatus<F extends string>(fields: readonly F[], facts: StatusFacts<F>): LanguageStatus {
  const statuses = new Set(fields.map((field) => fieldStatus(field, facts)));
  return worstFirst.find((status) => statuses.has(status)) ?? 'not_required';
}
