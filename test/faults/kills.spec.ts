import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createWorld, type World } from '../support/people.ts';
import { randomOf } from '../support/random.ts';
import { Community } from './community.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { Load } from './load.ts';

const kills = Number(process.env.FAULTS_KILLS ?? 50);
const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));
const random = randomOf(seed);

let server: DatabaseServer;
let world: World;
let communities: Community[] = [];

beforeAll(async () => {
  server = await startDatabaseServer();
  world = await createWorld(server.database);
  communities = [await Community.start(server.database.appUrl), await Community.start(server.database.appUrl)];
}, 120_000);

afterAll(async () => {
  await Promise.all(communities.map((community) => community.end()));
  await world.close();
  await server.end();
}, 60_000);

const load = () => new Load({ world, origins: communities.map(({ origin }) => origin), people: 8, random });
const worst = (times: number[]): number => Math.round(Math.max(0, ...times));

it(`a community process that is killed ${kills} times under load loses no acknowledged write and is ready again (seed ${seed})`, async () => {
  const people = load();
  await people.start();
  const readyAfter: number[] = [];
  for (let n = 0; n < kills; n += 1) {
    await pause(200 + random() * 600);
    const community = communities[n % 2] as Community;
    await community.kill();
    readyAfter.push(await community.begin());
  }
  await people.stop();
  await people.history.check(world);
  console.info(
    `${people.history.told.length} acts told, ${people.history.unknown} of them by asking again; ready after at most ${worst(readyAfter)} ms`,
    Object.fromEntries(people.faults),
  );
  expect(people.history.told.length).toBeGreaterThan(kills);
  expect(worst(readyAfter)).toBeLessThan(5000);
}, 900_000);

it(`PostgreSQL that is killed ${Math.ceil(kills / 5)} times under load loses no acknowledged write; the sites are back without help`, async () => {
  const people = load();
  await people.start();
  const backAfter: number[] = [];
  for (let n = 0; n < Math.ceil(kills / 5); n += 1) {
    await pause(500 + random() * 1000);
    await server.kill();
    await pause(random() * 1000);
    await server.start();
    const start = performance.now();
    for (const { origin } of communities) {
      while ((await fetch(`${origin}/health/ready`).catch(() => null))?.status !== 200) await pause(50);
    }
    backAfter.push(performance.now() - start);
  }
  await people.stop();
  await people.history.check(world);
  console.info(
    `${people.history.told.length} acts told, ${people.history.unknown} by asking again; back at most ${worst(backAfter)} ms after the database`,
    Object.fromEntries(people.faults),
  );
  expect([...people.faults.keys()].filter((fault) => fault.includes('INTERNAL'))).toEqual([]);
  expect(worst(backAfter)).toBeLessThan(5000);
}, 900_000);
