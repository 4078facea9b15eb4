import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, type Transaction } from '#platform';
import {
  type DeclineFacts,
  type DeclineRefusal,
  whyNotDecline,
  whyNotDeclineReason,
  whyNotTakeBack,
} from './decline-policy.js';
import { asks, declineOf, invites } from './invited.js';
import { lockRound } from './round-facts.js';

interface RoundOfMunicipality {
  roundId: string;
  municipalityCode: string;
}

export interface DeclineRoundInput extends RoundOfMunicipality {
  /** May be empty. */
  reason: string;
}

export type DeclineRoundOutcome = Result<{ id: string }, DeclineRefusal>;

/** A representative of an invited municipality says that it does not ask in an open round, or takes that back. */
@Injectable()
export class DeclineRound {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The reason is read by the municipality and the project team; it stands in no log. */
  decline(viewer: SignedIn, { reason: typed, ...of }: DeclineRoundInput): Promise<DeclineRoundOutcome> {
    const reason = tidyLines(typed);
    return this.answer(viewer, of, { act: 'round.decline' }, async (tx, facts) => {
      const refusal = whyNotDecline(facts) ?? whyNotDeclineReason(reason);
      if (refusal !== null) return refusal;
      await tx.sql(
        `INSERT INTO sparring_round_decline (round_id, municipality_code, reason, declined_by, declined_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [of.roundId, of.municipalityCode, reason, viewer.accountId, tx.now],
      );
      return null;
    });
  }

  takeBack(viewer: SignedIn, of: RoundOfMunicipality): Promise<DeclineRoundOutcome> {
    return this.answer(viewer, of, { act: 'round.take_back_decline' }, async (tx, facts) => {
      const refusal = whyNotTakeBack(facts);
      if (refusal === null) await withdrawDecline(tx, of);
      return refusal;
    });
  }

  private answer(
    { accountId: actorId }: SignedIn,
    of: RoundOfMunicipality,
    { act }: { act: string },
    write: (tx: Transaction, facts: DeclineFacts) => Promise<DeclineRefusal | null>,
  ): Promise<DeclineRoundOutcome> {
    return this.db.transaction<DeclineRoundOutcome>(async (tx) => {
      // Whoever sends a request in the round waits meanwhile, and so does another answer.
      const round = await lockRound(tx, of.roundId);
      if (round === null) return refuse({ reason: 'not_found' });
      const refusal = await write(tx, { ...(await declineFacts(tx, actorId, of)), state: round.state });
      if (refusal !== null) return refuse(refusal);
      const row = { act, actorId, municipalityCode: of.municipalityCode, objectKind: 'sparring_round' };
      await this.audit.record(tx, { ...row, objectId: of.roundId });
      return ok({ id: of.roundId });
    });
  }
}

/** What the municipality had said holds no more, where it had said it. */
export const withdrawDecline = (tx: Transaction, { roundId, municipalityCode }: RoundOfMunicipality) =>
  tx.sql('DELETE FROM sparring_round_decline WHERE round_id = $1 AND municipality_code = $2', [
    roundId,
    municipalityCode,
  ]);

async function declineFacts(tx: Transaction, accountId: string, { roundId, municipalityCode }: RoundOfMunicipality) {
  const [facts] = await tx.sql<Omit<DeclineFacts, 'state'>>(
    `SELECT ${representsNow('$3::uuid', 'm.code')} AS represents, ${invites('ro', 'm')} AS invited,
       ${asks('ro', 'm.code')} AS asked, ${declineOf('ro', 'm.code')} AS declined
     FROM sparring_round ro CROSS JOIN municipality m WHERE ro.id = $1 AND m.code = $2`,
    [roundId, municipalityCode, accountId],
  );
  return facts ?? { represents: false, invited: false, asked: false, declined: false };
}
