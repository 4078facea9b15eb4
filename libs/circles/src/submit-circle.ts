import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result } from '#kernel';
import { type MoveRefusal, type SubmitRefusal, whyNotSubmit } from './circle-act-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from './move-circle.js';

export type SubmitOutcome = Result<CircleVersion, MoveRefusal | SubmitRefusal>;

/** A draft goes to whoever decides on it. */
@Injectable()
export class SubmitCircle {
  constructor(@Inject(MoveCircle) private readonly circle: MoveCircle) {}

  execute(viewer: SignedIn, input: CircleActInput): Promise<SubmitOutcome> {
    return this.circle.move(viewer, input, {
      act: 'circle.submit',
      to: 'proposed',
      note: null,
      whyNot: whyNotSubmit,
    });
  }
}
