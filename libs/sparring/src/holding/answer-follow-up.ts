import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, helsinkiToday, type Transaction } from '#platform';
import { MoveRequest } from '../move-request.js';
import {
  closes,
  type FollowUpAnswer,
  type FollowUpRefusal,
  followUpProblems,
  whyNotAnswer,
} from './follow-up-policy.js';
import { type HoldingInvalid, lockHolding } from './report-facts.js';

export interface AnswerFollowUpInput extends FollowUpAnswer {
  /** Of the request. */
  id: string;
  /** 3, 6 or 12. */
  months: number;
}

export type FollowUpOutcome = Result<{ id: string }, { reason: 'not_found' } | FollowUpRefusal | HoldingInvalid>;

/** A representative of the asking municipality tells what has become of a session; the last answer closes the request. */
@Injectable()
export class AnswerFollowUp {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(MoveRequest) private readonly request: MoveRequest,
  ) {}

  execute({ accountId: actorId }: SignedIn, { id, months, ...given }: AnswerFollowUpInput): Promise<FollowUpOutcome> {
    const answer = tidyAnswer(given);
    return this.db.transaction<FollowUpOutcome>(async (tx) => {
      const request = await lockHolding(tx, actorId, 'representative', id);
      const facts = request && (await factsOf(tx, request.pairId, months));
      if (request === null || facts === null) return refuse({ reason: 'not_found' });
      const refusal = whyNotAnswer({ status: request.status, ...facts });
      if (refusal !== null) return refuse(refusal);
      const problems = followUpProblems(answer, facts.positions);
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await write(tx, { pairId: request.pairId, months, answer, actorId });
      const { municipalityCode } = request;
      const act = { act: 'sparring.answer_follow_up', actorId, municipalityCode, objectKind: 'sparring_request' };
      await this.audit.record(tx, { ...act, objectId: id });
      if (closes(months, facts.answeredMonths))
        await this.request.step(tx, request, { act: 'sparring.close', to: 'closed', actorId });
      return ok({ id });
    });
  }
}

interface FollowUpRow {
  due: boolean;
  answered: boolean;
  /** Of the commitments. */
  positions: number[];
  answeredMonths: number[];
}

/** Of a follow-up of the locked request; null where there is none after so many months. */
async function factsOf(tx: Transaction, pairId: string, months: number): Promise<FollowUpRow | null> {
  const [row] = await tx.sql<FollowUpRow>(
    `SELECT f.due_on <= ${helsinkiToday} AS due, f.answered_at IS NOT NULL AS answered,
       ARRAY(SELECT co.position FROM sparring_commitment co WHERE co.pair_id = f.pair_id ORDER BY co.position) AS positions,
       ARRAY(SELECT o.months FROM sparring_follow_up o WHERE o.pair_id = f.pair_id AND o.answered_at IS NOT NULL)
         AS "answeredMonths"
     FROM sparring_follow_up f WHERE f.pair_id = $1 AND f.months = $2`,
    [pairId, months],
  );
  return row ?? null;
}

const tidy = (text: string | null): string | null => tidyLines(text ?? '');

const tidyAnswer = ({ commitments, changes, support, reached }: FollowUpAnswer): FollowUpAnswer => ({
  commitments: commitments.map(({ position, state, words }) => ({ position, state, words: tidy(words) })),
  changes: tidy(changes),
  support,
  reached: tidy(reached),
});

interface Written {
  pairId: string;
  months: number;
  answer: FollowUpAnswer;
  actorId: string;
}

async function write(tx: Transaction, { pairId, months, answer, actorId }: Written): Promise<void> {
  const { commitments, changes, support, reached } = answer;
  await tx.sql(
    `UPDATE sparring_follow_up SET answered_at = $3, answered_by = $4, changes = $5, support = $6, reached = $7
     WHERE pair_id = $1 AND months = $2`,
    [pairId, months, tx.now, actorId, changes, support, reached],
  );
  await tx.sql(
    `INSERT INTO sparring_commitment_answer (pair_id, months, position, state, words)
     SELECT $1, $2, (c ->> 'position')::int, c ->> 'state', c ->> 'words' FROM json_array_elements($3::json) c`,
    [pairId, months, JSON.stringify(commitments)],
  );
}
