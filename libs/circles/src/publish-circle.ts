import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { CircleId, Result } from '#kernel';
import type { Transaction } from '#platform';
import { type MoveRefusal, type PublishRefusal, whyNotPublish } from './circle-act-policy.js';
import { type CircleActInput, type CircleVersion, MoveCircle } from './move-circle.js';

export type PublishOutcome = Result<CircleVersion, MoveRefusal | PublishRefusal>;

/** A proposed circle comes before everyone. */
@Injectable()
export class PublishCircle {
  constructor(@Inject(MoveCircle) private readonly circle: MoveCircle) {}

  execute(viewer: SignedIn, input: CircleActInput): Promise<PublishOutcome> {
    return this.circle.move(viewer, input, {
      act: 'circle.publish',
      to: 'published',
      note: null,
      whyNot: whyNotPublish,
      tells: 'published',
      besides: dateTexts,
    });
  }
}

/** Its texts are published now, whenever they were written. */
async function dateTexts(tx: Transaction, circleId: CircleId): Promise<void> {
  await tx.sql('UPDATE circle_text SET published_at = $2, revised_at = $2 WHERE circle_id = $1', [circleId, tx.now]);
  await tx.sql(
    `UPDATE meeting_text SET published_at = $2, revised_at = $2
     WHERE meeting_id IN (SELECT id FROM meeting WHERE circle_id = $1)`,
    [circleId, tx.now],
  );
}
