import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type Result, refuse, type SeatPoolId } from '#kernel';
import { Completion } from '#seats';
import type { MoveRefusal } from '../circle-act-policy.js';
import type { DraftRefused } from '../draft-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from '../move-circle.js';
import { type Outcomes, outcomeProblems, whyNotComplete } from './ending-policy.js';

export interface RecordOutcomesInput extends CircleActInput, Outcomes {}

export type OutcomesOutcome = Result<CircleVersion, DraftRefused | MoveRefusal>;

/** A facilitator says what came of a circle, or why nothing is recorded: by that it is completed, and so are the seats in it. */
@Injectable()
export class RecordOutcomes {
  constructor(
    @Inject(MoveCircle) private readonly circle: MoveCircle,
    @Inject(Completion) private readonly seats: Completion,
  ) {}

  async execute(viewer: SignedIn, { kind, fi, sv, ...input }: RecordOutcomesInput): Promise<OutcomesOutcome> {
    const problems = outcomeProblems({ kind, fi, sv });
    if (problems.length > 0) return refuse({ reason: 'invalid', problems });
    const texts = JSON.stringify({ fi: fi.trim(), sv: sv.trim() });
    return this.circle.move<Extract<MoveRefusal, { reason: 'wrong_status' }>>(viewer, input, {
      act: 'circle.record_outcomes',
      as: 'facilitator',
      to: 'completed',
      note: null,
      whyNot: whyNotComplete,
      besides: async (tx, circleId) => {
        const [circle] = await tx.sql<{ poolId: SeatPoolId }>(
          `UPDATE circle SET outcome_kind = $2, outcome_texts = $3 WHERE id = $1 RETURNING seat_pool_id AS "poolId"`,
          [circleId, kind, texts],
        );
        if (circle) await this.seats.complete(tx, circle.poolId);
      },
    });
  }
}
