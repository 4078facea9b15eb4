import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IndexTexts } from '#search';
import {
  PracticePageDocument,
  PracticesPageDocument,
  SearchTextsDocument,
} from '../../apps/community/web/app/gql/graphql.ts';
import { type DatabaseServer, startDatabaseServer } from '../faults/database-server.ts';
import { Client } from '../support/apps.ts';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';
import { labelledSet } from '../support/search/labelled-set.ts';
import { dataSql } from './bench-data.ts';
import { addPractices } from './practices-data.ts';

const requests = Number(process.env.BENCH_PAGE_REQUESTS ?? 90);
const few = 3000;
const many = 30_000;

let server: DatabaseServer;
let world: World;
let community: AppProcess;
let visitor: Client;
let theme: string;
let far = '';

interface Asked {
  name: string;
  /** How many times as much it may cost with ten times the data. */
  growth: number;
  document: { toString(): string };
  variables: (n: number) => Record<string, unknown>;
  page: (n: number) => string;
}

const questions = labelledSet().queries.filter(({ language, kind }) => language === 'fi' && kind === 'word');
const question = (n: number) => questions[(n * 37) % questions.length]?.text ?? '';
const slug = (n: number) => `kaytanto-${(n * 7919) % few}`;
const list = { locale: 'fi', filter: { themes: [] as string[], municipality: null } };

const asked: Asked[] = [
  {
    ...{ name: 'the newest 20', growth: 1.3, document: PracticesPageDocument },
    variables: () => list,
    page: () => '/fi/kaytannot',
  },
  {
    ...{ name: 'the list 100 pages on', growth: 1.3, document: PracticesPageDocument },
    variables: () => ({ ...list, after: far }),
    page: () => `/fi/kaytannot?after=${encodeURIComponent(far)}`,
  },
  {
    ...{ name: 'the newest of a theme', growth: 1.3, document: PracticesPageDocument },
    variables: () => ({ ...list, filter: { ...list.filter, themes: [theme] } }),
    page: () => `/fi/kaytannot?theme=${theme}`,
  },
  {
    ...{ name: 'one practice', growth: 1.3, document: PracticePageDocument },
    variables: (n) => ({ slug: slug(n), locale: 'fi' }),
    page: (n) => `/fi/kaytannot/${slug(n)}`,
  },
  {
    ...{ name: 'a search', growth: 2.5, document: SearchTextsDocument },
    variables: (n) => ({ query: question(n), locale: 'fi', page: 1, kind: 'practice' }),
    page: (n) => `/fi/haku?q=${encodeURIComponent(question(n))}&kind=practice`,
  },
];

beforeAll(async () => {
  server = await startDatabaseServer();
  world = await createWorld(server.database);
  await world.owner.dataSource.query(dataSql);
  const [first] = await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 1');
  theme = first?.id ?? '';
  community = await startProcess('community', server.database.appUrl);
  visitor = new Client(community.origin);
}, 300_000);

afterAll(async () => {
  await community?.end();
  await world?.close();
  await server?.end();
}, 60_000);

async function fill(from: number, to: number): Promise<void> {
  const added = await took(() => addPractices(world, from, to));
  const found = await took(() => new IndexTexts(world.owner).everything());
  await world.owner.dataSource.query('VACUUM ANALYZE');
  process.stdout.write(
    `${to} practices: written in ${Math.round(added)} ms, made findable in ${Math.round(found)} ms\n`,
  );
  far = await cursorAfter(100);
}

async function cursorAfter(pages: number): Promise<string> {
  type Page = { practices: { pageInfo: { endCursor: string } } };
  let after = '';
  for (let page = 0; page < pages; page += 1) {
    const variables = { ...list, after: after === '' ? null : after };
    after = (await visitor.ask<Page>(PracticesPageDocument.toString(), variables)).data.practices.pageInfo.endCursor;
  }
  return after;
}

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function operation({ document, variables }: Asked, n: number): Promise<void> {
  const { status, codes } = await visitor.ask(document.toString(), variables(n));
  expect([status, codes]).toEqual([200, []]);
}

async function page({ page }: Asked, n: number): Promise<void> {
  const response = await visitor.raw(page(n));
  expect([response.status, (await response.text()).endsWith('</html>')]).toEqual([200, true]);
}

interface Figures {
  operation: number;
  page: number;
}

/** Median milliseconds of one request after another, operation and page in turn. */
async function measure(one: Asked): Promise<Figures> {
  const figures = { operation: [] as number[], page: [] as number[] };
  for (let n = 0; n < requests; n += 1) {
    const [first, second] = [await took(() => operation(one, n)), await took(() => page(one, n + requests))];
    if (n < requests / 3) continue;
    figures.operation.push(first);
    figures.page.push(second);
  }
  return { operation: median(figures.operation), page: median(figures.page) };
}

const measured = new Map<string, { few: Figures; many: Figures }>();

describe('with 30,000 good practices', () => {
  beforeAll(async () => {
    await fill(0, few);
    const before = new Map<string, Figures>();
    for (const one of asked) before.set(one.name, await measure(one));
    await fill(few, many);
    for (const one of asked) {
      const [small, large] = [before.get(one.name) as Figures, await measure(one)];
      measured.set(one.name, { few: small, many: large });
      const told = ({ operation, page }: Figures) => `operation ${operation.toFixed(1)} ms, page ${page.toFixed(1)} ms`;
      process.stdout.write(`${one.name}: among 3,000 ${told(small)}; among 30,000 ${told(large)}\n`);
    }
  }, 900_000);

  it.each(asked)('ten times as many cost little more, and the page at most three times: $name', ({ name, growth }) => {
    const { few: small, many: large } = measured.get(name) as { few: Figures; many: Figures };
    expect(large.operation / small.operation).toBeLessThanOrEqual(growth);
    expect(large.page / large.operation).toBeLessThanOrEqual(3);
  });

  it('feeds cost at most twice the list, and the site map names each version once, in files of its size', async () => {
    const read = async (path: string): Promise<string> => (await visitor.raw(path)).text();
    const feeds = ['/fi/syotteet/kaytannot', '/sv/floden/praxis', `/fi/syotteet/kaytannot/${theme}`];
    const list = measured.get('the newest of a theme')?.many.page ?? 0;
    for (const path of feeds) {
      const times = [];
      for (let n = 0; n < 15; n += 1) times.push(await took(() => read(path)));
      process.stdout.write(`${path}: ${median(times).toFixed(1)} ms, the page of a theme ${list.toFixed(1)} ms\n`);
      expect(median(times)).toBeLessThanOrEqual(2 * list);
    }
    const locations = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
    const files = locations(await read('/sitemap.xml'));
    expect(files.length).toBe(3);
    const found = new Set<string>();
    for (const file of files) {
      let text = '';
      const milliseconds = await took(async () => {
        text = await read(new URL(file).pathname);
      });
      const addresses = locations(text);
      process.stdout.write(
        `${file}: ${addresses.length} addresses, ${text.length} marks, ${Math.round(milliseconds)} ms\n`,
      );
      expect([addresses.length <= 50_000, text.length < 50_000_000]).toEqual([true, true]);
      for (const address of addresses) if (/kaytanto-/.test(address)) found.add(address);
    }
    expect(found.size).toBe(many + (many * 2) / 3);
  }, 60_000);
});
