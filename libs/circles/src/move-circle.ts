import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type ActsAs, mayTouch } from './acts-as.js';
import { lockCircle } from './circle-act-facts.js';
import { type CircleActFacts, type MoveRefusal, whyNotMove } from './circle-act-policy.js';
import type { CircleStatus } from './circle-status.js';
import { tellFacilitators } from './tell-facilitators.js';
import { tellTeam } from './tell-team.js';

export interface CircleActInput {
  circleId: CircleId;
  /** The version that the person has read. */
  version: number;
}

export interface CircleVersion {
  circleId: CircleId;
  version: number;
}

interface Move<R extends { reason: string }> {
  /** `circle.publish` */
  act: string;
  /** By which right; the project team's where nothing is said. */
  as?: ActsAs;
  to: CircleStatus;
  /** Why the circle is sent back; null for any other act. */
  note: string | null;
  whyNot: (facts: CircleActFacts, now: Date) => R | null;
  /** What people hear of it: the project team of a proposal, those who lead the circle of a decision; else nobody. */
  tells?: 'proposed' | 'returned' | 'published';
  /** What the act does besides. */
  besides?: (tx: Transaction, circleId: CircleId) => Promise<unknown>;
}

/** The one place where people move the status of a circle: locked, asked, moved and logged in one transaction. */
@Injectable()
export class MoveCircle {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  move<R extends { reason: string }>(
    viewer: SignedIn,
    { circleId, version }: CircleActInput,
    { act, as = 'team', to, note, whyNot, tells, besides }: Move<R>,
  ): Promise<Result<CircleVersion, MoveRefusal | R>> {
    return this.db.transaction<Result<CircleVersion, MoveRefusal | R>>(async (tx) => {
      const locked = await lockCircle(tx, circleId);
      const facts = (await mayTouch(tx, viewer.accountId, as, circleId)) ? locked : null;
      const refusal = whyNotMove(facts, version, to);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const objection = whyNot(facts, tx.now);
      if (objection !== null) return refuse(objection);

      const [moved] = await tx.sql<{ version: number }>(
        `UPDATE circle SET status = $3, returned_note = $4, version = version + 1 WHERE id = $1 AND status = $2
         RETURNING version`,
        [circleId, facts.status, to, note],
      );
      if (moved === undefined) throw new Error(`circle ${circleId} changed while it was locked`);
      await besides?.(tx, circleId);
      await this.audit.record(tx, {
        act,
        actorId: viewer.accountId,
        objectKind: 'circle',
        objectId: circleId,
        from: facts.status,
        to,
      });
      const news = { circleId, actorId: viewer.accountId, version: moved.version };
      if (tells === 'proposed') await tellTeam(tx, this.jobs, news);
      else if (tells !== undefined) await tellFacilitators(tx, this.jobs, { ...news, decision: tells });
      return ok({ circleId, version: moved.version });
    });
  }
}
