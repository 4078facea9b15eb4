import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { prepareDatabase } from '../support/cluster.ts';
import { createWorld, type World } from '../support/people.ts';
import { randomOf } from '../support/random.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { Community } from './community.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { Load } from './load.ts';
import { buildOldVersion, type OldVersion } from './old-version.ts';

const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));

let old: OldVersion;
let server: DatabaseServer;
let world: World;
let balancer: Balancer;
const running: Community[] = [];

beforeAll(async () => {
  old = buildOldVersion();
  server = await startDatabaseServer(old.folder);
  world = await createWorld(server.database);
  balancer = await startBalancer();
}, 240_000);

afterAll(async () => {
  await Promise.all(running.map((community) => community.end()));
  await balancer?.close();
  await world?.close();
  await server?.end();
  old?.remove();
}, 60_000);

const start = async (version?: string) => {
  const community = await Community.start(server.database.appUrl, balancer.origin, version);
  running.push(community);
  return community;
};
const migrationsDone = () => world.owner.read<{ name: string }>('SELECT name FROM migration ORDER BY id');

it(`a new version migrates while the old one serves, and takes over from it, without a failed request (seed ${seed})`, async () => {
  const leaving = [await start(old.folder), await start(old.folder)];
  balancer.use(leaving.map(({ origin }) => origin));
  const before = (await migrationsDone()).length;
  const load = new Load({ world, origins: [balancer.origin], people: 8, random: randomOf(seed) });
  await load.start();
  await pause(2000);
  const acts = load.history.told.length;
  await prepareDatabase(server.facts, server.database.name);
  const after = (await migrationsDone()).length;
  expect(after).toBeGreaterThan(before);
  // The old version on the new schema.
  await pause(5000);
  expect(load.history.told.length).toBeGreaterThan(acts + 20);
  const coming = [await start(), await start()];
  balancer.use([...leaving, ...coming].map(({ origin }) => origin));
  await pause(3000);
  balancer.use(coming.map(({ origin }) => origin));
  await Promise.all(leaving.map((community) => community.end()));
  await pause(3000);
  await load.stop();
  await load.history.check(world);
  console.info(`from ${old.commit.slice(0, 7)}, ${after - before} migrations; ${load.history.told.length} acts told`);
  expect(Object.fromEntries(load.faults)).toEqual({});
}, 300_000);
