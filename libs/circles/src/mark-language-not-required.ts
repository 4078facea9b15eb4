import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type Locale, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { lockCircle } from './circle-act-facts.js';
import type { MoveRefusal } from './circle-act-policy.js';
import { type NeededRefusal, whyNeeded } from './language-policy.js';
import type { CircleActInput, CircleVersion } from './move-circle.js';
import { neededByNobody, readLanguages } from './write-languages.js';

export interface NotRequiredInput extends CircleActInput {
  locale: Locale;
}

export type NotRequiredOutcome = Result<CircleVersion, MoveRefusal | NeededRefusal>;

/** The project team says that nobody needs a circle's text in a language, until someone writes it after all. */
@Injectable()
export class MarkLanguageNotRequired {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(viewer: SignedIn, { circleId, version, locale }: NotRequiredInput): Promise<NotRequiredOutcome> {
    return this.db.transaction<NotRequiredOutcome>(async (tx) => {
      const circle = await lockCircle(tx, circleId);
      const refusal = whyNeeded(circle, await readLanguages(tx, circleId), { locale, version });
      if (refusal !== null) return refuse(refusal);
      const after = await neededByNobody(tx, circleId, locale);
      await this.audit.record(tx, {
        act: 'circle.mark_language_not_required',
        actorId: viewer.accountId,
        objectKind: 'circle',
        objectId: circleId,
        reason: locale,
      });
      return ok({ circleId, version: after });
    });
  }
}
