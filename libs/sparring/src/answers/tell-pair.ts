import { coordinates, inProjectTeam, representsNow } from '#identity';
import type { Jobs, Transaction } from '#platform';
import { type PairTold, pairTold } from '../events.js';
import { tutorsNow } from '../sides.js';

type News = Omit<PairTold, 'readerId' | 'side'>;

/**
 * Who hears of a pair: who sent the request first while they represent the municipality, else its coordinators; all tutors of
 * today; the whole project team.
 */
const readersOf: Record<PairTold['side'], string> = {
  requester: `CASE WHEN ${representsNow('r.submitted_by', 'r.municipality_code')}
    AND EXISTS (SELECT FROM account s WHERE s.id = r.submitted_by AND s.status = 'active')
    THEN a.id = r.submitted_by ELSE ${coordinates('a.id', 'r.municipality_code')} END`,
  tutor: tutorsNow('a.id', 't'),
  team: inProjectTeam('a'),
};

/** Has the people of a side told of a pair, but for who did it. */
export async function tellSide(
  tx: Transaction,
  jobs: Jobs,
  side: PairTold['side'],
  { pairId, what }: News,
  actorId: string | null,
): Promise<void> {
  const readers = await tx.sql<{ id: string }>(
    `SELECT a.id FROM sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
     JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id
     JOIN account a ON a.status = 'active' AND a.id IS DISTINCT FROM $2::uuid AND ${readersOf[side]}
     WHERE sp.id = $1 ORDER BY a.id`,
    [pairId, actorId],
  );
  for (const { id: readerId } of readers) {
    const news = { pairId, what, side, readerId } satisfies Record<keyof PairTold, unknown>;
    await jobs.add(tx, pairTold, news, `${pairTold}.${pairId}.${what}.${side}.${readerId}`);
  }
}
