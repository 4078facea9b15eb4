import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type Result, refuse } from '#kernel';
import type { MoveRefusal } from '../circle-act-policy.js';
import type { DraftRefused } from '../draft-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from '../move-circle.js';
import { type Outcomes, outcomeProblems, whyNotComplete } from './ending-policy.js';

export interface RecordOutcomesInput extends CircleActInput, Outcomes {}

export type OutcomesOutcome = Result<CircleVersion, DraftRefused | MoveRefusal>;

/** A facilitator says what came of a circle, or why nothing is recorded: by that it is completed. */
@Injectable()
export class RecordOutcomes {
  constructor(@Inject(MoveCircle) private readonly circle: MoveCircle) {}

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
      besides: (tx, circleId) =>
        tx.sql('UPDATE circle SET outcome_kind = $2, outcome_texts = $3 WHERE id = $1', [circleId, kind, texts]),
    });
  }
}
