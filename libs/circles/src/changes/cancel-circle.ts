import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type Result, refuse, type SeatPoolId, tidyLines } from '#kernel';
import { Jobs, type Transaction } from '#platform';
import { setOffersUntil } from '#seats';
import type { ActsAs } from '../acts-as.js';
import { type CircleActFacts, type MoveRefusal, type NoteRefusal, whyNotNote } from '../circle-act-policy.js';
import type { CircleStatus } from '../circle-status.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from '../move-circle.js';
import { tellCancelled } from './tell-people.js';

type HeldRefusal = { reason: 'wrong_status'; state: CircleStatus };

export type CancelCircleOutcome = Result<CircleVersion, MoveRefusal | NoteRefusal>;

/** Once the meetings have been held there is nothing to cancel. */
const whyNotCancel = ({ state }: CircleActFacts): HeldRefusal | null =>
  state === 'wrap_up' ? { reason: 'wrong_status', state } : null;

/** Who leads a published circle, or the project team, has it not be held, with a reason that everyone may read. */
@Injectable()
export class CancelCircle {
  constructor(
    @Inject(MoveCircle) private readonly circle: MoveCircle,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(
    viewer: SignedIn,
    { reason: typed, ...input }: CircleActInput & { reason: string },
    as: ActsAs,
  ): Promise<CancelCircleOutcome> {
    const reason = tidyLines(typed) ?? '';
    const refusal = whyNotNote(reason);
    if (refusal !== null) return refuse(refusal);
    return this.circle.move<HeldRefusal>(viewer, input, {
      act: 'circle.cancel',
      as,
      to: 'cancelled',
      note: null,
      whyNot: whyNotCancel,
      besides: async (tx, circleId) => {
        await write(tx, circleId, reason);
        await tellCancelled(tx, this.jobs, { circleId, actorId: viewer.accountId });
      },
    });
  }
}

/** Whatever was to come ends: the meetings, for calendars too, and the offers of seats. */
async function write(tx: Transaction, circleId: string, reason: string): Promise<void> {
  const [circle] = await tx.sql<{ poolId: SeatPoolId }>(
    'UPDATE circle SET cancelled_at = $2, cancel_reason = $3 WHERE id = $1 RETURNING seat_pool_id AS "poolId"',
    [circleId, tx.now, reason],
  );
  if (circle === undefined) throw new Error(`no circle ${circleId}`);
  await tx.sql(
    `UPDATE meeting SET changes = changes + 1, changed_at = $2
     WHERE circle_id = $1 AND cancelled_at IS NULL AND starts_at > $2`,
    [circleId, tx.now],
  );
  await setOffersUntil(tx, circle.poolId, tx.now);
}
