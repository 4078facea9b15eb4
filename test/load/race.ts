import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import autocannon from 'autocannon';
import type { Contender } from './contenders.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);

export interface Figures {
  /** Requests a second that were answered rightly. */
  rate: number;
  /** Milliseconds of the server's processor for each. */
  work: number;
}

export const none: Figures = { rate: 0, work: 0 };

/** Milliseconds of a processor that a process has used. */
function processorTime(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
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
export async function race(contenders: Contender[]): Promise<Figures[]> {
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

export const told = ({ rate, work }: Figures): string => `${Math.round(rate)}/s (${work.toFixed(2)} ms each)`;
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** How far two that are the same differ, as a share: so far may any figure of the same race be off. */
export const spreadOf = (one: Figures, other: Figures): number =>
  Math.abs(one.rate - other.rate) / Math.max(one.rate, other.rate);
