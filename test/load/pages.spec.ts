import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdminCirclesDocument } from '../../apps/admin/web/app/gql/graphql.ts';
import {
  CircleListDocument,
  CirclePageDocument,
  OwnCirclesPageDocument,
} from '../../apps/community/web/app/gql/graphql.ts';
import { type DatabaseServer, startDatabaseServer } from '../faults/database-server.ts';
import { Client } from '../support/apps.ts';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';
import { dataSql } from './bench-data.ts';

const requests = Number(process.env.BENCH_PAGE_REQUESTS ?? 150);

let server: DatabaseServer;
let world: World;
let admin: AppProcess;
let community: AppProcess;
let visitor: Client;
let leader: Client;
let team: Client;
let far: string;

/** What is asked of a site: as an operation, and as the page that is made of it. */
interface Asked {
  name: string;
  who: () => Client;
  document: { toString(): string };
  variables: () => Record<string, unknown>;
  page: () => string;
}

let nth = 0;
const circleNumber = () => {
  nth += 1;
  return (nth * 7919) % 2000;
};
const slug = () => `rinki-${circleNumber()}`;
const list = { locale: 'fi', filter: { themes: [], languages: [], region: null, states: [] } };

const asked: Asked[] = [
  {
    name: 'the list of circles',
    who: () => visitor,
    document: CircleListDocument,
    variables: () => list,
    page: () => '/fi/ringit',
  },
  {
    name: 'the list far behind',
    who: () => visitor,
    document: CircleListDocument,
    variables: () => ({ ...list, after: far }),
    page: () => `/fi/ringit?after=${encodeURIComponent(far)}`,
  },
  {
    name: 'the list of one region and language',
    who: () => visitor,
    document: CircleListDocument,
    variables: () => ({ ...list, filter: { ...list.filter, languages: ['fi'], region: '01', states: ['OPEN'] } }),
    page: () => '/fi/ringit?language=fi&region=01&state=OPEN',
  },
  {
    name: 'a circle, to a visitor',
    who: () => visitor,
    document: CirclePageDocument,
    variables: () => ({ slug: slug(), locale: 'fi' }),
    page: () => `/fi/ringit/${slug()}`,
  },
  {
    name: 'a circle, to someone signed in',
    who: () => leader,
    document: CirclePageDocument,
    variables: () => ({ slug: slug(), locale: 'fi' }),
    page: () => `/fi/ringit/${slug()}`,
  },
  {
    name: 'the circles that one leads',
    who: () => leader,
    document: OwnCirclesPageDocument,
    variables: () => ({ locale: 'fi' }),
    page: () => '/fi/oma/ringit',
  },
  {
    name: 'the administration’s list of circles',
    who: () => team,
    document: AdminCirclesDocument,
    variables: () => ({ locale: 'fi' }),
    page: () => '/fi',
  },
];

beforeAll(async () => {
  server = await startDatabaseServer();
  world = await createWorld(server.database);
  await load(dataSql);
  admin = await startProcess('admin', server.database.appUrl);
  community = await startProcess('community', server.database.appUrl);
  visitor = new Client(community.origin);
  const [person] = await world.owner.read<{ id: string }>(
    `SELECT f.account_id AS id FROM circle_facilitator f JOIN circle c ON c.id = f.circle_id WHERE c.slug = 'rinki-7' LIMIT 1`,
  );
  leader = await new Client(community.origin).signIn(person as { id: string });
  team = await new Client(admin.origin).signIn(await world.person({ roles: ['administrator'], represents: null }));
  far = await cursorAfter(60);
}, 300_000);

afterAll(async () => {
  for (const process of [admin, community]) await process?.end();
  await world?.close();
  await server?.end();
}, 60_000);

async function load(sql: string): Promise<void> {
  await world.owner.dataSource.query(sql);
  await world.owner.dataSource.query('VACUUM ANALYZE');
}

async function cursorAfter(pages: number): Promise<string> {
  type Page = { circles: { pageInfo: { endCursor: string } } };
  let after = '';
  for (let page = 0; page < pages; page += 1) {
    const variables = { ...list, after: after === '' ? null : after };
    after = (await visitor.ask<Page>(CircleListDocument.toString(), variables)).data.circles.pageInfo.endCursor;
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

async function operation({ who, document, variables }: Asked): Promise<void> {
  const { status, codes } = await who().ask(document.toString(), variables());
  expect([status, codes]).toEqual([200, []]);
}

async function page({ who, page }: Asked): Promise<void> {
  const response = await who().raw(page());
  expect([response.status, (await response.text()).endsWith('</html>')]).toEqual([200, true]);
}

/** Median milliseconds of one request after another, operation and page in turn. */
async function measure(one: Asked): Promise<{ operation: number; page: number }> {
  const figures = { operation: [] as number[], page: [] as number[] };
  for (let n = 0; n < requests; n += 1) {
    const [first, second] = [await took(() => operation(one)), await took(() => page(one))];
    if (n < requests / 3) continue;
    figures.operation.push(first);
    figures.page.push(second);
  }
  return { operation: median(figures.operation), page: median(figures.page) };
}

const tell = (line: string) => process.stdout.write(`${line}\n`);

describe('with 2,000 circles and 60,000 enrolments', () => {
  it.each(asked)(
    'the page takes at most three times its operation: $name',
    async (one) => {
      const { operation, page } = await measure(one);
      tell(
        `${one.name}: operation ${operation.toFixed(1)} ms, page ${page.toFixed(1)} ms (${(page / operation).toFixed(1)} ×)`,
      );
      expect(page / operation).toBeLessThanOrEqual(3);
    },
    120_000,
  );
});
