import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import type { MoveRefusal, RequestFacts } from '../request-policy.js';
import { PrepareRequest } from './prepare-request.js';
import { lockProgramme } from './programme-facts.js';
import { type ProgrammeFacts, whyNotAccept, whyNotPrepare } from './programme-policy.js';
import { tellOfAcceptance, tellOfChange } from './tell-of-programme.js';

export interface ProgrammeActInput {
  requestId: string;
  /** The version of the programme that was read. */
  version: number;
}

export type AcceptProgrammeOutcome = Result<{ version: number }, MoveRefusal | { reason: 'no_items' }>;

interface Act extends Omit<ProgrammeFacts, 'items'> {
  tx: Transaction;
  request: RequestFacts;
  actorId: string;
}

/** A side accepts the programme that it has read, or takes that back. Done twice it is the same. */
@Injectable()
export class AcceptProgramme {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(PrepareRequest) private readonly prepare: PrepareRequest,
  ) {}

  accept(viewer: SignedIn, input: ProgrammeActInput): Promise<AcceptProgrammeOutcome> {
    return this.act(viewer, input, async ({ tx, request, actorId, pairId, side, version, ...accepted }) => {
      if (accepted[`${side}Accepted`]) return;
      const [before] = await tx.sql<{ again: boolean }>(
        `SELECT ${side}_accepted_version IS NOT DISTINCT FROM version AS again FROM sparring_programme WHERE pair_id = $1`,
        [pairId],
      );
      await tx.sql(
        `UPDATE sparring_programme SET ${side}_accepted_version = version, ${side}_accepted_at = $2,
           ${side}_accepted_by = $3 WHERE pair_id = $1`,
        [pairId, tx.now, actorId],
      );
      await this.record(tx, 'sparring.accept_programme', request, actorId);
      await this.prepare.preparedIfAccepted(tx, request, actorId);
      // Who takes it back and accepts once more tells nothing new.
      if (!before?.again) await tellOfAcceptance(tx, this.jobs, { pairId, side, actorId, version });
    });
  }

  withdraw(viewer: SignedIn, input: ProgrammeActInput): Promise<AcceptProgrammeOutcome> {
    return this.act(viewer, input, async ({ tx, request, actorId, pairId, side, ...accepted }) => {
      if (!accepted[`${side}Accepted`]) return;
      await tx.sql(
        `UPDATE sparring_programme SET ${side}_accepted_at = NULL, ${side}_accepted_by = NULL WHERE pair_id = $1`,
        [pairId],
      );
      await this.record(tx, 'sparring.withdraw_programme', request, actorId);
      await this.prepare.preparedNoMore(tx, request, actorId);
      await tellOfChange(tx, this.jobs, { pairId, side, actorId, what: 'withdrawn' });
    });
  }

  private act(
    { accountId: actorId }: SignedIn,
    { requestId, version }: ProgrammeActInput,
    done: (facts: Act) => Promise<void>,
  ): Promise<AcceptProgrammeOutcome> {
    return this.db.transaction<AcceptProgrammeOutcome>(async (tx) => {
      const { request, programme } = await lockProgramme(tx, actorId, requestId);
      const refusal = whyNotPrepare(request, programme, version);
      if (request === null || programme === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const nothing = whyNotAccept(programme);
      if (nothing !== null) return refuse(nothing);
      await done({ tx, request, actorId, ...programme });
      return ok({ version });
    });
  }

  private record(tx: Transaction, act: string, { id, municipalityCode }: RequestFacts, actorId: string) {
    return this.audit.record(tx, { act, actorId, municipalityCode, objectKind: 'sparring_request', objectId: id });
  }
}
