import type { Transaction } from '#platform';
import type { RequestFacts } from '../request-policy.js';
import { withdrawDecline } from './decline-round.js';
import { sendingOf } from './round-requests.js';

export interface RoundClosed {
  reason: 'round_closed';
}

export interface Sending {
  roundId: string;
  way: 'open' | 'late' | 'closed';
}

/** In which round a request is sent, by the database's clock; null outside rounds. What was sent once stays where it is. */
export async function sendingIn(tx: Transaction, { id, municipalityCode }: RequestFacts): Promise<Sending | null> {
  // Nobody closes, settles or redraws a round while something is sent in it.
  await tx.sql(`SELECT FROM sparring_round WHERE stage IN ('planned', 'matching', 'published') ORDER BY id FOR SHARE`);
  const [found] = await tx.sql<Sending>(
    `SELECT s.round_id AS "roundId", s.way FROM sparring_request r CROSS JOIN LATERAL (${sendingOf('$2')}) s
     WHERE r.id = $1 AND r.submitted_at IS NULL`,
    [id, municipalityCode],
  );
  return found ?? null;
}

/** The request belongs to the round from now on; whoever asks has not said no. */
export async function bindTo(tx: Transaction, { id, municipalityCode }: RequestFacts, { roundId, way }: Sending) {
  await tx.sql('UPDATE sparring_request SET round_id = $2, late = $3 WHERE id = $1', [id, roundId, way === 'late']);
  await withdrawDecline(tx, { roundId, municipalityCode });
}
