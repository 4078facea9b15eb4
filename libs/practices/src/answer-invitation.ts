import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { lockDraft } from './draft-facts.js';

export type AnswerOutcome = Result<{ id: string }, { reason: 'not_found' }>;

/** Whoever was asked, or is named, says whether they stand among the contributors of a draft; again, it is changed. */
@Injectable()
export class AnswerPracticeInvitation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, id: string, accept: boolean): Promise<AnswerOutcome> {
    const to = accept ? 'accepted' : 'declined';
    return this.db.transaction<AnswerOutcome>(async (tx) => {
      const from = (await lockDraft(tx, accountId, id))?.own ?? null;
      if (from === null) return refuse({ reason: 'not_found' });
      if (from === to) return ok({ id });
      await tx.sql('UPDATE practice_contributor SET status = $3, since = $4 WHERE draft_id = $1 AND account_id = $2', [
        id,
        accountId,
        to,
        tx.now,
      ]);
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
