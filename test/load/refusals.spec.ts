import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type DatabaseServer, startDatabaseServer } from '../faults/database-server.ts';
import { Client } from '../support/apps.ts';
import { type AppProcess, startCommunityProcess } from '../support/community-process.ts';
import { malformedBodies } from '../support/malformed.ts';
import { createWorld, type World } from '../support/people.ts';
import { webDocuments } from '../support/web-documents.ts';

const count = Number(process.env.REFUSALS ?? 5_000);
const seed = Number(process.env.MALFORMED_SEED ?? Math.floor(Math.random() * 1e9));
/** Longest that a refusal may take, in milliseconds. */
const limit = 20;

let server: DatabaseServer;
let world: World;
let community: AppProcess;

beforeAll(async () => {
  server = await startDatabaseServer();
  world = await createWorld(server.database);
  community = await startCommunityProcess(server.database.appUrl);
}, 60_000);

afterAll(async () => {
  await community?.end();
  await world?.close();
  await server?.end();
}, 60_000);

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

interface Answered {
  status: number;
  ms: number;
}

/** The time from the first byte sent to the last one read. */
function post(url: string, cookie: string, body: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      Cookie: cookie,
      Origin: new URL(url).origin,
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - start }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/**
 * Each is sent so often, and the fastest counts: what a machine does beside it makes some slow, not each. One that is slow
 * so often is sent more often before it is called slow.
 */
const tries = 3;
const most = 10;

it(`refuses what no client of ours would send in ${limit} ms: ${count} bodies one after the other, MALFORMED_SEED=${seed}`, async () => {
  const next = malformedBodies(seed, [...webDocuments('community').values()]);
  const client = await new Client(community.origin).signIn(await world.person());
  const times = new Map<string, number[]>();
  let slowest = { ms: 0, told: '' };
  for (let sent = -500; sent < count; sent += 1) {
    const { kind, body } = next();
    const answers: Answered[] = [];
    while (answers.length < tries || (answers.length < most && Math.min(...answers.map(({ ms }) => ms)) > limit)) {
      answers.push(await post(`${community.origin}/graphql`, client.cookies(), body));
    }
    expect(Math.max(...answers.map(({ status }) => status))).toBeLessThan(500);
    const ms = Math.min(...answers.map((answer) => answer.ms));
    if (sent < 0 || answers.some(({ status }) => status < 400)) continue;
    times.set(kind, [...(times.get(kind) ?? []), ms]);
    if (ms > slowest.ms) slowest = { ms, told: `${kind}: ${body.slice(0, 500)}` };
  }
  const all = [...times.values()].flat();
  const line = ([kind, list]: readonly [string, number[]]): string => {
    const sorted = list.toSorted((one, other) => one - other);
    const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
    return `${kind}: ${sorted.length} refused, median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms`;
  };
  process.stdout.write(`${[...times, ['all', all] as const].map(line).join('\n')}\n`);
  expect(all.length).toBeGreaterThan(count / 2);
  if (slowest.ms > limit) throw new Error(`${slowest.ms.toFixed(1)} ms for ${slowest.told}`);
}, 600_000);
