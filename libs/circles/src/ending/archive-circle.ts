import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result, SeatPoolId } from '#kernel';
import { Completion } from '#seats';
import type { MoveRefusal } from '../circle-act-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from '../move-circle.js';

export type ArchiveOutcome = Result<CircleVersion, MoveRefusal>;

/** The project team takes a completed circle off the public pages; nothing of it is lost. */
@Injectable()
export class ArchiveCircle {
  constructor(
    @Inject(MoveCircle) private readonly circle: MoveCircle,
    @Inject(Completion) private readonly seats: Completion,
  ) {}

  execute(viewer: SignedIn, input: CircleActInput): Promise<ArchiveOutcome> {
    return this.circle.move<never>(viewer, input, {
      act: 'circle.archive',
      to: 'archived',
      note: null,
      whyNot: () => null,
      // Those of a circle that was completed before seats were, by an earlier version.
      besides: async (tx, circleId) => {
        const [circle] = await tx.sql<{ poolId: SeatPoolId }>(
          'SELECT seat_pool_id AS "poolId" FROM circle WHERE id = $1',
          [circleId],
        );
        if (circle) await this.seats.complete(tx, circle.poolId);
      },
    });
  }
}
