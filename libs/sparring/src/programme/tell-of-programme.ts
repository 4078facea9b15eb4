import type { Jobs, Transaction } from '#platform';
import { type ProgrammeAccepted, type ProgrammeChanged, programmeAccepted, programmeChanged } from '../events.js';
import { readersOfPair } from '../readers.js';
import type { Side } from '../sides.js';

interface Told {
  pairId: string;
  /** Who acted. */
  side: Side;
  actorId: string;
}

const hour = 60 * 60_000;

/**
 * The other side hears that the programme was changed, or that what was accepted is so no more: at once, and then at most once
 * an hour. A mail that waits says what is true when it goes.
 */
export async function tellOfChange(
  tx: Transaction,
  jobs: Jobs,
  { what, ...told }: Told & Pick<ProgrammeChanged, 'what'>,
): Promise<void> {
  const { pairId } = told;
  const other = otherOf(told.side);
  const [last] = await tx.sql<{ at: Date | null }>(
    `SELECT ${other}_told_at AS at FROM sparring_programme WHERE pair_id = $1`,
    [pairId],
  );
  const at = nextMail(last?.at ?? null, tx.now);
  await tx.sql(`UPDATE sparring_programme SET ${other}_told_at = $2 WHERE pair_id = $1`, [pairId, at]);
  for (const readerId of await readersOfPair(tx, pairId, otherOf(told.side), told.actorId)) {
    const news = { pairId, readerId, what } satisfies Record<keyof ProgrammeChanged, unknown>;
    await jobs.addAt(tx, programmeChanged, news, at, `sparring.programme.${pairId}.${readerId}`);
  }
}

/** When the next mail goes, given when the last one went or is to go. */
function nextMail(last: Date | null, now: Date): Date {
  if (last === null) return now;
  if (last > now) return last;
  return new Date(Math.max(now.getTime(), last.getTime() + hour));
}

/** The other side hears that the programme was accepted. */
export async function tellOfAcceptance(
  tx: Transaction,
  jobs: Jobs,
  { version, ...told }: Told & { version: number },
): Promise<void> {
  const { pairId } = told;
  for (const readerId of await readersOfPair(tx, pairId, otherOf(told.side), told.actorId)) {
    const news = { pairId, readerId, version } satisfies Record<keyof ProgrammeAccepted, unknown>;
    await jobs.add(tx, programmeAccepted, news, `sparring.programme.${pairId}.${version}.${readerId}`);
  }
}

const otherOf = (side: Side): Side => (side === 'tutor' ? 'requester' : 'tutor');
