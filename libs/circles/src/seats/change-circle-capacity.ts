import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type ReasonRefusal, type SignedIn, whyNotReason } from '#identity';
import { type CircleId, isUuid, ok, type Result, refuse, type SeatPoolId } from '#kernel';
import { Database, type Transaction } from '#platform';
import { lockPool, Seats } from '#seats';
import { type ActsAs, mayTouch } from '../acts-as.js';
import type { CircleStatus } from '../circle-status.js';
import { type CapacityRefusal, whyNotCapacity } from './capacity-policy.js';

export interface ChangeCircleCapacityInput {
  circleId: CircleId;
  capacity: number;
  /** How many seats there were when the person read it. */
  capacityRead: number;
  reason: string;
}

export type ChangeCircleCapacityOutcome = Result<
  { circleId: CircleId; capacity: number },
  CapacityRefusal | ReasonRefusal | { reason: 'not_found' }
>;

/**
 * Who leads a published circle, or the project team, changes how many seats it has. Fewer than are taken keep everyone and
 * offer nothing; more are offered to those who wait.
 */
@Injectable()
export class ChangeCircleCapacity {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute(
    { accountId: actorId }: SignedIn,
    { circleId, reason: typed, ...wanted }: ChangeCircleCapacityInput,
    as: ActsAs = 'team',
  ): Promise<ChangeCircleCapacityOutcome> {
    const reason = typed.trim();
    return this.db.transaction<ChangeCircleCapacityOutcome>(async (tx) => {
      const circle = await lockState(tx, circleId);
      if (circle === null || !(await mayTouch(tx, actorId, as, circleId))) return refuse({ reason: 'not_found' });
      const objection = whyNotReason(reason);
      if (objection !== null) return refuse(objection);
      const pool = await lockPool(tx, circle.poolId);
      const refusal = whyNotCapacity({ state: circle.state, capacity: pool.capacity }, wanted);
      if (refusal !== null) return refuse(refusal);
      const { capacity } = wanted;
      if (capacity === pool.capacity) return ok({ circleId, capacity });

      await this.seats.setCapacity(tx, pool.id, capacity, pool.limitPerMunicipality);
      await tx.sql(
        `INSERT INTO capacity_change (circle_id, capacity_before, capacity_after, reason, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [circleId, pool.capacity, capacity, reason, actorId, tx.now],
      );
      await this.audit.record(tx, {
        act: 'circle.change_capacity',
        actorId,
        objectKind: 'circle',
        objectId: circleId,
        from: String(pool.capacity),
        to: String(capacity),
      });
      return ok({ circleId, capacity });
    });
  }
}

/** A circle that nobody else changes until the transaction ends; null when there is none. */
async function lockState(
  tx: Transaction,
  circleId: CircleId,
): Promise<{ poolId: SeatPoolId; state: CircleStatus } | null> {
  if (!isUuid(circleId)) return null;
  const [circle] = await tx.sql<{ poolId: SeatPoolId; state: CircleStatus }>(
    `SELECT c.seat_pool_id AS "poolId", circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at,
       c.first_meeting_starts_at, c.last_meeting_ends_at, $2) AS state
     FROM circle c WHERE c.id = $1 FOR UPDATE`,
    [circleId, tx.now],
  );
  return circle ?? null;
}
