import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { lockRequest, namedFacts } from './request-facts.js';
import type { RequestParts } from './request-parts.js';
import { type MoveRefusal, partProblems, type RequestProblem, whyNotWrite } from './request-policy.js';
import { tidyParts } from './tidy-parts.js';
import { writeParts } from './write-parts.js';

export interface SaveRequestInput extends RequestParts {
  id: string;
  /** The version that was read. */
  version: number;
}

export interface RequestVersion {
  id: string;
  version: number;
}

export interface RequestInvalid {
  reason: 'invalid';
  /** In the order of the steps. */
  problems: RequestProblem[];
}

export type SaveRequestOutcome = Result<RequestVersion, MoveRefusal | RequestInvalid>;

/** A representative saves a step of their municipality's request. What is still missing waits until it is sent. */
@Injectable()
export class SaveRequest {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, version, ...given }: SaveRequestInput): Promise<SaveRequestOutcome> {
    const parts = tidyParts(given);
    return this.db.transaction<SaveRequestOutcome>(async (tx) => {
      const facts = await lockRequest(tx, accountId, 'representative', id);
      const refusal = whyNotWrite(facts, version);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const { municipalityCode, status } = facts;
      const problems = partProblems(parts, await namedFacts(tx, municipalityCode, parts));
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await writeParts(tx, id, parts);
      const after = await nextVersion(tx, id);
      // A draft is nobody's business yet; what was sent before is logged.
      if (status !== 'draft') {
        const act = { act: 'sparring.save', actorId: accountId, municipalityCode, objectKind: 'sparring_request' };
        await this.audit.record(tx, { ...act, objectId: id });
      }
      return ok({ id, version: after });
    });
  }
}

async function nextVersion(tx: Transaction, id: string): Promise<number> {
  const [row] = await tx.sql<{ version: number }>(
    'UPDATE sparring_request SET version = version + 1 WHERE id = $1 RETURNING version',
    [id],
  );
  if (row === undefined) throw new Error(`request ${id} went while it was locked`);
  return row.version;
}
