import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createWorld, type World } from '../support/people.ts';
import { randomOf } from '../support/random.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { Community } from './community.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { Load } from './load.ts';

const restarts = Number(process.env.FAULTS_RESTARTS ?? 10);
const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));

let server: DatabaseServer;
let world: World;
let balancer: Balancer;
let communities: Community[] = [];

beforeAll(async () => {
  server = await startDatabaseServer();
  world = await createWorld(server.database);
  balancer = await startBalancer();
  const start = () => Community.start(server.database.appUrl, balancer.origin);
  communities = [await start(), await start()];
  balancer.use(communities.map(({ origin }) => origin));
}, 120_000);

afterAll(async () => {
  await Promise.all(communities.map((community) => community.end()));
  await balancer.close();
  await world.close();
  await server.end();
}, 60_000);

it(`${restarts} restarts of one process after the other behind a balancer fail no request (seed ${seed})`, async () => {
  const load = new Load({ world, origins: [balancer.origin], people: 12, random: randomOf(seed) });
  await load.start();
  for (let n = 0; n < restarts; n += 1) {
    await pause(300);
    const leaving = communities[n % 2] as Community;
    const staying = communities[(n + 1) % 2] as Community;
    // As balancers do: first no new connections, then the signal.
    balancer.use([staying.origin]);
    await leaving.end();
    await leaving.begin();
    balancer.use(communities.map(({ origin }) => origin));
  }
  await load.stop();
  await load.history.check(world);
  console.info(`${load.history.told.length} acts told`);
  expect(Object.fromEntries(load.faults)).toEqual({});
}, 600_000);
