import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { lockDraft } from './draft-facts.js';

export type AnswerOutcome = Result<{ id: string }, { reason: 'not_found' }>;

/**
 * Whoever was asked, or is named, says whether they stand among the contributors of a draft; again, it is changed. Of the
 * practice that it became they are an author, or are not, as they say.
 */
@Injectable()
export class AnswerPracticeInvitation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, id: string, accept: boolean): Promise<AnswerOutcome> {
    const to = accept ? 'accepted' : 'declined';
    return this.db.transaction<AnswerOutcome>(async (tx) => {
      const facts = await lockDraft(tx, accountId, id);
      const from = facts?.own ?? null;
      if (facts === null || from === null) return refuse({ reason: 'not_found' });
      if (from === to) return ok({ id });
      await tx.sql('UPDATE practice_contributor SET status = $3, since = $4 WHERE draft_id = $1 AND account_id = $2', [
        id,
        accountId,
        to,
        tx.now,
      ]);
      if (facts.practice !== null) await nameInPractice(tx, facts.practice.id, { draftId: id, accountId, accept });
      await this.audit.record(tx, {
        act: 'practice.answer_invitation',
        actorId: accountId,
        objectKind: 'practice_draft',
        objectId: id,
        from,
        to,
      });
      return ok({ id });
    });
  }
}

/** An author for the municipality that they represented when the draft's origin was; or none. */
async function nameInPractice(
  tx: Transaction,
  practiceId: string,
  { draftId, accountId, accept }: { draftId: string; accountId: string; accept: boolean },
): Promise<void> {
  await tx.sql('SELECT FROM practice WHERE id = $1 FOR UPDATE', [practiceId]);
  await (accept
    ? tx.sql(
        `INSERT INTO practice_author (practice_id, account_id, municipality_code, position)
         SELECT $1, pc.account_id, pc.municipality_code,
           (SELECT 1 + coalesce(max(a.position), 0) FROM practice_author a WHERE a.practice_id = $1)
         FROM practice_contributor pc WHERE pc.draft_id = $2 AND pc.account_id = $3 ON CONFLICT (practice_id, account_id) DO NOTHING`,
        [practiceId, draftId, accountId],
      )
    : tx.sql('DELETE FROM practice_author WHERE practice_id = $1 AND account_id = $2', [practiceId, accountId]));
}
