import { type AccountId, type CircleId, type EnrolmentId, isUuid, type MunicipalityCode } from '#kernel';
import { type Standing, standingOf } from '#municipalities';
import type { Transaction } from '#platform';
import { type LiveStatus, type LockedPool, liveAt, poolColumns, type SeatedStatus } from '#seats';
import type { JoinFacts, RepresentationFacts } from './circle-policy.js';
import type { CircleStatus } from './circle-status.js';

interface Row extends LockedPool {
  state: CircleStatus;
  opens: Date;
  closes: Date;
  own_id: EnrolmentId | null;
  own_status: LiveStatus | SeatedStatus | null;
  standing: Standing;
  ended: Date | null;
}

/**
 * What joining for a municipality (null: for none, where only one's own place is asked for) is decided by, as of the
 * transaction's now; null when there is no such circle. Its seats are locked from here on.
 */
export async function joinFacts(
  tx: Transaction,
  circleId: CircleId,
  accountId: AccountId,
  onBehalfOf: MunicipalityCode | null,
): Promise<(JoinFacts & RepresentationFacts & { pool: LockedPool }) | null> {
  if (!isUuid(circleId)) return null;
  const [row] = await tx.sql<Row>(
    `SELECT ${poolColumns}, c.enrolment_opens_at AS opens, c.enrolment_closes_at AS closes,
       circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at, c.first_meeting_starts_at,
         c.last_meeting_ends_at, $3) AS state,
       e.id AS own_id, e.status AS own_status, s.standing, s.ended
     FROM circle c
     JOIN seat_pool p ON p.id = c.seat_pool_id
     LEFT JOIN enrolment e ON e.pool_id = c.seat_pool_id AND e.account_id = $2 AND ${liveAt('e', '$3')}
     CROSS JOIN LATERAL ${standingOf('$2', '$4', '$3')} s
     WHERE c.id = $1 FOR UPDATE OF p`,
    [circleId, accountId, tx.now, onBehalfOf],
  );
  if (row === undefined) return null;
  const { state, opens, closes, own_id: enrolmentId, own_status: status, standing, ended, ...pool } = row;
  return {
    pool,
    state,
    enrolmentOpensAt: opens,
    enrolmentClosesAt: closes,
    own: enrolmentId !== null && status !== null ? { enrolmentId, status } : null,
    standing,
    endedAt: ended,
  };
}
