import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { isUuid, type MunicipalityCode, ok, refuse, tidyLines } from '#kernel';
import { Database } from '#platform';
import { lockAdoption } from './adoption-facts.js';
import { whyNotTakeBack, whyNotText } from './adoption-policy.js';
import type { DatedStage } from './graph.js';
import type { AdoptionOutcome, AdoptionVersion } from './record-adoption.js';

/** A representative says that a change was a mistake. It stays, with the reason, and counts no more. */
@Injectable()
export class TakeBackAdoptionChange {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, changeId: string, typed: string): Promise<AdoptionOutcome> {
    return this.db.transaction<AdoptionOutcome>(async (tx) => {
      const [known] = isUuid(changeId)
        ? await tx.sql<{ practiceId: string; code: string; adoptionId: string }>(
            `SELECT a.practice_id AS "practiceId", a.municipality_code AS code, a.id AS "adoptionId"
             FROM adoption_change c JOIN adoption a ON a.id = c.adoption_id
             WHERE c.id = $1 AND ${representsNow('$2', 'a.municipality_code')}`,
            [changeId, actorId],
          )
        : [];
      const facts = known && (await lockAdoption(tx, known.practiceId, known.code));
      if (!known || !facts) return refuse({ reason: 'not_found' });
      // Asked again, now that nobody else changes anything of it.
      const [row] = await tx.sql<{ represents: boolean; counts: boolean }>(
        `SELECT ${representsNow('$2', '$3')} AS represents, c.taken_back_at IS NULL AS counts FROM adoption_change c WHERE c.id = $1`,
        [changeId, actorId, known.code],
      );
      if (!row?.represents) return refuse({ reason: 'not_found' });
      if (!row.counts) return refuse({ reason: 'already_taken_back' });
      const reason = tidyLines(typed);
      if (reason === null) return refuse({ reason: 'required', field: 'reason' });
      const without = (facts.changes as (DatedStage & { id: string })[]).filter(({ id }) => id !== changeId);
      const refusal = whyNotText('reason', reason) ?? whyNotTakeBack(without);
      if (refusal !== null) return refuse(refusal);
      await tx.sql(
        'UPDATE adoption_change SET taken_back_at = $2, taken_back_by = $3, taken_back_reason = $4 WHERE id = $1',
        [changeId, tx.now, actorId, reason],
      );
      const [adoption] = await tx.sql<AdoptionVersion>(
        'UPDATE adoption SET version = version + 1 WHERE id = $1 RETURNING id, version',
        [known.adoptionId],
      );
      if (adoption === undefined) throw new Error('an adoption was lost');
      const act = { act: 'adoption.take_back', actorId, municipalityCode: known.code as MunicipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'practice', objectId: known.practiceId, reason });
      return ok(adoption);
    });
  }
}
