import type { Locale } from '#kernel';
import type { FieldKind, fieldChoices } from '../fields/practice-fields.js';

export type MunicipalitySize = (typeof fieldChoices)['sizes'][number];

/** The fewest inhabitants of each size, the largest first. */
const sizes: readonly [number, MunicipalitySize][] = [
  [100_000, 'from_100000'],
  [50_000, 'from_50000'],
  [20_000, 'from_20000'],
  [5_000, 'from_5000'],
  [0, 'under_5000'],
];

/** @param population inhabitants. */
export const sizeOf = (population: number): MunicipalitySize =>
  sizes.find(([fewest]) => population >= fewest)?.[1] ?? 'under_5000';

/** What is known of a practice as it is published. */
export interface PracticeSide {
  fields: Partial<Record<FieldKind, string[]>>;
  /** Languages in which it is published, and whether each says what the source says now. */
  versions: { locale: Locale; status: 'current' | 'stale' }[];
}

/** What is known of a municipality. */
export interface MunicipalitySide {
  population: number;
  /** Its official languages. */
  languages: Locale[];
  /** Null where nobody has said how its support is organised. */
  organisationModels: string[] | null;
}

export type Outcome = 'met' | 'unmet' | 'unknown';

export type ConditionReason =
  | 'tried_in_this_size'
  | 'tried_in_other_sizes'
  | 'version_current'
  | 'version_stale'
  | 'version_missing'
  | 'organised_alike'
  | 'organised_otherwise'
  | 'practice_silent'
  | 'municipality_silent';

export interface Condition {
  kind: 'size' | 'language' | 'organisation_model';
  outcome: Outcome;
  reason: ConditionReason;
  /** Of a condition on a language. */
  language: Locale | null;
}

const condition = (kind: Condition['kind'], outcome: Outcome, reason: ConditionReason): Condition => ({
  ...{ kind, outcome, reason },
  language: null,
});

/**
 * A practice held against a municipality, condition by condition: size, each official language, how support is organised.
 * What nobody has said is unknown, never met or unmet. There is no sum: what weighs most is for the reader to say.
 */
export const conditionsOf = (practice: PracticeSide, municipality: MunicipalitySide): Condition[] => [
  sizeCondition(practice.fields.sizes ?? [], sizeOf(municipality.population)),
  ...municipality.languages.map((locale) => languageCondition(practice.versions, locale)),
  modelCondition(practice.fields.organisationModels ?? [], municipality.organisationModels),
];

function sizeCondition(tried: readonly string[], size: MunicipalitySize): Condition {
  if (tried.length === 0) return condition('size', 'unknown', 'practice_silent');
  return tried.includes(size)
    ? condition('size', 'met', 'tried_in_this_size')
    : condition('size', 'unmet', 'tried_in_other_sizes');
}

/** A version that is partly behind is read all the same; it is said that it is. */
function languageCondition(versions: PracticeSide['versions'], language: Locale): Condition {
  const version = versions.find(({ locale }) => locale === language);
  if (version === undefined) return { ...condition('language', 'unmet', 'version_missing'), language };
  return {
    ...condition('language', 'met', version.status === 'stale' ? 'version_stale' : 'version_current'),
    language,
  };
}

function modelCondition(tried: readonly string[], ours: readonly string[] | null): Condition {
  if (tried.length === 0) return condition('organisation_model', 'unknown', 'practice_silent');
  if (ours === null || ours.length === 0) return condition('organisation_model', 'unknown', 'municipality_silent');
  return ours.some((model) => tried.includes(model))
    ? condition('organisation_model', 'met', 'organised_alike')
    : condition('organisation_model', 'unmet', 'organised_otherwise');
}
