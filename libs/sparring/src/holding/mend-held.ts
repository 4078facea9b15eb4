import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { MoveRefusal } from '../request-policy.js';
import type { RequestVersion } from '../save-request.js';
import { type Held, heldProblems, mendedDayProblems, reasonProblems } from './held-policy.js';
import { type HoldingFacts, type HoldingRefusal, lockHolding } from './report-facts.js';

export interface MendHeldInput extends Held {
  /** Of the request. */
  id: string;
  /** The version of the report that was read. */
  version: number;
  /** Why what was recorded is changed; it stands in the log. */
  reason: string;
}

export type MendHeldOutcome = Result<RequestVersion, HoldingRefusal>;

/** Either side mends the day or the numbers that were recorded of a session, until the request is closed. */
@Injectable()
export class MendHeld {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, { id, version, heldOn, attendance, ...given }: MendHeldInput) {
    const reason = tidyLines(given.reason);
    return this.db.transaction<MendHeldOutcome>(async (tx) => {
      const facts = await lockHolding(tx, actorId, 'side', id);
      const refusal = whyNotMend(facts, version);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const problems = [
        ...heldProblems({ heldOn, attendance }, facts),
        ...mendedDayProblems(heldOn, await earliestDue(tx, facts)),
        ...reasonProblems(reason),
      ];
      if (problems.length > 0 || reason === null) return refuse({ reason: 'invalid', problems });
      const from = await recorded(tx, facts);
      await write(tx, facts, { heldOn, attendance });
      const to = await recorded(tx, facts);
      const { municipalityCode } = facts;
      const act = { act: 'sparring.mend_held', municipalityCode, objectKind: 'sparring_request', objectId: id };
      await this.audit.record(tx, { ...act, actorId, reason, from, to });
      return ok({ id, version: facts.version });
    });
  }
}

function whyNotMend(facts: HoldingFacts | null, version: number): MoveRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (facts.report === null || (facts.status !== 'held' && facts.status !== 'reported'))
    return { reason: 'wrong_status', status: facts.status };
  return facts.report.version === version ? null : { reason: 'stale_version' };
}

/** YYYY-MM-DD; null where nothing falls due. */
async function earliestDue(tx: Transaction, { pairId }: HoldingFacts): Promise<string | null> {
  const [row] = await tx.sql<{ day: string | null }>(
    'SELECT min(due_on)::text AS day FROM sparring_commitment WHERE pair_id = $1',
    [pairId],
  );
  return row?.day ?? null;
}

/** As the log tells it: `2026-01-15 049:2 611:4`. */
async function recorded(tx: Transaction, { pairId }: HoldingFacts): Promise<string> {
  const [row] = await tx.sql<{ told: string }>(
    `SELECT concat_ws(' ', sr.held_on::text, (SELECT string_agg(sa.municipality_code || ':' || sa.people, ' '
       ORDER BY sa.municipality_code) FROM sparring_attendance sa WHERE sa.pair_id = sr.pair_id)) AS told
     FROM sparring_report sr WHERE sr.pair_id = $1`,
    [pairId],
  );
  return row?.told ?? '';
}

async function write(tx: Transaction, { pairId }: HoldingFacts, { heldOn, attendance }: Held): Promise<void> {
  await tx.sql('UPDATE sparring_report SET held_on = $2, version = version + 1, mended_at = $3 WHERE pair_id = $1', [
    pairId,
    heldOn,
    tx.now,
  ]);
  // Nobody who was recorded is missing afterwards: who is left out now had nobody there.
  await tx.sql(
    `INSERT INTO sparring_attendance SELECT $1, m.code, coalesce(m.people, 0) FROM (
       SELECT a ->> 'municipalityCode' AS code, (a ->> 'people')::int AS people FROM json_array_elements($2::json) a
       UNION ALL SELECT k.municipality_code, NULL FROM sparring_attendance k WHERE k.pair_id = $1 AND NOT EXISTS (
         SELECT FROM json_array_elements($2::json) a WHERE a ->> 'municipalityCode' = k.municipality_code)) m
     ON CONFLICT (pair_id, municipality_code) DO UPDATE SET people = excluded.people`,
    [pairId, JSON.stringify(attendance)],
  );
  // What was not asked yet is asked by the new day.
  await tx.sql(
    `UPDATE sparring_follow_up SET due_on = ($2::date + make_interval(months => months))::date
     WHERE pair_id = $1 AND asked_at IS NULL AND answered_at IS NULL`,
    [pairId, heldOn],
  );
}
