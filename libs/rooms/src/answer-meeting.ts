import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { Answer } from './meeting-answer.js';
import { meetingInside } from './room-facts.js';
import { type AnswerRefusal, whyNotAnswer } from './room-policy.js';

export type AnswerOutcome = Result<{ answer: Answer }, AnswerRefusal>;

/**
 * Someone says whether they come to a meeting. They may say otherwise until it begins; the last word counts. It binds
 * nobody, so it leaves no row in the audit log.
 */
@Injectable()
export class AnswerMeeting {
  constructor(@Inject(Database) private readonly db: Database) {}

  execute({ accountId }: SignedIn, meetingId: string, answer: Answer): Promise<AnswerOutcome> {
    return this.db.transaction<AnswerOutcome>(async (tx) => {
      const facts = await meetingInside(tx, accountId, meetingId);
      const refusal = whyNotAnswer(facts, tx.now);
      if (refusal !== null) return refuse(refusal);
      await tx.sql(
        `INSERT INTO meeting_answer (meeting_id, account_id, answer, answered_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (meeting_id, account_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at`,
        [meetingId, accountId, answer, tx.now],
      );
      return ok({ answer });
    });
  }
}
