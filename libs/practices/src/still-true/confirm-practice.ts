import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { PracticeActInput, PracticeVersion } from '../posts/move-practice.js';
import { lockPractice } from '../posts/practice-facts.js';
import type { PracticeRefusal } from '../posts/practice-policy.js';

export type ConfirmPracticeOutcome = Result<PracticeVersion, PracticeRefusal>;

/** A representative of its municipality says that what is published still holds. Nothing of it changes but that. */
@Injectable()
export class ConfirmPractice {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, version }: PracticeActInput): Promise<ConfirmPracticeOutcome> {
    return this.db.transaction<ConfirmPracticeOutcome>(async (tx) => {
      const facts = await lockPractice(tx, accountId, 'representative', id);
      if (facts === null) return refuse({ reason: 'not_found' });
      // What is written anew is still read as it was published.
      if (facts.revision === 0 || facts.status === 'retracted')
        return refuse({ reason: 'wrong_status', status: facts.status });
      if (facts.version !== version) return refuse({ reason: 'stale_version' });
      await tx.sql('UPDATE practice SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1', [id, tx.now, accountId]);
      await this.audit.record(tx, {
        act: 'practice.confirm',
        actorId: accountId,
        municipalityCode: facts.municipalityCode as MunicipalityCode,
        objectKind: 'practice',
        objectId: id,
      });
      return ok({ id, version });
    });
  }
}
