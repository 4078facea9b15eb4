import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result } from '#kernel';
import type { MoveRefusal } from '../circle-act-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from '../move-circle.js';

export type ArchiveOutcome = Result<CircleVersion, MoveRefusal>;

/** The project team takes a completed circle off the public pages; nothing of it is lost. */
@Injectable()
export class ArchiveCircle {
  constructor(@Inject(MoveCircle) private readonly circle: MoveCircle) {}

  execute(viewer: SignedIn, input: CircleActInput): Promise<ArchiveOutcome> {
    return this.circle.move<never>(viewer, input, {
      act: 'circle.archive',
      to: 'archived',
      note: null,
      whyNot: () => null,
    });
  }
}
