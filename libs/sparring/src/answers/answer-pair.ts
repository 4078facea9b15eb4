import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { MoveRequest } from '../move-request.js';
import type { RequestFacts } from '../request-policy.js';
import type { RequestStatus } from '../request-status.js';
import { type Side, tutorsNow } from '../sides.js';
import type { PairAnswer } from '../sparring-pair.js';
import { type AnswerFacts, type AnswerRefusal, matches, whyNotAnswer } from './answer-policy.js';
import { endPair } from './end-pair.js';
import { tellSide } from './tell-pair.js';

export interface AnswerPairInput {
  pairId: string;
  side: Side;
  answer: PairAnswer;
  /** Why not; read by the project team only. */
  reason: string;
}

type AnswerPairOutcome = Result<{ pairId: string; status: RequestStatus }, AnswerRefusal>;

interface Found extends AnswerFacts {
  request: RequestFacts;
  /** The instant at which both were locked. */
  at: Date;
}

/** A side says yes or no to a proposal; the first answer of a side counts, and two that say yes are a match. */
@Injectable()
export class AnswerPair {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(MoveRequest) private readonly request: MoveRequest,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: AnswerPairInput): Promise<AnswerPairOutcome> {
    const { pairId, side, answer } = input;
    const reason = answer === 'declined' ? tidyLines(input.reason) : null;
    return this.db.transaction<AnswerPairOutcome>(async (tx) => {
      const found = await lockedPair(tx, actorId, side, pairId);
      const refusal = whyNotAnswer(found, { side, answer, reason }, found?.at ?? tx.now);
      if (found === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      await tx.sql(
        `UPDATE sparring_pair SET ${side}_answer = $2, ${side}_answered_at = $3, ${side}_answered_by = $4,
           version = version + 1 WHERE id = $1`,
        [pairId, answer, tx.now, actorId],
      );
      if (answer === 'declined') await this.decline(tx, found.request, { pairId, reason, actorId });
      else await this.accept(tx, found, { pairId, side, actorId });
      const status = answer === 'declined' ? 'queued' : matches(found, { side, answer }) ? 'matched' : 'proposed';
      return ok({ pairId, status });
    });
  }

  private async decline(
    tx: Transaction,
    facts: RequestFacts,
    { pairId, reason, actorId }: { pairId: string; reason: string | null; actorId: string },
  ): Promise<void> {
    await endPair(tx, pairId, { as: 'declined', reason });
    await this.request.step(tx, facts, { act: 'sparring.decline', to: 'queued', actorId });
    await tellSide(tx, this.jobs, 'team', { pairId, what: 'declined' }, actorId);
    for (const side of ['requester', 'tutor'] as const)
      await tellSide(tx, this.jobs, side, { pairId, what: 'over' }, actorId);
  }

  private async accept(
    tx: Transaction,
    found: Found,
    { pairId, side, actorId }: { pairId: string; side: Side; actorId: string },
  ): Promise<void> {
    const { id, municipalityCode } = found.request;
    const act = { act: 'sparring.accept', actorId, municipalityCode, objectKind: 'sparring_request' };
    await this.audit.record(tx, { ...act, objectId: id });
    if (!matches(found, { side, answer: 'accepted' })) {
      const other = side === 'requester' ? 'tutor' : 'requester';
      return tellSide(tx, this.jobs, other, { pairId, what: 'answered' }, actorId);
    }
    await this.request.step(tx, found.request, { act: 'sparring.match', to: 'matched', actorId });
    for (const one of ['requester', 'tutor'] as const)
      await tellSide(tx, this.jobs, one, { pairId, what: 'matched' }, actorId);
  }
}

/** The request and the appointment of the pair, locked; null where there is none for whom acts for that side today. */
async function lockedPair(tx: Transaction, accountId: string, side: Side, pairId: string): Promise<Found | null> {
  if (!isUuid(pairId)) return null;
  await tx.sql(
    `SELECT FROM sparring_request r WHERE r.id = (SELECT sp.request_id FROM sparring_pair sp WHERE sp.id = $1) FOR UPDATE`,
    [pairId],
  );
  // Who proposes to the same tutor municipality counts its pairs under this lock.
  await tx.sql(
    `SELECT FROM tutor_municipality t WHERE t.id = (SELECT sp.tutor_municipality_id FROM sparring_pair sp WHERE sp.id = $1)
     FOR UPDATE`,
    [pairId],
  );
  const theirs = side === 'requester' ? representsNow('$2', 'r.municipality_code') : tutorsNow('$2', 't');
  // The clock after the locks, and not that of the beginning: who counted meanwhile has read a pair that ran out as free.
  const [found] = await tx.sql<Found>(
    `SELECT json_build_object('id', r.id, 'municipalityCode', r.municipality_code, 'status', r.status,
         'version', r.version) AS request,
       clock_timestamp() + (app_now() - now()) AS at, sp.ended_as AS "endedAs", sp.answer_by AS "answerBy",
       sp.requester_answer AS "requesterAnswer", sp.tutor_answer AS "tutorAnswer",
       t.ended_at IS NULL AND tutors_today(t.period_id, t.municipality_code) AS "tutorNow"
     FROM sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
     JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id WHERE sp.id = $1 AND $2::uuid IS NOT NULL AND ${theirs}`,
    [pairId, accountId],
  );
  return found ?? null;
}
