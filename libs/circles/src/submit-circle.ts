import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result } from '#kernel';
import type { ActsAs } from './acts-as.js';
import { type MoveRefusal, type SubmitRefusal, whyNotSubmit } from './circle-act-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from './move-circle.js';

export type SubmitOutcome = Result<CircleVersion, MoveRefusal | SubmitRefusal>;

/** A draft goes to whoever decides on it, by the project team or a facilitator. */
@Injectable()
export class SubmitCircle {
  constructor(@Inject(MoveCircle) private readonly circle: MoveCircle) {}

  execute(viewer: SignedIn, input: CircleActInput, as: ActsAs = 'team'): Promise<SubmitOutcome> {
    return this.circle.move(viewer, input, {
      act: 'circle.submit',
      as,
      to: 'proposed',
      note: null,
      whyNot: whyNotSubmit,
      tells: 'proposed',
    });
  }
}
