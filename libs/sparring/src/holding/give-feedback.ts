import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database } from '#platform';
import { type Feedback, feedbackProblems } from './held-policy.js';
import { type HoldingRefusal, lockHolding } from './report-facts.js';

export interface GiveSparringFeedbackInput extends Feedback {
  /** Of the request. */
  id: string;
}

export type SparringFeedbackOutcome = Result<{ id: string }, HoldingRefusal>;

/**
 * Someone of either side says what they thought of the session; until the request is closed they may say it anew. Nothing of
 * it is logged: who reads the log could tell answers apart by their time.
 */
@Injectable()
export class GiveSparringFeedback {
  constructor(@Inject(Database) private readonly db: Database) {}

  execute({ accountId }: SignedIn, { id, ...given }: GiveSparringFeedbackInput): Promise<SparringFeedbackOutcome> {
    const { goalMet, usefulness, recommends } = given;
    const words = tidyLines(given.words ?? '');
    return this.db.transaction<SparringFeedbackOutcome>(async (tx) => {
      const facts = await lockHolding(tx, accountId, 'side', id);
      if (facts === null || facts.side === null) return refuse({ reason: 'not_found' });
      if (facts.status !== 'held' && facts.status !== 'reported')
        return refuse({ reason: 'wrong_status', status: facts.status });
      const problems = feedbackProblems({ goalMet, usefulness, recommends, words });
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await tx.sql(
        `INSERT INTO sparring_feedback (pair_id, account_id, side, goal_met, usefulness, recommends, words)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (pair_id, account_id) DO UPDATE SET side = excluded.side, goal_met = excluded.goal_met,
           usefulness = excluded.usefulness, recommends = excluded.recommends, words = excluded.words`,
        [facts.pairId, accountId, facts.side, goalMet, usefulness, recommends, words],
      );
      return ok({ id });
    });
  }
}
