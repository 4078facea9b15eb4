import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { lockDraft } from './draft-facts.js';
import { type EditRefusal, whyNotEdit } from './draft-policy.js';
import type { DraftRead } from './edit-draft.js';

export type DiscardDraftOutcome = Result<{ id: string }, EditRefusal>;

/** Who may write a draft discards it, with everyone's answers. The outcomes that it came from stay. */
@Injectable()
export class DiscardPracticeDraft {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, version }: DraftRead): Promise<DiscardDraftOutcome> {
    return this.db.transaction<DiscardDraftOutcome>(async (tx) => {
      const facts = await lockDraft(tx, accountId, id);
      const refusal = whyNotEdit(facts, version);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      await tx.sql('DELETE FROM practice_draft WHERE id = $1', [id]);
      await this.audit.record(tx, {
        act: 'practice.discard_draft',
        actorId: accountId,
        municipalityCode: facts.writesFor as MunicipalityCode,
        objectKind: 'practice_draft',
        objectId: id,
      });
      return ok({ id });
    });
  }
}
