import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type CircleId, isUuid, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { joinFacts } from '../circle-facts.js';
import type { DraftRefused } from '../draft-policy.js';
import { type Feedback, type FeedbackRefusal, feedbackProblems, whyNotFeedback } from './ending-policy.js';

export interface GiveFeedbackInput extends Feedback {
  circleId: CircleId;
}

export type FeedbackOutcome = Result<{ circleId: CircleId }, DraftRefused | FeedbackRefusal>;

/**
 * Someone who was in a circle says what they thought of it; until the circle is completed they may say it anew. Nothing of
 * it is logged: who reads the log could tell answers apart by their time.
 */
@Injectable()
export class GiveFeedback {
  constructor(@Inject(Database) private readonly db: Database) {}

  async execute(viewer: SignedIn, { circleId, ...feedback }: GiveFeedbackInput): Promise<FeedbackOutcome> {
    const problems = feedbackProblems(feedback);
    if (problems.length > 0) return refuse({ reason: 'invalid', problems });
    return this.db.transaction<FeedbackOutcome>(async (tx) => {
      // A circle that is being completed is completed first.
      if (isUuid(circleId)) await tx.sql('SELECT FROM circle WHERE id = $1 FOR SHARE', [circleId]);
      const refusal = whyNotFeedback(await joinFacts(tx, circleId, viewer.accountId, null));
      if (refusal !== null) return refuse(refusal);
      const { goalMet, usefulness, words } = feedback;
      await tx.sql(
        `INSERT INTO circle_feedback (circle_id, account_id, goal_met, usefulness, words) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (circle_id, account_id) DO UPDATE SET goal_met = excluded.goal_met,
           usefulness = excluded.usefulness, words = excluded.words`,
        [circleId, viewer.accountId, goalMet, usefulness, words.trim() || null],
      );
      return ok({ circleId });
    });
  }
}
