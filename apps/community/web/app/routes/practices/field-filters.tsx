import type { Locale } from '#kernel';
import { FilterGroup, type PracticeFieldKind, practiceFieldKinds, practiceFieldValues, practiceFieldWords } from '#ui';
import type { PracticeFieldFacetsFragment, PracticeFieldValuesFragment } from '../../gql/graphql';

/** The values of each kind by which the list is narrowed. */
export type FieldChoices = Pick<PracticeFieldValuesFragment, PracticeFieldKind>;

type FieldOptions = Record<PracticeFieldKind, { value: string; text: string; count: number; chosen: boolean }[]>;

/** As an object of all kinds, each made by itself. */
const ofKinds = <T,>(make: (kind: PracticeFieldKind) => T): Record<PracticeFieldKind, T> => {
  const made: Partial<Record<PracticeFieldKind, T>> = {};
  for (const kind of practiceFieldKinds) made[kind] = make(kind);
  return made as Record<PracticeFieldKind, T>;
};

/** What the address asks for; values that there are not ask nothing. */
export const chosenFields = (search: URLSearchParams): FieldChoices =>
  ofKinds((kind) => {
    const asked = search.getAll(kind);
    return practiceFieldValues[kind].filter((value) => asked.includes(value));
  }) as FieldChoices;

export const fieldFilter = (choices: FieldChoices): FieldChoices => ofKinds((kind) => choices[kind]) as FieldChoices;

/** The values that occur, with their words and counts; what is chosen also where nothing has it, so that it can be taken away. */
export const fieldOptions = (
  facets: PracticeFieldFacetsFragment,
  choices: FieldChoices,
  locale: Locale,
): FieldOptions =>
  ofKinds((kind) => {
    const chosen: readonly string[] = choices[kind];
    return Object.entries<string>(practiceFieldWords[locale].values[kind])
      .map(([value, text]) => ({
        ...{ value, text, chosen: chosen.includes(value) },
        count: facets[kind].find((one) => one.value === value)?.count ?? 0,
      }))
      .filter((option) => option.count > 0 || option.chosen);
  });

export const fieldQuery = (choices: FieldChoices): string[][] =>
  practiceFieldKinds.flatMap((kind) => choices[kind].map((value) => [kind, value]));

/** What is chosen, each with the address of the list without it. */
export const chosenFieldLinks = (
  options: FieldOptions,
  locale: Locale,
  remove: string,
  hrefOf: (without: (choices: FieldChoices) => Partial<FieldChoices>) => string,
) =>
  practiceFieldKinds.flatMap((kind) =>
    options[kind]
      .filter(({ chosen }) => chosen)
      .map(({ value, text }) => ({
        text: `${practiceFieldWords[locale].labels[kind]}: ${text}`,
        href: hrefOf((choices) => ({ [kind]: choices[kind].filter((one) => one !== value) })),
        remove,
      })),
  );

/** Checkboxes of each kind that occurs. */
export function FieldFilters({ options, locale }: { options: FieldOptions; locale: Locale }) {
  return practiceFieldKinds
    .filter((kind) => options[kind].length > 0)
    .map((kind) => (
      <FilterGroup key={kind} legend={practiceFieldWords[locale].labels[kind]} name={kind} choices={options[kind]} />
    ));
}
