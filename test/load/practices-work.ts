import {
  CommentPracticeDocument,
  PracticesByMunicipalityPageDocument,
  PracticesPageDocument,
  SearchTextsDocument,
} from '../../apps/community/web/app/gql/graphql.ts';
import type { AppProcess } from '../support/community-process.ts';
import { labelledSet } from '../support/search/labelled-set.ts';
import type { Person, Sent } from './contenders.ts';

export const locale = 'fi';

/** The product, and what it is asked among all practices or a tenth of them. */
export interface Site {
  community: AppProcess;
  people: Person[];
  practices: string[];
  /** The list's place 999 pages on, where there are so many; else halfway. */
  far: { cursor: string; offset: number; values: [string, string] };
}

export interface Work {
  name: string;
  budget: number;
  /** How many times as much it may cost with ten times as many. */
  growth: number;
  ask: (site: Site) => () => Sent;
  isRight: (body: string) => boolean;
  limit: { path: string; next: (site: Site) => () => Sent };
}

const json = { 'Content-Type': 'application/json' };
export const queries = labelledSet().queries.filter(({ language, kind }) => language === 'fi' && kind === 'word');
export const question = (n: number): string => queries[(n * 37) % queries.length]?.text ?? '';
/** The statement of a search and, for each question, what it is given. */
export const found: { sql: string; values: unknown[][] } = { sql: '', values: [] };

export const operation =
  (document: { toString(): string }, variables: (n: number) => object) =>
  ({ community }: Site) => {
    const query = document.toString();
    let n = 0;
    return (): Sent => {
      n += 1;
      const headers = { ...json, Origin: community.origin };
      return { headers, body: JSON.stringify({ query, variables: variables(n) }) };
    };
  };

const toLimit = (variables: (n: number) => object) => {
  let n = 0;
  return (): Sent => {
    n += 1;
    return { headers: json, body: JSON.stringify({ variables: variables(n) }) };
  };
};

let said = 0;
/** What someone says of some practice, each time someone else and of another. */
export const saying = <Speaker extends Pick<Person, 'id' | 'municipality'>>(people: Speaker[], practices: string[]) => {
  said += 1;
  const person = people[said % people.length] as Speaker;
  const input = {
    practiceId: practices[(said * 7919) % practices.length] ?? '',
    text: 'Meillä tämä toimi, kun aloitimme kirjastossa ja jatkoimme kylätalolla.',
    municipalityCode: person.municipality,
    idempotencyKey: `bench-${String(said).padStart(8, '0')}`,
  };
  return { person, input };
};

export const filter = { themes: [] as string[], municipality: null };
export const isList = (body: string) => body.includes('"nodes":[{') && !body.includes('"errors"');
export const work: Work[] = [
  {
    ...{ name: 'Q1 the newest 20 practices with filters', budget: 0.75, growth: 1.3 },
    ask: operation(PracticesPageDocument, () => ({ locale, filter })),
    isRight: isList,
    limit: {
      path: '/practices',
      next: () => toLimit(() => ({ values: ['2100-01-01', '00000000-0000-0000-0000-000000000000'] })),
    },
  },
  {
    ...{ name: 'Q3 a search of practices in Finnish', budget: 0.9, growth: 2.5 },
    ask: operation(SearchTextsDocument, (n) => ({ query: question(n), locale, kind: 'practice', page: 1 })),
    isRight: (body) => body.includes('"totalCount":') && !body.includes('"errors"'),
    limit: {
      path: '/search',
      next: () => toLimit((n) => ({ values: found.values[n % found.values.length] })),
    },
  },
  {
    ...{ name: 'Q4 the list, a thousand pages on', budget: 0.8, growth: 1.3 },
    ask: (site) => operation(PracticesPageDocument, () => ({ locale, filter, after: site.far.cursor }))(site),
    isRight: isList,
    limit: { path: '/practices', next: ({ far }) => toLimit(() => ({ values: far.values })) },
  },
  {
    ...{ name: 'Q5 50 municipalities, their 5 newest practices and authors', budget: 0.7, growth: 1.3 },
    ask: operation(PracticesByMunicipalityPageDocument, () => ({ locale })),
    isRight: (body) => body.includes('"newest":[{') && !body.includes('"errors"'),
    limit: { path: '/municipalities', next: () => toLimit(() => ({})) },
  },
  {
    ...{ name: 'W2 say something of a practice', budget: 0.7, growth: 1.3 },
    ask: (site) => () => {
      const { person, input } = saying(site.people, site.practices);
      const variables = { input: { ...input, locale, mentions: [] } };
      return {
        headers: { ...json, Origin: site.community.origin, Cookie: person.cookie },
        body: JSON.stringify({ query: CommentPracticeDocument.toString(), variables }),
      };
    },
    isRight: (body) => body.includes('"PracticeCommentSaved"'),
    limit: {
      path: '/comment',
      next: (site) => () => {
        const { person, input } = saying(site.people, site.practices);
        return { headers: { ...json, 'x-account': person.id }, body: JSON.stringify({ variables: { input } }) };
      },
    },
  },
];
