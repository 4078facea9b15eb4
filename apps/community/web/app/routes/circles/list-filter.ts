import { isLocale } from '#kernel';
import type { CircleFacet, CircleFilter } from '../../gql/graphql';

const facets: readonly CircleFacet[] = ['OPEN', 'FULL', 'COMING', 'RUNNING', 'COMPLETED'];
const isFacet = (value: string): value is CircleFacet => facets.includes(value as CircleFacet);

/** The choices in an address. Values that do not exist are left out. */
export interface Choices {
  theme: string[];
  language: string[];
  region: string;
  state: string[];
}

export const choicesOf = (search: URLSearchParams): Choices => ({
  theme: search.getAll('theme').slice(0, 20),
  language: search.getAll('language').filter(isLocale),
  region: search.get('region') ?? '',
  state: search.getAll('state').filter(isFacet),
});

export const filterOf = ({ theme, language, region, state }: Choices): CircleFilter => ({
  themes: theme,
  languages: language.filter(isLocale),
  region: region === '' ? null : region,
  states: state.filter(isFacet),
});

/** The address's question part with one value taken out; paging begins anew. */
export function without(choices: Choices, key: keyof Choices, value: string): string {
  const search = new URLSearchParams();
  for (const [name, chosen] of Object.entries(choices) as [keyof Choices, string[] | string][]) {
    for (const one of Array.isArray(chosen) ? chosen : [chosen]) {
      if (one !== '' && !(name === key && one === value)) search.append(name, one);
    }
  }
  const text = search.toString();
  return text === '' ? '?' : `?${text}`;
}
