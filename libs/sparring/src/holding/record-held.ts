import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { MoveRequest, type RequestActInput } from '../move-request.js';
import type { RequestRight } from '../request-facts.js';
import { whyNotMove } from '../request-policy.js';
import type { RequestVersion } from '../save-request.js';
import { followUpMonths } from './follow-up-policy.js';
import { type Held, heldProblems } from './held-policy.js';
import { type HoldingFacts, type HoldingRefusal, lockHolding } from './report-facts.js';

export interface RecordHeldInput extends RequestActInput, Held {}

export type RecordHeldOutcome = Result<RequestVersion, HoldingRefusal>;

/** Either side, or the project team, records that the session was held, and how many came from where. */
@Injectable()
export class RecordHeld {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MoveRequest) private readonly request: MoveRequest,
  ) {}

  execute(
    { accountId: actorId }: SignedIn,
    right: Extract<RequestRight, 'side' | 'team'>,
    { id, version, heldOn, attendance }: RecordHeldInput,
  ): Promise<RecordHeldOutcome> {
    return this.db.transaction<RecordHeldOutcome>(async (tx) => {
      const facts = await lockHolding(tx, actorId, right, id);
      const refusal = whyNotMove(facts, version, 'held');
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const problems = heldProblems({ heldOn, attendance }, facts);
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await write(tx, facts, { heldOn, attendance, actorId });
      return ok(await this.request.step(tx, facts, { act: 'sparring.hold', to: 'held', actorId }));
    });
  }
}

async function write(tx: Transaction, { pairId }: HoldingFacts, held: Held & { actorId: string }): Promise<void> {
  await tx.sql(
    'INSERT INTO sparring_report (pair_id, held_on, recorded_by, recorded_at, version) VALUES ($1, $2, $3, $4, 1)',
    [pairId, held.heldOn, held.actorId, tx.now],
  );
  await tx.sql(
    `INSERT INTO sparring_attendance SELECT $1, a ->> 'municipalityCode', (a ->> 'people')::int
     FROM json_array_elements($2::json) a`,
    [pairId, JSON.stringify(held.attendance)],
  );
  // Of a day that a month has not, its last one is meant: so PostgreSQL adds months.
  await tx.sql(
    `INSERT INTO sparring_follow_up (pair_id, months, due_on)
     SELECT $1, months, ($2::date + make_interval(months => months))::date FROM unnest($3::int[]) AS months`,
    [pairId, held.heldOn, followUpMonths],
  );
}
