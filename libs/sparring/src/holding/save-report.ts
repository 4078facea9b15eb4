import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { MoveRequest } from '../move-request.js';
import type { MoveRefusal } from '../request-policy.js';
import type { RequestStatus } from '../request-status.js';
import {
  type Commitment,
  type HoldingProblem,
  missingOfReport,
  outcomeKinds,
  type Report,
  reasonProblems,
  reportProblems,
} from './held-policy.js';
import { type HoldingFacts, type HoldingRefusal, lockHolding } from './report-facts.js';
import { tellOfReport } from './tell-of-report.js';

/** Keep a draft, send it, or change what was sent. */
export type ReportStep = 'save' | 'report' | 'mend';

export interface SaveReportInput extends Report {
  /** Of the request. */
  id: string;
  /** The version of the report that was read. */
  version: number;
  step: ReportStep;
  /** Why what was sent is changed. */
  reason: string | null;
}

export type SaveReportOutcome = Result<{ id: string; version: number }, HoldingRefusal>;

const during: Record<ReportStep, readonly RequestStatus[]> = {
  save: ['held'],
  report: ['held'],
  mend: ['reported', 'closed'],
};

/** Both sides write together what came of a session. What is missing waits until it is sent. */
@Injectable()
export class SaveReport {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(MoveRequest) private readonly request: MoveRequest,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute({ accountId: actorId }: SignedIn, { id, version, step, ...given }: SaveReportInput) {
    const report = tidyReport(given);
    const reason = step === 'mend' ? tidyLines(given.reason ?? '') : null;
    return this.db.transaction<SaveReportOutcome>(async (tx) => {
      const facts = await lockHolding(tx, actorId, 'side', id);
      const refusal = whyNotSave(facts, version, step);
      if (facts?.report === null || facts === null || refusal !== null)
        return refuse(refusal ?? { reason: 'not_found' });
      const followed = await followedCommitments(tx, facts.pairId);
      const problems = [
        ...(step === 'save' ? [] : missingOfReport(report)),
        ...reportProblems(report, { heldOn: facts.report.heldOn, takingPart: facts.takingPart }),
        ...(step === 'mend' ? reasonProblems(reason) : []),
        ...(followed === null || same(followed, report.commitments) ? [] : [followedProblem]),
      ];
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await write(tx, facts.pairId, { report, step, actorId });
      if (step === 'report') {
        await this.request.step(tx, facts, { act: 'sparring.report', to: 'reported', actorId });
        await tellOfReport(tx, this.jobs, facts, actorId);
      }
      if (reason !== null) await this.record(tx, facts, { actorId, reason });
      return ok({ id, version: version + 1 });
    });
  }

  private record(tx: Transaction, { id, municipalityCode }: HoldingFacts, who: { actorId: string; reason: string }) {
    const act = { act: 'sparring.mend_report', municipalityCode, objectKind: 'sparring_request', objectId: id };
    return this.audit.record(tx, { ...act, ...who });
  }
}

function whyNotSave(facts: HoldingFacts | null, version: number, step: ReportStep): MoveRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (facts.report === null || !during[step].includes(facts.status))
    return { reason: 'wrong_status', status: facts.status };
  return facts.report.version === version ? null : { reason: 'stale_version' };
}

const followedProblem: HoldingProblem = { field: 'commitments', code: 'followed' };

/** The commitments as they are kept, where somebody has answered what became of them; null: nobody has. */
async function followedCommitments(tx: Transaction, pairId: string): Promise<Commitment[] | null> {
  const [row] = await tx.sql<{ commitments: Commitment[] }>(
    `SELECT coalesce(json_agg(json_build_object('what', co.what, 'municipalityCode', co.municipality_code, 'role', co.role,
       'dueOn', co.due_on) ORDER BY co.position), '[]') AS commitments
     FROM sparring_commitment co WHERE co.pair_id = $1
     HAVING EXISTS (SELECT FROM sparring_follow_up f WHERE f.pair_id = $1 AND f.answered_at IS NOT NULL)`,
    [pairId],
  );
  return row?.commitments ?? null;
}

const same = (some: Commitment[], others: Commitment[]): boolean => JSON.stringify(some) === JSON.stringify(others);

const tidy = (text: string | null): string | null => tidyLines(text ?? '');

/** Texts without what cannot be seen, and no commitment of which nothing was said. */
function tidyReport({ commitments, ...given }: Report): Report {
  const said = commitments
    .map(({ what, municipalityCode, role, dueOn }) => ({
      what: tidy(what),
      municipalityCode: municipalityCode || null,
      role: tidy(role)?.replace(/\s+/g, ' ') ?? null,
      dueOn,
    }))
    .filter((one) => Object.values(one).some((value) => value !== null));
  const { situation, practice, cooperation, madeVisible, noOutcome } = given;
  return {
    situation: tidy(situation),
    practice: tidy(practice),
    cooperation: tidy(cooperation),
    madeVisible: tidy(madeVisible),
    noOutcome: tidy(noOutcome),
    commitments: said,
  };
}

interface Written {
  report: Report;
  step: ReportStep;
  actorId: string;
}

async function write(tx: Transaction, pairId: string, { report, step, actorId }: Written): Promise<void> {
  await tx.sql(
    `UPDATE sparring_report SET situation = $4, practice = $5, cooperation = $6, made_visible = $7, no_outcome = $8,
       version = version + 1, written_by = $2, written_at = $3,
       reported_at = CASE WHEN $9 = 'report' THEN $3::timestamptz ELSE reported_at END,
       mended_at = CASE WHEN $9 = 'mend' THEN $3::timestamptz ELSE mended_at END
     WHERE pair_id = $1`,
    [pairId, actorId, tx.now, ...outcomeKinds.map((kind) => report[kind]), report.noOutcome, step],
  );
  // Of those that somebody has answered about nothing has changed: their rows are the same again.
  await tx.sql('DELETE FROM sparring_commitment WHERE pair_id = $1', [pairId]);
  await tx.sql(
    `INSERT INTO sparring_commitment (pair_id, position, what, municipality_code, role, due_on)
     SELECT $1, c.position, c.one ->> 'what', c.one ->> 'municipalityCode', c.one ->> 'role', (c.one ->> 'dueOn')::date
     FROM json_array_elements($2::json) WITH ORDINALITY c (one, position)`,
    [pairId, JSON.stringify(report.commitments)],
  );
}
