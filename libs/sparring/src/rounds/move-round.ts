import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { lockRound } from './round-facts.js';
import { type HeldRound, type RoundRefusal, whyNotMoveRound } from './round-policy.js';
import type { RoundStage } from './round-status.js';

export interface RoundActInput {
  id: string;
  /** The version that was read. */
  version: number;
}

interface RoundMove<R extends { reason: string }> {
  /** `round.settle` */
  act: string;
  to: RoundStage;
  /** Why not, besides the stage. */
  whyNot?: (tx: Transaction, round: HeldRound) => Promise<R | null>;
  /** What else is written with it, in the same transaction. */
  also?: (tx: Transaction, round: HeldRound) => Promise<void>;
}

export interface RoundVersion {
  id: string;
  version: number;
}

/** The one place where the stage of a round moves: locked, asked, moved and logged in one transaction. */
@Injectable()
export class MoveRound {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  move<R extends { reason: string } = never>(
    { accountId: actorId }: SignedIn,
    { id, version }: RoundActInput,
    { act, to, whyNot, also }: RoundMove<R>,
  ): Promise<Result<RoundVersion, RoundRefusal | R>> {
    return this.db.transaction<Result<RoundVersion, RoundRefusal | R>>(async (tx) => {
      const round = await lockRound(tx, id);
      const refusal = whyNotMoveRound(round, version, to);
      if (round === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const objection = (await whyNot?.(tx, round)) ?? null;
      if (objection !== null) return refuse(objection);
      await tx.sql('UPDATE sparring_round SET stage = $2, stage_since = $3, version = version + 1 WHERE id = $1', [
        id,
        to,
        tx.now,
      ]);
      await also?.(tx, round);
      await this.audit.record(tx, { act, actorId, objectKind: 'sparring_round', objectId: id, from: round.state, to });
      return ok({ id, version: version + 1 });
    });
  }
}
