import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { ProposePair, type ProposePairOutcome } from '../answers/propose-pair.js';
import type { RoundStage } from '../rounds/round-status.js';
import { boardOf } from './board-of.js';
import type { BoardInput, BoardRefusal } from './suggest.js';

type ProposalRefusal = Extract<ProposePairOutcome, { ok: false }>['refusal'];

export interface PublishInput extends BoardInput {
  /** The last day to answer, in Finland. */
  answerBy: string;
}

export type PublishOutcome = Result<
  { roundId: string; number: number },
  | BoardRefusal
  | { reason: 'nothing_new' }
  /** Of the first request that cannot be proposed. */
  | { reason: ProposalRefusal['reason']; requestId: string }
>;

/** What keeps one pair from being proposed takes back all of them. */
class NotProposed extends Error {
  constructor(readonly refusal: { reason: ProposalRefusal['reason']; requestId: string }) {
    super(refusal.reason);
  }
}

/** The project team proposes what is suggested and not proposed yet: all of it, or nothing. */
@Injectable()
export class PublishBoard {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(ProposePair) private readonly pair: ProposePair,
  ) {}

  async execute(viewer: SignedIn, input: PublishInput): Promise<PublishOutcome> {
    if (!isUuid(input.roundId)) return refuse({ reason: 'not_found' });
    try {
      return await this.db.transaction((tx) => this.publish(tx, viewer, input));
    } catch (error) {
      if (error instanceof NotProposed) return refuse(error.refusal);
      throw error;
    }
  }

  private async publish(
    tx: Transaction,
    { accountId: actorId }: SignedIn,
    { roundId, number, answerBy }: PublishInput,
  ): Promise<PublishOutcome> {
    await tx.sql('SELECT FROM sparring_round WHERE id = $1 FOR UPDATE', [roundId]);
    const { stage, last } = await boardOf(tx, roundId);
    if (stage === null) return refuse({ reason: 'not_found' });
    if (stage !== 'matching' && stage !== 'published') return refuse({ reason: 'wrong_stage' });
    if (last?.result == null) return refuse({ reason: 'no_suggestion' });
    if (last.number !== number) return refuse({ reason: 'stale_suggestion' });
    const ids = last.result.pairs.map(({ requestId }) => requestId);
    const rows = await tx.sql<{ id: string; version: number; tutorId: string | null }>(
      `SELECT r.id, r.version, p.tutor_municipality_id AS "tutorId" FROM sparring_request r
       LEFT JOIN sparring_pair p ON p.request_id = r.id AND p.ended_at IS NULL WHERE r.id = ANY ($1) ORDER BY r.id`,
      [ids],
    );
    const tutorOf = new Map(last.result.pairs.map((pair) => [pair.requestId, pair.tutorId]));
    const fresh = rows.filter(({ id, tutorId }) => tutorId !== tutorOf.get(id));
    if (fresh.length === 0) return refuse({ reason: 'nothing_new' });
    for (const { id: requestId, version } of fresh) {
      const tutorMunicipalityId = tutorOf.get(requestId) ?? '';
      const proposal = { requestId, version, tutorMunicipalityId, answerBy, actorId, roundId };
      const proposed = await this.pair.proposeIn(tx, proposal);
      if (!proposed.ok) throw new NotProposed({ reason: proposed.refusal.reason, requestId });
    }
    await this.move(tx, { roundId, stage, actorId, pairs: fresh.length });
    return ok({ roundId, number });
  }

  /** The first time the round moves; later what was declined is proposed anew. */
  private async move(
    tx: Transaction,
    { roundId, stage, actorId, pairs }: { roundId: string; stage: RoundStage; actorId: string; pairs: number },
  ): Promise<void> {
    if (stage === 'matching')
      await tx.sql(
        `UPDATE sparring_round SET stage = 'published', stage_since = $2, version = version + 1 WHERE id = $1`,
        [roundId, tx.now],
      );
    const row = { act: 'round.publish', actorId, objectKind: 'sparring_round', objectId: roundId };
    await this.audit.record(tx, { ...row, from: stage, to: 'published', reason: String(pairs) });
  }
}
