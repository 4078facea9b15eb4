import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, type Locale, type MunicipalityCode, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type ReviewTold, reviewTold } from '../events.js';
import { type WordsRefusal, whyNotWords } from '../posts/practice-policy.js';
import { type SectionKey, sectionKeys } from '../posts/practice-sections.js';
import { conflicted } from './conflict.js';
import type { Recommendation } from './practice-review.js';
import { team } from './tell-of-practice.js';

export interface ReviewComment {
  locale: Locale;
  section: string;
  text: string;
}

interface CommentRefusal {
  reason: 'comment_too_long' | 'comment_with_personal_identity_code';
  /** The section and its language. */
  field: string;
}

type ReviewRefusal =
  | { reason: 'not_found' }
  | { reason: 'review_over' }
  | { reason: 'conflict_of_interest' }
  | WordsRefusal
  | { reason: 'recommendation_required' }
  | CommentRefusal;

export type GiveReviewOutcome = Result<{ id: string }, ReviewRefusal>;

interface Facts {
  id: string;
  practiceId: string;
  municipalityCode: MunicipalityCode;
  open: boolean;
  conflict: boolean;
}

export interface ReviewInput {
  id: string;
  comments: readonly ReviewComment[];
  recommendation: Recommendation | null;
  reason: string;
  /** Whether the writers may know who said it. */
  named: boolean;
}

/** What someone does with a review that they were asked for. */
@Injectable()
export class GiveReview {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** Comments are kept, and nobody else sees them yet. */
  save(viewer: SignedIn, { id, comments }: Pick<ReviewInput, 'id' | 'comments'>): Promise<GiveReviewOutcome> {
    return this.act(viewer, id, async (tx) => {
      const refusal = whyNotComments(comments);
      if (refusal === null) await write(tx, id, comments);
      return refusal;
    });
  }

  /** The review is given, and changes no more. */
  give(viewer: SignedIn, { id, comments, recommendation, named, ...input }: ReviewInput): Promise<GiveReviewOutcome> {
    const reason = tidyLines(input.reason);
    return this.act(viewer, id, async (tx, facts) => {
      if (recommendation === null) return { reason: 'recommendation_required' };
      const refusal = whyNotComments(comments) ?? whyNotWords(reason);
      if (refusal !== null) return refusal;
      await write(tx, id, comments);
      await tx.sql(
        'UPDATE practice_review SET recommendation = $2, reason = $3, named = $4, given_at = $5 WHERE id = $1',
        [...[id, recommendation, reason, named, tx.now]],
      );
      await this.audit.record(tx, { ...ofAct('give_review', viewer, facts), to: recommendation });
      return null;
    });
  }

  /** They do not review it. The project team asks another. */
  decline(viewer: SignedIn, id: string, why: string): Promise<GiveReviewOutcome> {
    const reason = tidyLines(why);
    return this.act(
      viewer,
      id,
      async (tx, facts) => {
        const refusal = whyNotWords(reason);
        if (refusal !== null) return refusal;
        await tx.sql('UPDATE practice_review SET reason = $2, declined_at = $3 WHERE id = $1', [id, reason, tx.now]);
        await this.audit.record(tx, ofAct('decline_review', viewer, facts));
        for (const { id: readerId } of await tx.sql<{ id: string }>(team, [id, viewer.accountId])) {
          const told: ReviewTold = { reviewId: id, readerId, what: 'declined' };
          await this.jobs.add(tx, reviewTold, { ...told }, `practice_review.${id}.declined.${readerId}`);
        }
        return null;
      },
      true,
    );
  }

  /** What is refused leaves nothing behind. Who has a conflict can still decline. */
  private async act(
    { accountId }: SignedIn,
    id: string,
    work: (tx: Transaction, facts: Facts) => Promise<ReviewRefusal | null>,
    withConflict = false,
  ): Promise<GiveReviewOutcome> {
    return this.db.transaction<GiveReviewOutcome>(async (tx) => {
      const facts = await lockReview(tx, accountId, id);
      if (facts === null) return refuse({ reason: 'not_found' });
      if (!facts.open) return refuse({ reason: 'review_over' });
      if (facts.conflict && !withConflict) return refuse({ reason: 'conflict_of_interest' });
      const refusal = await work(tx, facts);
      return refusal === null ? ok({ id }) : refuse(refusal);
    });
  }
}

/** The practice is locked first, as whoever moves it locks it. */
async function lockReview(tx: Transaction, accountId: string, id: string): Promise<Facts | null> {
  if (!isUuid(id)) return null;
  await tx.sql(
    `SELECT FROM practice p WHERE p.id = (SELECT v.practice_id FROM practice_review v WHERE v.id = $1) FOR UPDATE`,
    [id],
  );
  const [facts] = await tx.sql<Facts>(
    `SELECT v.id, v.practice_id AS "practiceId", p.municipality_code AS "municipalityCode",
       p.status = 'in_review' AND v.given_at IS NULL AND v.declined_at IS NULL AND v.closed_at IS NULL AS open,
       ${conflicted('v.account_id', 'v.practice_id')} AS conflict
     FROM practice_review v JOIN practice p ON p.id = v.practice_id WHERE v.id = $1 AND v.account_id = $2`,
    [id, accountId],
  );
  return facts ?? null;
}

function whyNotComments(comments: readonly ReviewComment[]): CommentRefusal | null {
  for (const { locale, section, text: typed } of comments) {
    const text = tidyLines(typed);
    const refusal = text === null ? null : whyNotWords(text);
    const field = `${section}-${locale}`;
    if (refusal?.reason === 'too_long') return { reason: 'comment_too_long', field };
    if (refusal !== null) return { reason: 'comment_with_personal_identity_code', field };
  }
  return null;
}

/** All of them at once: what is empty goes. */
async function write(tx: Transaction, id: string, given: readonly ReviewComment[]): Promise<void> {
  const comments = given
    .filter(({ section }) => sectionKeys.includes(section as SectionKey))
    .map(({ locale, section, text }) => ({ locale, section, text: tidyLines(text) }));
  await tx.sql('DELETE FROM practice_review_comment WHERE review_id = $1', [id]);
  await tx.sql(
    `INSERT INTO practice_review_comment (review_id, locale, section, text)
     SELECT DISTINCT ON (c.locale, c.section) $1::uuid, c.locale, c.section, c.text
     FROM jsonb_to_recordset($2::jsonb) AS c(locale text, section text, text text) WHERE c.text IS NOT NULL`,
    [id, JSON.stringify(comments)],
  );
}

const ofAct = (act: string, { accountId: actorId }: SignedIn, { practiceId, municipalityCode }: Facts) => ({
  ...{ act: `practice.${act}`, actorId, municipalityCode, objectKind: 'practice', objectId: practiceId },
});
