import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type Result, refuse } from '#kernel';
import { type MoveRefusal, type NoteRefusal, whyNotNote } from './circle-act-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from './move-circle.js';

export type ReturnOutcome = Result<CircleVersion, MoveRefusal | NoteRefusal>;

/** A proposed circle is a draft again, with word of what is to be mended. */
@Injectable()
export class ReturnCircle {
  constructor(@Inject(MoveCircle) private readonly circle: MoveCircle) {}

  async execute(
    viewer: SignedIn,
    { note: typed, ...input }: CircleActInput & { note: string },
  ): Promise<ReturnOutcome> {
    const note = typed.trim();
    const refusal = whyNotNote(note);
    if (refusal !== null) return refuse(refusal);
    return this.circle.move<NoteRefusal>(viewer, input, {
      act: 'circle.return',
      to: 'draft',
      note,
      whyNot: () => null,
      tells: 'returned',
    });
  }
}
