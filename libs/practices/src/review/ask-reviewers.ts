import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, helsinkiToday, Jobs, type Transaction } from '#platform';
import { type ReviewTold, reviewTold } from '../events.js';
import { MovePractice, type PracticeActInput, type PracticeVersion } from '../posts/move-practice.js';
import { lockPractice } from '../posts/practice-facts.js';
import type { PracticeFacts, PracticeRefusal } from '../posts/practice-policy.js';
import { mayReview, notAskedYet, pool } from './candidates.js';
import { conflicted } from './conflict.js';
import { reviewsNeeded } from './reviews-needed.js';

type ReviewerRefusal =
  | { reason: 'reviewers_required' }
  | { reason: 'unknown_reviewer' }
  | { reason: 'already_asked' }
  | { reason: 'conflict_of_interest' };

export type AskReviewersOutcome = Result<PracticeVersion, PracticeRefusal | ReviewerRefusal>;

const daysToReview = 14;

/** The project team asks peers to review a practice. */
@Injectable()
export class AskReviewers {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(MovePractice) private readonly practice: MovePractice,
  ) {}

  /** What was sent is taken into review by two; each time it is a new round. */
  takeIntoReview(
    viewer: SignedIn,
    { reviewerIds, ...input }: PracticeActInput & { reviewerIds: readonly string[] },
  ): Promise<AskReviewersOutcome> {
    const ids = [...new Set(reviewerIds)].sort();
    return this.practice.move<ReviewerRefusal>(viewer, input, {
      act: 'practice.take_into_review',
      right: 'team',
      to: 'in_review',
      whyNot: async (tx, { id }) => {
        if (ids.length !== reviewsNeeded) return { reason: 'reviewers_required' };
        for (const reviewerId of ids) {
          const refusal = await whyNotAsk(tx, id, reviewerId);
          if (refusal !== null) return refusal;
        }
        return null;
      },
      also: async (tx, { id }) => {
        const [row] = await tx.sql<{ round: number }>(
          'SELECT coalesce(max(round), 0) + 1 AS round FROM practice_review WHERE practice_id = $1',
          [id],
        );
        for (const reviewerId of ids) await this.ask(tx, viewer, id, reviewerId, row?.round ?? 1);
      },
    });
  }

  /** Another is asked in the round that is going on. */
  askAnother(viewer: SignedIn, id: string, reviewerId: string): Promise<AskReviewersOutcome> {
    return this.db.transaction<AskReviewersOutcome>(async (tx) => {
      const facts = await lockPractice(tx, viewer.accountId, 'team', id);
      if (facts === null) return refuse({ reason: 'not_found' });
      if (facts.status !== 'in_review') return refuse({ reason: 'wrong_status', status: facts.status });
      const refusal = await whyNotAsk(tx, id, reviewerId);
      if (refusal !== null) return refuse(refusal);
      const [row] = await tx.sql<{ round: number }>(
        'SELECT max(round) AS round FROM practice_review WHERE practice_id = $1',
        [id],
      );
      await this.ask(tx, viewer, id, reviewerId, row?.round ?? 1);
      await this.audit.record(tx, { act: 'practice.ask_reviewer', ...ofPractice(viewer, facts) });
      return ok({ id, version: facts.version });
    });
  }

  private async ask(tx: Transaction, { accountId }: SignedIn, id: string, reviewerId: string, round: number) {
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO practice_review (practice_id, round, account_id, asked_by, asked_at, due_on)
       VALUES ($1, $2, $3, $4, $5, ${helsinkiToday} + ${daysToReview}) RETURNING id`,
      [id, round, reviewerId, accountId, tx.now],
    );
    const news: ReviewTold = { reviewId: row?.id ?? '', readerId: reviewerId, what: 'asked' };
    await this.jobs.add(tx, reviewTold, { ...news }, `practice_review.${news.reviewId}.asked`);
  }
}

const ofPractice = ({ accountId: actorId }: SignedIn, { id, municipalityCode }: PracticeFacts) => ({
  ...{ actorId, municipalityCode: municipalityCode as MunicipalityCode, objectKind: 'practice', objectId: id },
});

/** Asked after the practice was locked. A conflict is told as such, also of someone who reads the language or was asked. */
async function whyNotAsk(tx: Transaction, id: string, reviewerId: string): Promise<ReviewerRefusal | null> {
  if (!isUuid(reviewerId)) return { reason: 'unknown_reviewer' };
  const [row] = await tx.sql<{ conflict: boolean; may: boolean; fresh: boolean }>(
    `SELECT ${conflicted('a.id', 'p.id')} AS conflict, ${mayReview} AS may, ${notAskedYet} AS fresh
     FROM ${pool} JOIN practice p ON p.id = $1 WHERE a.id = $2`,
    [id, reviewerId],
  );
  if (row === undefined) return { reason: 'unknown_reviewer' };
  if (row.conflict) return { reason: 'conflict_of_interest' };
  if (!row.may) return { reason: 'unknown_reviewer' };
  return row.fresh ? null : { reason: 'already_asked' };
}
