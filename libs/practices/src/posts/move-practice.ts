import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { afterMove } from '../review/tell-of-practice.js';
import type { PeopleNamed } from './practice-change.js';
import { lockPractice, type PracticeRight } from './practice-facts.js';
import { type PracticeFacts, type PracticeRefusal, whyNotMove } from './practice-policy.js';
import type { PracticeStatus } from './practice-status.js';

export interface PracticeActInput {
  id: string;
  /** The version that was read. */
  version: number;
}

export interface PracticeVersion {
  id: string;
  version: number;
}

interface Move<R extends { reason: string }> {
  /** `practice.submit` */
  act: string;
  to: PracticeStatus;
  right: PracticeRight;
  /** What the project team asks for, or why. */
  note?: string | undefined;
  /** What who sends it says of the people in it. */
  named?: PeopleNamed | undefined;
  /** Why not, besides the status. */
  whyNot?: (tx: Transaction, facts: PracticeFacts) => Promise<R | null>;
  /** What is written with it, before it moves. */
  also?: (tx: Transaction, facts: PracticeFacts) => Promise<void>;
}

/** The one place where the status of a practice moves: locked, asked, moved and logged in one transaction. */
@Injectable()
export class MovePractice {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  move<R extends { reason: string } = never>(
    { accountId: actorId }: SignedIn,
    { id, version }: PracticeActInput,
    { act, to, right, note, named, whyNot, also }: Move<R>,
  ): Promise<Result<PracticeVersion, PracticeRefusal | R>> {
    return this.db.transaction<Result<PracticeVersion, PracticeRefusal | R>>(async (tx) => {
      const facts = await lockPractice(tx, actorId, right, id);
      const refusal = whyNotMove(facts, version, to);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const objection = (await whyNot?.(tx, facts)) ?? null;
      if (objection !== null) return refuse(objection);
      await also?.(tx, facts);
      const after = facts.version + 1;
      await tx.sql(
        `UPDATE practice SET status = $2, status_since = $3, version = $4,
           submitted_at = coalesce(submitted_at, CASE WHEN $2 = 'submitted' THEN $3::timestamptz END),
           retraction = CASE WHEN $2 = 'retracted' THEN $5::text END WHERE id = $1`,
        [id, to, tx.now, after, note ?? null],
      );
      await tx.sql(
        `INSERT INTO practice_change (practice_id, version, to_status, at, actor_id, note, named)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, after, to, tx.now, actorId, note ?? null, named ?? null],
      );
      const municipalityCode = facts.municipalityCode as MunicipalityCode;
      const row = { act, actorId, municipalityCode, objectKind: 'practice', objectId: id, from: facts.status, to };
      await this.audit.record(tx, note === undefined ? row : { ...row, reason: note });
      await afterMove(tx, this.jobs, { id, version: after, from: facts.status, to, actorId });
      return ok({ id, version: after });
    });
  }
}
