import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type ReasonRefusal, type SignedIn, whyNotReason } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { MoveRequest } from '../move-request.js';
import { lockRequest } from '../request-facts.js';
import { invites } from './invited.js';
import { MoveRound, type RoundActInput, type RoundVersion } from './move-round.js';
import { lockRound } from './round-facts.js';
import { type LateRefusal, type RoundRefusal, whyNotChangeRound, whyNotLate } from './round-policy.js';
import { toCarry, unsettled } from './round-requests.js';

export type MoveRoundOutcome = Result<RoundVersion, RoundRefusal | { reason: 'requests_left'; count: number }>;
export type LateLeaveOutcome = Result<{ id: string }, LateRefusal | ReasonRefusal>;
export type CarryOutcome = Result<RoundVersion & { count: number }, RoundRefusal>;

export interface LateLeaveInput {
  id: string;
  municipalityCode: string;
  reason: string;
}

/** What the project team does with a round that was planned. */
@Injectable()
export class LeadRound {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(MoveRound) private readonly round: MoveRound,
    @Inject(MoveRequest) private readonly request: MoveRequest,
  ) {}

  /** The matching begins: nothing is sent in the round any more, late neither. */
  beginMatching(viewer: SignedIn, input: RoundActInput): Promise<MoveRoundOutcome> {
    return this.round.move(viewer, input, { act: 'round.begin_matching', to: 'matching' });
  }

  /** The round is settled: each of its requests has a tutor municipality, was withdrawn, or is left without, with a reason. */
  settle(viewer: SignedIn, input: RoundActInput): Promise<MoveRoundOutcome> {
    return this.round.move<{ reason: 'requests_left'; count: number }>(viewer, input, {
      act: 'round.settle',
      to: 'settled',
      whyNot: async (tx, { id }) => {
        const [left] = await tx.sql<{ count: number }>(
          `SELECT count(*)::int AS count FROM sparring_request r WHERE r.round_id = $1 AND ${unsettled('r')}`,
          [id],
        );
        const count = left?.count ?? 0;
        return count > 0 ? { reason: 'requests_left', count } : null;
      },
    });
  }

  archive(viewer: SignedIn, input: RoundActInput): Promise<MoveRoundOutcome> {
    return this.round.move(viewer, input, { act: 'round.archive', to: 'archived' });
  }

  /** A municipality may send one request although the round has closed. */
  giveLateLeave({ accountId: actorId }: SignedIn, { id, municipalityCode, reason: typed }: LateLeaveInput) {
    return this.db.transaction<LateLeaveOutcome>(async (tx) => {
      const round = await lockRound(tx, id);
      const refusal = whyNotLate(round, await lateFacts(tx, round?.id ?? null, municipalityCode));
      if (refusal !== null) return refuse(refusal);
      const reason = typed.trim();
      const objection = whyNotReason(reason);
      if (objection !== null) return refuse(objection);
      await tx.sql(
        `INSERT INTO sparring_late_leave (round_id, municipality_code, reason, given_by, given_at) VALUES ($1, $2, $3, $4, $5)`,
        [id, municipalityCode, reason, actorId, tx.now],
      );
      const act = { act: 'round.late_leave', actorId, municipalityCode, objectKind: 'sparring_round' };
      await this.audit.record(tx, { ...act, objectId: id, reason });
      return ok({ id });
    });
  }

  /** Takes requests into the round that had no tutor municipality in an earlier one. */
  carryOver({ accountId: actorId }: SignedIn, { id, version }: RoundActInput): Promise<CarryOutcome> {
    return this.db.transaction<CarryOutcome>(async (tx) => {
      const round = await lockRound(tx, id);
      const refusal = whyNotChangeRound(round, version);
      if (refusal !== null) return refuse(refusal);
      const waiting = await tx.sql<{ id: string }>(
        `SELECT r.id FROM sparring_request r JOIN municipality m ON m.code = r.municipality_code
         CROSS JOIN sparring_round ro WHERE ro.id = $1 AND ${toCarry('ro', 'r', 'm')} ORDER BY r.id`,
        [id],
      );
      let count = 0;
      for (const { id: requestId } of waiting) {
        const facts = await lockRequest(tx, actorId, 'team', requestId);
        // Someone has moved it meanwhile.
        if (facts?.status !== 'unmatched') continue;
        await tx.sql('UPDATE sparring_request SET round_id = $2, late = false WHERE id = $1', [requestId, id]);
        await this.request.step(tx, facts, { act: 'sparring.carry_over', to: 'queued', actorId });
        count += 1;
      }
      await tx.sql('UPDATE sparring_round SET version = version + 1 WHERE id = $1', [id]);
      const act = { act: 'round.carry_over', actorId, objectKind: 'sparring_round', objectId: id };
      await this.audit.record(tx, { ...act, to: String(count) });
      return ok({ id, version: version + 1, count });
    });
  }
}

async function lateFacts(tx: Transaction, id: string | null, municipalityCode: string) {
  const [facts] = await tx.sql<{ invited: boolean; given: boolean }>(
    `SELECT ${invites('ro', 'm')} AS invited, EXISTS (SELECT FROM sparring_late_leave l WHERE l.round_id = ro.id
       AND l.municipality_code = m.code) AS given
     FROM sparring_round ro CROSS JOIN municipality m WHERE ro.id = $1 AND m.code = $2`,
    [id, municipalityCode],
  );
  return facts ?? { invited: false, given: false };
}
