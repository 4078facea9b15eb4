import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { lockDraft } from './draft-facts.js';
import {
  type DraftTextProblem,
  type DraftTexts,
  draftProblems,
  type EditRefusal,
  tidyTexts,
  whyNotEdit,
} from './draft-policy.js';

export interface DraftRead {
  id: string;
  /** The version that the person has read. */
  version: number;
}

export type EditDraftOutcome = Result<
  { version: number },
  EditRefusal | { reason: 'invalid'; problems: DraftTextProblem[] }
>;

/** Who leads the circle, or is of a side of the sparring, writes the title and the text of its draft. */
@Injectable()
export class EditPracticeDraft {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, version, ...given }: DraftRead & DraftTexts): Promise<EditDraftOutcome> {
    const texts = tidyTexts(given);
    return this.db.transaction<EditDraftOutcome>(async (tx) => {
      const facts = await lockDraft(tx, accountId, id);
      const refusal = whyNotEdit(facts, version);
      if (facts === null || refusal?.reason === 'not_found') return refuse({ reason: 'not_found' });
      const problems = draftProblems(texts);
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      if (refusal !== null) return refuse(refusal);
      await tx.sql(
        'UPDATE practice_draft SET title = $2, text = $3, version = version + 1, edited_at = $4 WHERE id = $1',
        [id, JSON.stringify(texts.title), JSON.stringify(texts.text), tx.now],
      );
      await this.audit.record(tx, {
        act: 'practice.edit_draft',
        actorId: accountId,
        municipalityCode: facts.writesFor as MunicipalityCode,
        objectKind: 'practice_draft',
        objectId: id,
      });
      return ok({ version: version + 1 });
    });
  }
}
