import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FindTexts, IndexTexts } from '#search';
import {
  CommentPracticeDocument,
  PracticePageDocument,
  PracticesByMunicipalityPageDocument,
  PracticesPageDocument,
  SearchTextsDocument,
} from '../../apps/community/web/app/gql/graphql.ts';
import { type DatabaseServer, startDatabaseServer } from '../faults/database-server.ts';
import { Client } from '../support/apps.ts';
import { urlsOf } from '../support/cluster.ts';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';
import { labelledSet } from '../support/search/labelled-set.ts';
import { dataSql } from './bench-data.ts';
import { type Contender, type Limit, type Person, pin, type Sent, signIn, startLimit } from './contenders.ts';
import { addComments, addPractices } from './practices-data.ts';
import { none, percent, race, spreadOf, told } from './race.ts';

const many = Number(process.env.BENCH_PRACTICES ?? 30_000);
const few = many / 10;
/** How many speak: each may say only so much in some minutes. */
const speakers = 3000;
const locale = 'fi';

let server: DatabaseServer;
let world: World;
const ends: (() => Promise<unknown>)[] = [];

/** The product, and what it is asked among all practices or a tenth of them. */
interface Site {
  community: AppProcess;
  people: Person[];
  practices: string[];
  /** The list's place 999 pages on, where there are so many; else halfway. */
  far: { cursor: string; values: [string, string] };
}

interface Work {
  name: string;
  budget: number;
  /** How many times as much it may cost with ten times as many. */
  growth: number;
  ask: (site: Site) => () => Sent;
  isRight: (body: string) => boolean;
  limit: { path: string; next: (site: Site) => () => Sent };
}

const json = { 'Content-Type': 'application/json' };
const queries = labelledSet().queries.filter(({ language, kind }) => language === 'fi' && kind === 'word');
const question = (n: number): string => queries[(n * 37) % queries.length]?.text ?? '';
/** The statement of a search and, for each question, what it is given. */
const found: { sql: string; values: unknown[][] } = { sql: '', values: [] };

const operation =
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
const saying = ({ people, practices }: Site) => {
  said += 1;
  const person = people[said % people.length] as Person;
  const input = {
    practiceId: practices[(said * 7919) % practices.length],
    text: 'Meillä tämä toimi, kun aloitimme kirjastossa ja jatkoimme kylätalolla.',
    municipalityCode: person.municipality,
    idempotencyKey: `bench-${String(said).padStart(8, '0')}`,
  };
  return { person, input };
};

const filter = { themes: [] as string[], municipality: null };
const isList = (body: string) => body.includes('"nodes":[{') && !body.includes('"errors"');
const work: Work[] = [
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
      const { person, input } = saying(site);
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
        const { person, input } = saying(site);
        return { headers: { ...json, 'x-account': person.id }, body: JSON.stringify({ variables: { input } }) };
      },
    },
  },
];

async function fill(from: number, to: number): Promise<void> {
  await addPractices(world, from, to);
  await addComments(world, from, to);
  await new IndexTexts(world.owner).everything();
  await world.owner.dataSource.query('VACUUM ANALYZE');
}

/** A site on one of the databases, with people signed in and its list looked through once. */
async function openSite(name: string, pages: number): Promise<Site> {
  const urls = urlsOf(server.facts, name);
  const community = await startProcess('community', urls.appUrl);
  ends.push(() => community.end());
  pin(community.pid, 0);
  const there = await createWorld({ ...server.database, ...urls });
  ends.push(() => there.close());
  const practices = (await there.owner.read<{ id: string }>('SELECT practice_id AS id FROM practice_card')).map(
    ({ id }) => id,
  );
  const [place] = await there.owner.read<{ at: string; id: string }>(
    `SELECT to_json(published_at) #>> '{}' AS at, practice_id AS id FROM practice_card
     ORDER BY published_at DESC, practice_id DESC LIMIT 1 OFFSET $1`,
    [pages * 20 - 1],
  );
  const values: [string, string] = [place?.at ?? '', place?.id ?? ''];
  const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
  // Documents of pages are compiled once their page was asked for.
  for (const path of ['/fi/kaytannot', '/fi/kaytannot-kunnittain', '/fi/kaytannot/kaytanto-1', '/fi/haku?q=digituki'])
    await new Client(community.origin).raw(path);
  return { community, practices, far: { cursor, values }, people: await signIn(community, there, speakers) };
}

/** What is held against itself only: among all, among all again, and among a tenth. */
const grown: Pick<Work, 'name' | 'growth' | 'ask' | 'isRight'>[] = [
  {
    ...{ name: 'the newest of a theme', growth: 1.3 },
    ask: operation(PracticesPageDocument, () => ({ locale, filter: { ...filter, themes: [theme] } })),
    isRight: isList,
  },
  {
    ...{ name: 'one practice', growth: 1.3 },
    ask: operation(PracticePageDocument, (n) => ({ locale, slug: `kaytanto-${(n * 7919) % few}` })),
    isRight: (body) => body.includes('"practice":{') && !body.includes('"errors"'),
  },
];

let theme = '';
let sites: { few: Site; many: Site };
let limits: [Limit, Limit];

beforeAll(async () => {
  server = await startDatabaseServer();
  pin(server.pid(), 1);
  pin(process.pid, 1);
  world = await createWorld(server.database);
  await world.owner.dataSource.query(dataSql);
  const [first] = await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 1');
  theme = first?.id ?? '';
  await fill(0, few);
  await world.close();
  const client = new pg.Client(server.facts.superuserUrl);
  await client.connect();
  await client.query(`CREATE DATABASE tenth TEMPLATE "${server.database.name}"`);
  await client.end();
  world = await createWorld(server.database);
  await fill(few, many);
  const seen = {
    read: async (sql: string, values: unknown[]) => {
      if (!sql.includes('search_holding')) return world.owner.read(sql, values);
      found.sql = sql;
      found.values.push(values);
      return [];
    },
  };
  const texts = new FindTexts(seen as never);
  for (let n = 1; n <= queries.length; n += 1)
    await texts.find({ query: question(n), locale, kind: 'practice', theme: null, page: 1 });
  sites = {
    few: await openSite('tenth', few / 40),
    many: await openSite(server.database.name, Math.min(999, many / 40)),
  };
  const start = () => startLimit(server.database.appUrl, { SEARCH_SQL: found.sql });
  limits = [await start(), await start()];
  for (const { pid, end } of limits) {
    pin(pid, 0);
    ends.push(end);
  }
}, 1_200_000);

afterAll(async () => {
  for (const end of ends.reverse()) await end();
  await world?.close();
  await server?.end();
}, 60_000);

const productOf =
  ({ ask, isRight }: Pick<Work, 'ask' | 'isRight'>) =>
  (site: Site): Contender => ({
    ...{ name: 'product', url: `${site.community.origin}/graphql`, pid: site.community.pid },
    ...{ next: ask(site), isRight },
  });

describe(`with ${many} good practices, beside a bare server with hand-written SQL, in one run`, () => {
  it.each(work)(
    '$name keeps its budgets',
    async ({ name, budget, growth, ask, isRight, limit }) => {
      const product = productOf({ ask, isRight });
      const bare = ({ origin, pid }: Limit): Contender => ({
        ...{ name: 'limit', url: origin + limit.path, pid, next: limit.next(sites.many) },
        isRight: (body) => body.startsWith('{'),
      });
      const contenders = [product(sites.many), bare(limits[0]), bare(limits[1]), product(sites.few)];
      const [ours = none, theirs = none, again = none, small = none] = await race(contenders);
      const spread = spreadOf(theirs, again);
      const share = ours.rate / ((theirs.rate + again.rate) / 2);
      const grown = small.rate / ours.rate;
      const line = [
        `${name}: product ${told(ours)}, limit ${told(theirs)} and ${told(again)}, among a tenth ${told(small)}`,
        `${percent(share)} of the limit (budget ${percent(budget)}, spread ${percent(spread)})`,
        `${grown.toFixed(2)} times as much as among a tenth (budget ${growth})`,
      ].join('; ');
      process.stdout.write(`${line}\n`);
      expect(share).toBeGreaterThanOrEqual(budget - spread);
      expect(grown).toBeLessThanOrEqual(growth * (1 + spread));
    },
    600_000,
  );

  it.each(grown)(
    '$name costs little more than among a tenth',
    async ({ name, growth, ...asked }) => {
      const product = productOf(asked);
      const contenders = [product(sites.many), product(sites.many), product(sites.few)];
      const [ours = none, again = none, small = none] = await race(contenders);
      const spread = spreadOf(ours, again);
      const times = small.rate / ((ours.rate + again.rate) / 2);
      const line = [
        `${name}: product ${told(ours)} and ${told(again)}, among a tenth ${told(small)}`,
        `${times.toFixed(2)} times as much as among a tenth (budget ${growth}, spread ${percent(spread)})`,
      ].join('; ');
      process.stdout.write(`${line}\n`);
      expect(times).toBeLessThanOrEqual(growth * (1 + spread));
    },
    600_000,
  );
});
