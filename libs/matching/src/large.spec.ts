import { expect, it } from '@jest/globals';
import { match } from './match.js';
import { randomFrom, randomRound } from './some-round.js';
import { whyNot } from './why-not.js';

it('tries', async () => {
 for (const [kinds, capacity] of [[6,16],[1,8],[2,16],[12, 12]] as const) {
  const snapshot = randomRound(randomFrom(7), { requests: 300, tutors: 40, capacity, kinds });
  let t = performance.now();
  const result = await match(snapshot);
  console.log(kinds, 'match', performance.now() - t);
  if (!result.ok) throw new Error(JSON.stringify(result));
  console.log(result.value.totals);
  const times: number[] = []; const reasons: Record<string, number> = {};
  for (let i = 0; i < 30; i++) {
    t = performance.now();
    const why = whyNot(snapshot, result.value, snapshot.requests[i * 9]!.id, snapshot.tutors[(i * 7) % 40]!.id);
    times.push(performance.now() - t); reasons[why.reason] = (reasons[why.reason] ?? 0) + 1;
  }
  console.log(Math.max(...times), reasons);
 }
 expect(1).toBe(1);
}, 60000);
