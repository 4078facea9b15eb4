import type { Jobs, Transaction } from '#platform';
import { type PairTold, pairTold } from '../events.js';
import { readersOfPair } from '../readers.js';

type News = Omit<PairTold, 'readerId' | 'side'>;

/** Has the people of a side told of a pair, but for who did it. */
export async function tellSide(
  tx: Transaction,
  jobs: Jobs,
  side: PairTold['side'],
  { pairId, what }: News,
  actorId: string | null,
): Promise<void> {
  for (const readerId of await readersOfPair(tx, pairId, side, actorId)) {
    const news = { pairId, what, side, readerId } satisfies Record<keyof PairTold, unknown>;
    await jobs.add(tx, pairTold, news, `${pairTold}.${pairId}.${what}.${side}.${readerId}`);
  }
}
