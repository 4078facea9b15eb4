import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { withdrawPairOf } from './answers/end-pair.js';
import { lockRequest, type RequestRight } from './request-facts.js';
import { type MoveRefusal, type RequestFacts, whyNotMove } from './request-policy.js';
import { canMove, type RequestStatus } from './request-status.js';
import type { RequestVersion } from './save-request.js';
import { tellOfMove } from './tell-of-move.js';

export interface RequestActInput {
  id: string;
  /** The version that was read. */
  version: number;
}

interface Step {
  /** `sparring.submit` */
  act: string;
  to: RequestStatus;
  /** What the project team asks for, or why. */
  note?: string;
  /** Null where nobody does it but time. */
  actorId: string | null;
}

interface Move<R extends { reason: string }> extends Omit<Step, 'actorId'> {
  right: RequestRight;
  /** Why not, besides the status. */
  whyNot?: (tx: Transaction, facts: RequestFacts) => Promise<R | null>;
  /** What is written with it, before it moves. */
  also?: (tx: Transaction, facts: RequestFacts) => Promise<void>;
}

/** The one place where the status of a request moves: locked, asked, moved, logged and told in one transaction. */
@Injectable()
export class MoveRequest {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  move<R extends { reason: string } = never>(
    { accountId: actorId }: SignedIn,
    { id, version }: RequestActInput,
    { right, whyNot, also, ...step }: Move<R>,
  ): Promise<Result<RequestVersion, MoveRefusal | R>> {
    return this.db.transaction<Result<RequestVersion, MoveRefusal | R>>(async (tx) => {
      const facts = await lockRequest(tx, actorId, right, id);
      const refusal = whyNotMove(facts, version, step.to);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const objection = (await whyNot?.(tx, facts)) ?? null;
      if (objection !== null) return refuse(objection);
      await also?.(tx, facts);
      return ok(await this.step(tx, facts, { ...step, actorId }));
    });
  }

  /** Moves a request that the transaction has locked, and that can move there: to be asked before by `whyNotMove`. */
  async step(tx: Transaction, facts: RequestFacts, { act, to, note, actorId }: Step): Promise<RequestVersion> {
    const { id, municipalityCode, status: from } = facts;
    if (!canMove(from, to)) throw new Error(`request ${id} cannot move from ${from} to ${to}`);
    const after = facts.version + 1;
    await tx.sql(
      `UPDATE sparring_request SET status = $2, status_since = $3, version = $4,
         submitted_at = coalesce(submitted_at, CASE WHEN $2 = 'submitted' THEN $3::timestamptz END),
         submitted_by = coalesce(submitted_by, CASE WHEN $2 = 'submitted' THEN $5::uuid END) WHERE id = $1`,
      [id, to, tx.now, after, actorId],
    );
    await tx.sql(
      `INSERT INTO sparring_change (request_id, version, to_status, at, actor_id, note) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, after, to, tx.now, actorId, note ?? null],
    );
    const row = { act, actorId, municipalityCode, objectKind: 'sparring_request', objectId: id, from, to };
    if (to === 'withdrawn') await withdrawPairOf(tx, this.jobs, { requestId: id, from, actorId });
    await this.audit.record(tx, note === undefined ? row : { ...row, reason: note });
    await tellOfMove(tx, this.jobs, { requestId: id, version: after, from, to, actorId });
    return { id, version: after };
  }
}
