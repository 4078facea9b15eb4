import type { Jobs, Transaction } from '#platform';
import { type ReportTold, reportTold } from '../events.js';
import { readersOfPair } from '../readers.js';
import type { HoldingFacts } from './report-facts.js';

/** The side that did not send it hears that what came of the session was reported. */
export async function tellOfReport(
  tx: Transaction,
  jobs: Jobs,
  { pairId, side }: Pick<HoldingFacts, 'pairId' | 'side'>,
  actorId: string,
): Promise<void> {
  for (const readerId of await readersOfPair(tx, pairId, side === 'tutor' ? 'requester' : 'tutor', actorId)) {
    const news = { pairId, readerId } satisfies Record<keyof ReportTold, unknown>;
    await jobs.add(tx, reportTold, news, `${reportTold}.${pairId}.${readerId}`);
  }
}
