import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import autocannon from 'autocannon';
import { type DatabaseServer, startDatabaseServer } from '../faults/database-server.ts';
import { createWorld, type World } from '../support/people.ts';
import { dataSql } from './bench-data.ts';
import { type Contender, type Measured, pin, startContenders } from './contenders.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);

let server: DatabaseServer;
let world: World;
let measured: Measured;

beforeAll(async () => {
  server = await startDatabaseServer();
  pin(server.pid(), 1);
  pin(process.pid, 1);
  world = await createWorld(server.database);
  await world.owner.dataSource.query(dataSql);
  await world.owner.dataSource.query('VACUUM ANALYZE');
  measured = await startContenders(server, world);
}, 300_000);

afterAll(async () => {
  await measured?.end();
  await world?.close();
  await server?.end();
}, 60_000);

/** Milliseconds of a processor that a process has used. */
function processorTime(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Figures {
  /** Requests a second that were answered rightly. */
  rate: number;
  /** Milliseconds of the server's processor for each. */
  work: number;
}

async function run({ url, pid, next, isRight }: Contender, duration: number): Promise<Figures> {
  let wrong: string | null = null;
  let right = 0;
  const started = performance.now();
  const before = processorTime(pid);
  await autocannon({
    ...{ url, connections: 32, duration },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({ ...request, ...next() }),
        onResponse: (status, body) => {
          if (status === 200 && isRight(body)) right += 1;
          else wrong ??= `${status} ${body.slice(0, 500)}`;
        },
      },
    ],
  });
  expect(wrong).toBeNull();
  return { rate: right / ((performance.now() - started) / 1000), work: (processorTime(pid) - before) / right };
}

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;

/** Each in turn, so that what changes on the machine meanwhile falls on all of them. */
async function race(contenders: Contender[]): Promise<Figures[]> {
  for (const contender of contenders) await run(contender, 2);
  const figures: Figures[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, contender] of contenders.entries()) figures[nth]?.push(await run(contender, seconds));
  }
  return figures.map((runs) => ({
    rate: median(runs.map(({ rate }) => rate)),
    work: median(runs.map(({ work }) => work)),
  }));
}

const none: Figures = { rate: 0, work: 0 };
const told = ({ rate, work }: Figures): string => `${Math.round(rate)}/s (${work.toFixed(2)} ms each)`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

describe('beside a bare server with hand-written SQL, in one run', () => {
  it.each([0, 1])(
    'work %d keeps its budget',
    async (nth) => {
      const { name, budget, product, limit, twin } = measured.work[nth] as Measured['work'][number];
      const others = nth === 1 ? [measured.bare] : [];
      const [ours = none, theirs = none, again = none, bare] = await race([product, limit, twin, ...others]);
      const spread = Math.abs(theirs.rate - again.rate) / Math.max(theirs.rate, again.rate);
      const share = ours.rate / ((theirs.rate + again.rate) / 2);
      const line = [
        `${name}: product ${told(ours)}, limit ${told(theirs)} and ${told(again)}`,
        ...(bare ? [`one statement alone ${told(bare)}`] : []),
        `${percent(share)} of the limit (budget ${percent(budget ?? 0)}, spread ${percent(spread)})`,
      ].join('; ');
      process.stdout.write(`${line}\n`);
      expect(share).toBeGreaterThanOrEqual((budget ?? 0) - spread);
    },
    600_000,
  );
});
