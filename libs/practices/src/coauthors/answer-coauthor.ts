import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { isUuid, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';

export interface AnswerCoauthorInput {
  id: string;
  accept: boolean;
  /** For which municipality, with a yes. */
  municipalityCode?: string | null;
}

export type AnswerCoauthorOutcome = Result<
  { id: string; practiceId: string },
  { reason: 'not_found' } | { reason: 'not_a_representative' }
>;

interface Asked {
  practiceId: string;
  accepted: boolean | null;
}

/** SQL: whether the invitation `i` is to the account, an SQL expression, which may answer it now or has done so. */
export const isTheirs = (account: string): string =>
  `(i.withdrawn_at IS NULL AND (i.account_id = ${account} OR (i.account_id IS NULL AND i.answered_at IS NULL
    AND i.expires_at > now() AND i.email = (SELECT ia.email FROM account ia WHERE ia.id = ${account}))))`;

/**
 * Who was asked says whether they stand among the authors, for a municipality that they represent now; again, it is
 * changed. With a no their name is gone at once, also from what is published.
 */
@Injectable()
export class AnswerCoauthor {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, accept, municipalityCode: code }: AnswerCoauthorInput) {
    return this.db.transaction<AnswerCoauthorOutcome>(async (tx) => {
      const asked = await lockInvitation(tx, id, accountId);
      if (asked === null) return refuse({ reason: 'not_found' });
      const { practiceId } = asked;
      if (asked.accepted === accept) return ok({ id, practiceId });
      if (accept && !(await named(tx, practiceId, accountId, code ?? '')))
        return refuse({ reason: 'not_a_representative' });
      if (!accept)
        await tx.sql('DELETE FROM practice_author WHERE practice_id = $1 AND account_id = $2', [practiceId, accountId]);
      await tx.sql('UPDATE practice_invitation SET account_id = $2, accepted = $3, answered_at = $4 WHERE id = $1', [
        id,
        accountId,
        accept,
        tx.now,
      ]);
      const row = { act: 'practice.answer_coauthor', actorId: accountId, objectKind: 'practice', objectId: practiceId };
      const to = { from: said(asked.accepted), to: said(accept) };
      await this.audit.record(
        tx,
        accept ? { ...row, ...to, municipalityCode: code as MunicipalityCode } : { ...row, ...to },
      );
      return ok({ id, practiceId });
    });
  }
}

const said = (accepted: boolean | null): string => (accepted === null ? 'asked' : accepted ? 'accepted' : 'declined');

/** Locked with its practice, as all that is written of one is; null where it is nobody's, or not this person's to answer. */
async function lockInvitation(tx: Transaction, id: string, accountId: string): Promise<Asked | null> {
  if (!isUuid(id)) return null;
  await tx.sql(
    `SELECT FROM practice p WHERE p.id = (SELECT i.practice_id FROM practice_invitation i WHERE i.id = $1) FOR UPDATE`,
    [id],
  );
  // Asked after it was locked: what was committed meanwhile counts.
  const [asked] = await tx.sql<Asked>(
    `SELECT i.practice_id AS "practiceId", i.accepted FROM practice_invitation i JOIN practice p ON p.id = i.practice_id
     WHERE i.id = $1 AND ${isTheirs('$2')} AND p.status NOT IN ('rejected', 'withdrawn', 'retracted')`,
    [id, accountId],
  );
  return asked ?? null;
}

/** Whether they now stand among the authors for that municipality. */
async function named(tx: Transaction, practiceId: string, accountId: string, code: string): Promise<boolean> {
  const [row] = await tx.sql<{ may: boolean }>(`SELECT ${representsNow('$1', '$2')} AS may`, [accountId, code]);
  if (!row?.may) return false;
  await tx.sql(
    `INSERT INTO practice_author (practice_id, account_id, municipality_code, position)
     SELECT $1, $2, $3, 1 + coalesce(max(position), 0) FROM practice_author WHERE practice_id = $1
     ON CONFLICT (practice_id, account_id) DO NOTHING`,
    [practiceId, accountId, code],
  );
  return true;
}
