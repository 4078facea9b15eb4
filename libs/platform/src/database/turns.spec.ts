import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { NoTurn, Turns } from './turns.js';

it('lets so many in at once, and the others in the order in which they came', async () => {
  const turns = new Turns(2, 1000);
  const begun: number[] = [];
  let inside = 0;
  let most = 0;
  const work = (n: number) => async () => {
    begun.push(n);
    inside += 1;
    most = Math.max(most, inside);
    await pause(5);
    inside -= 1;
    if (n % 3 === 0) throw new Error('failed');
  };
  const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => turns.inTurn(work(n))));
  expect(begun).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(most).toBe(2);
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(7);
});

it('tells who has waited too long; the turn then goes to the one behind', async () => {
  const turns = new Turns(1, 60);
  let free = () => {};
  const first = turns.inTurn(() => new Promise<void>((resolve) => (free = resolve)));
  const second = turns.inTurn(async () => 'in').catch((error: unknown) => error);
  await pause(40);
  const third = turns.inTurn(async () => 'in');
  expect(await second).toBeInstanceOf(NoTurn);
  free();
  await first;
  expect(await third).toBe('in');
  expect(await turns.inTurn(async () => 'again')).toBe('again');
});
