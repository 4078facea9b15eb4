import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { isUuid, type Locale, type MunicipalityCode, ok, refuse, tidyLines } from '#kernel';
import { Database } from '#platform';
import { whyNotText } from './adoption-policy.js';
import type { AdoptionOutcome, AdoptionVersion } from './record-adoption.js';

export interface TellExperienceInput {
  practiceId: string;
  municipalityCode: string;
  /** Language of the text. */
  locale: Locale;
  text: string;
}

/** A municipality that has to do with a practice tells how it went. */
@Injectable()
export class TellExperience {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: TellExperienceInput): Promise<AdoptionOutcome> {
    const text = tidyLines(input.text);
    return this.db.transaction<AdoptionOutcome>(async (tx) => {
      const [adoption] = isUuid(input.practiceId)
        ? await tx.sql<AdoptionVersion & { status: string }>(
            `SELECT a.id, a.version, p.status FROM adoption a JOIN practice p ON p.id = a.practice_id
             WHERE a.practice_id = $1 AND a.municipality_code = $2 AND ${representsNow('$3', 'a.municipality_code')} FOR UPDATE OF a`,
            [input.practiceId, input.municipalityCode, actorId],
          )
        : [];
      if (adoption === undefined) return refuse({ reason: 'not_found' });
      if (adoption.status === 'retracted') return refuse({ reason: 'retracted' });
      if (text === null) return refuse({ reason: 'required', field: 'text' });
      const refusal = whyNotText('text', text);
      if (refusal !== null) return refuse(refusal);
      await tx.sql(
        'INSERT INTO adoption_experience (adoption_id, locale, text, told_at, told_by) VALUES ($1, $2, $3, $4, $5)',
        [adoption.id, input.locale, text, tx.now, actorId],
      );
      const act = { act: 'adoption.tell', actorId, municipalityCode: input.municipalityCode as MunicipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'practice', objectId: input.practiceId });
      return ok({ id: adoption.id, version: adoption.version });
    });
  }
}
