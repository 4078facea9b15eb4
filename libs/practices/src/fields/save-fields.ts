import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type MunicipalityCode, ok, refuse } from '#kernel';
import { Database } from '#platform';
import { lockPractice } from '../posts/practice-facts.js';
import { whyNotWrite } from '../posts/practice-policy.js';
import { nameAuthor, type SavePracticeOutcome } from '../posts/save-practice.js';
import { lawProblems } from './field-policy.js';
import { type GivenFields, tidyFields } from './practice-fields.js';

export interface SaveFieldsInput extends GivenFields {
  id: string;
  /** The version that was read. */
  version: number;
}

/** Who writes a practice says whom it is for and where it was tried. Nothing of it has to be said. */
@Injectable()
export class SavePracticeFields {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, version, ...given }: SaveFieldsInput): Promise<SavePracticeOutcome> {
    const fields = tidyFields(given);
    return this.db.transaction<SavePracticeOutcome>(async (tx) => {
      const facts = await lockPractice(tx, accountId, 'writer', id);
      const refusal = whyNotWrite(facts, version);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const problems = lawProblems(fields.otherLaws);
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      await nameAuthor(tx, id, accountId, facts.municipalityCode);
      await tx.sql('UPDATE practice SET fields = $2, version = version + 1, edited_at = $3 WHERE id = $1', [
        id,
        JSON.stringify(fields),
        tx.now,
      ]);
      const municipalityCode = facts.municipalityCode as MunicipalityCode;
      const act = { act: 'practice.save_fields', actorId: accountId, municipalityCode, objectKind: 'practice' };
      // A first draft is nobody's business yet; what was sent before is logged.
      if (facts.status !== 'draft' || facts.revision > 0) await this.audit.record(tx, { ...act, objectId: id });
      return ok({ id, version: version + 1 });
    });
  }
}
