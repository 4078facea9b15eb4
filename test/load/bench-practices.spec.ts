import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FindTexts, IndexTexts } from '#search';
import { PracticePageDocument, PracticesPageDocument } from '../../apps/community/web/app/gql/graphql.ts';
import { type DatabaseServer, startDatabaseServer } from '../faults/database-server.ts';
import { Client } from '../support/apps.ts';
import { urlsOf } from '../support/cluster.ts';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';
import { dataSql } from './bench-data.ts';
import { raceKept } from './bench-kept.ts';
import { racePeers } from './bench-peers.ts';
import { type Contender, type Limit, pin, signIn, startLimit } from './contenders.ts';
import { type Peers, startPeers } from './peers.ts';
import { addComments, addPractices } from './practices-data.ts';
import {
  filter,
  found,
  isList,
  locale,
  operation,
  queries,
  question,
  type Site,
  type Work,
  work,
} from './practices-work.ts';
import { none, percent, race, spreadOf, told } from './race.ts';

const many = Number(process.env.BENCH_PRACTICES ?? 30_000);
const few = many / 10;
/** How many speak: each may say only so much in some minutes. */
const speakers = 3000;

let server: DatabaseServer;
let world: World;
const ends: (() => Promise<unknown>)[] = [];

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
  const offset = pages * 20 - 1;
  const [place] = await there.owner.read<{ at: string; id: string }>(
    `SELECT to_json(published_at) #>> '{}' AS at, practice_id AS id FROM practice_card
     ORDER BY published_at DESC, practice_id DESC LIMIT 1 OFFSET $1`,
    [offset],
  );
  const values: [string, string] = [place?.at ?? '', place?.id ?? ''];
  const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
  // Documents of pages are compiled once their page was asked for.
  for (const path of ['/fi/kaytannot', '/fi/kaytannot-kunnittain', '/fi/kaytannot/kaytanto-1', '/fi/haku?q=digituki'])
    await new Client(community.origin).raw(path);
  return { community, practices, far: { cursor, offset, values }, people: await signIn(community, there, speakers) };
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
let peers: Peers;
/** Those who speak to the peers, which ask for no session: the speakers are for the product. */
let everyone: { id: string; municipality: string }[];

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
  everyone = await world.owner.read(
    `SELECT a.id, f.municipality_code AS municipality FROM account a JOIN affiliation f ON f.account_id = a.id
     WHERE a.email LIKE 'testi.%' ORDER BY md5(a.email)`,
  );
  peers = await startPeers(server.database.appUrl, server.facts.superuserUrl, found.sql);
  for (const { pid, end } of Object.values(peers)) {
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

const limitsOf = ({ path, next }: Work['limit']): Contender[] =>
  limits.map(({ origin, pid }) => ({
    ...{ name: 'limit', url: origin + path, pid, next: next(sites.many) },
    isRight: (body) => body.startsWith('{'),
  }));

describe(`with ${many} good practices, beside a bare server with hand-written SQL, in one run`, () => {
  it.each(work)(
    '$name keeps its budgets',
    async ({ name, budget, growth, ask, isRight, limit }) => {
      const product = productOf({ ask, isRight });
      const contenders = [product(sites.many), ...limitsOf(limit), product(sites.few)];
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

  it('Q1 is answered from memory where visitors ask at once', async () => {
    const [{ ask, isRight, limit }] = work as [Work];
    const product = productOf({ ask, isRight });
    const kept = (community: AppProcess) => product({ ...sites.many, community });
    await raceKept(server.database.appUrl, '/fi/kaytannot', kept, limitsOf(limit));
  }, 600_000);

  it.each(work)(
    '$name is not behind its peers',
    async ({ name, ask, isRight }) => {
      await racePeers(name, () => productOf({ ask, isRight })(sites.many), { peers, site: sites.many, everyone });
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
