import { tidyLines } from '#kernel';

/** What can be said of a practice by choosing: each kind with the values that there are, in the order in which they are read. */
export const fieldChoices = {
  targetGroups: ['residents', 'businesses', 'associations', 'staff', 'elected'],
  perspectives: ['individual', 'services', 'society'],
  goals: ['goal_3', 'goal_4', 'goal_10', 'goal_12'],
  laws: [
    'digital_services',
    'municipalities',
    'administrative_procedure',
    'language',
    'information_management',
    'data_protection',
    'libraries',
  ],
  organisationModels: [
    'own_service',
    'library',
    'service_point',
    'adult_education',
    'association',
    'regional',
    'purchased',
  ],
  sizes: ['under_5000', 'from_5000', 'from_20000', 'from_50000', 'from_100000'],
} as const;

/** SQL: of each kind only values that there are. */
export const fieldsCheck = Object.entries(fieldChoices)
  .map(([kind, values]) => `coalesce(fields -> '${kind}', '[]') <@ '${JSON.stringify(values)}'`)
  .join(' AND ');

export type FieldKind = keyof typeof fieldChoices;

export const fieldKinds = Object.keys(fieldChoices) as FieldKind[];

/** A law that is not among the choices. */
export interface OtherLaw {
  name: string;
  url: string | null;
}

/** What is said of a practice besides its text, the same in every language. */
export type PracticeFields = Record<FieldKind, string[]> & { otherLaws: OtherLaw[] };

export type GivenFields = Partial<Record<FieldKind, string[]>> & {
  otherLaws?: { name: string; url?: string | null }[];
};

/** As they are kept: each value once, in the order of the choices; of a law neither a name nor an address is no law. */
export function tidyFields(given: GivenFields): PracticeFields {
  const chosen = Object.fromEntries(
    fieldKinds.map((kind) => [kind, fieldChoices[kind].filter((value) => given[kind]?.includes(value))]),
  ) as Record<FieldKind, string[]>;
  const otherLaws = (given.otherLaws ?? []).map(({ name, url }) => ({
    name: (tidyLines(name) ?? '').replace(/\s+/g, ' '),
    url: tidyLines(url ?? ''),
  }));
  return { ...chosen, otherLaws: otherLaws.filter(({ name, url }) => name !== '' || url !== null) };
}
