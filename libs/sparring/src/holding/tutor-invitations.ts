import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { coordinates, type SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type TutorInvitedNews, tutorInvited } from '../events.js';
import type { MoveRefusal } from '../request-policy.js';
import { textProblems } from './held-policy.js';
import { type HoldingFacts, type HoldingInvalid, lockHolding } from './report-facts.js';

export type InviteTutorOutcome = Result<{ id: string }, MoveRefusal | { reason: 'invited' }>;

export interface AnswerTutorInvitationInput {
  /** Of the request. */
  id: string;
  interested: boolean;
  words: string | null;
}

export type TutorAnswerOutcome = Result<{ id: string }, { reason: 'not_found' } | HoldingInvalid>;

/** Whether a municipality that got sparring would become a tutor municipality itself. Nobody is appointed by it. */
@Injectable()
export class TutorInvitations {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** The project team asks once, after a session was held; those who coordinate the municipality hear of it. */
  invite({ accountId: actorId }: SignedIn, id: string): Promise<InviteTutorOutcome> {
    return this.db.transaction<InviteTutorOutcome>(async (tx) => {
      const facts = await lockHolding(tx, actorId, 'team', id);
      if (facts === null) return refuse({ reason: 'not_found' });
      if (facts.report === null) return refuse({ reason: 'wrong_status', status: facts.status });
      const [made] = await tx.sql(
        `INSERT INTO tutor_invitation (pair_id, invited_by, invited_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
         RETURNING pair_id`,
        [facts.pairId, actorId, tx.now],
      );
      if (made === undefined) return refuse({ reason: 'invited' });
      await this.record(tx, facts, { act: 'sparring.invite_tutor', actorId });
      const readers = await tx.sql<{ id: string }>(
        `SELECT a.id FROM account a WHERE a.status = 'active' AND ${coordinates('a.id', '$1')} ORDER BY a.id`,
        [facts.municipalityCode],
      );
      for (const { id: readerId } of readers) {
        const news = { requestId: id, readerId } satisfies TutorInvitedNews;
        await this.jobs.add(tx, tutorInvited, news, `sparring.${id}.tutor_invited.${readerId}`);
      }
      return ok({ id });
    });
  }

  /** Who coordinates the municipality answers; said again, it is changed. */
  answer({ accountId: actorId }: SignedIn, { id, interested, words: typed }: AnswerTutorInvitationInput) {
    const words = tidyLines(typed ?? '');
    return this.db.transaction<TutorAnswerOutcome>(async (tx) => {
      const facts = await lockHolding(tx, actorId, 'representative', id);
      const [invited] = await tx.sql(
        `SELECT FROM tutor_invitation i WHERE i.pair_id = $1 AND ${coordinates('$2::uuid', '$3')}`,
        [facts?.pairId ?? null, actorId, facts?.municipalityCode ?? null],
      );
      if (facts === null || invited === undefined) return refuse({ reason: 'not_found' });
      const problems = textProblems('words', words);
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await tx.sql(
        'UPDATE tutor_invitation SET answer = $2, words = $3, answered_by = $4, answered_at = $5 WHERE pair_id = $1',
        [facts.pairId, interested ? 'interested' : 'not_now', words, actorId, tx.now],
      );
      await this.record(tx, facts, { act: 'sparring.answer_tutor_invitation', actorId });
      return ok({ id });
    });
  }

  private record(tx: Transaction, { id, municipalityCode }: HoldingFacts, who: { act: string; actorId: string }) {
    return this.audit.record(tx, { ...who, municipalityCode, objectKind: 'sparring_request', objectId: id });
  }
}
