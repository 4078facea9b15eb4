import { coordinates, representsNow } from '#identity';
import type { Jobs, Transaction } from '#platform';
import { type ProgrammeAccepted, type ProgrammeChanged, programmeAccepted, programmeChanged } from '../events.js';
import { type Side, tutorsNow } from '../sides.js';

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
  for (const readerId of await readersOf(tx, told)) {
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
  for (const readerId of await readersOf(tx, told)) {
    const news = { pairId, readerId, version } satisfies Record<keyof ProgrammeAccepted, unknown>;
    await jobs.add(tx, programmeAccepted, news, `sparring.programme.${pairId}.${version}.${readerId}`);
  }
}

const otherOf = (side: Side): Side => (side === 'tutor' ? 'requester' : 'tutor');

/**
 * Who hears of it on the other side: who sent the request, while they represent the municipality, else those who coordinate
 * it; or the tutors of the tutor municipality.
 */
async function readersOf(tx: Transaction, { pairId, side, actorId }: Told): Promise<string[]> {
  const sends = `(a.id = r.submitted_by AND ${representsNow('a.id', 'r.municipality_code')})`;
  const sender = `EXISTS (SELECT FROM account s WHERE s.id = r.submitted_by AND s.status = 'active'
      AND ${representsNow('s.id', 'r.municipality_code')})`;
  const theirs =
    otherOf(side) === 'tutor'
      ? tutorsNow('a.id', 't')
      : `CASE WHEN ${sender} THEN ${sends} ELSE ${coordinates('a.id', 'r.municipality_code')} END`;
  const rows = await tx.sql<{ id: string }>(
    `SELECT a.id FROM sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
     JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id
     JOIN account a ON a.status = 'active' AND a.id <> $2 AND ${theirs}
     WHERE sp.id = $1 ORDER BY a.id`,
    [pairId, actorId],
  );
  return rows.map(({ id }) => id);
}
