import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type Locale, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { type NameRefusal, tidyName, whyNotName } from './person-details.js';
import type { SignedIn } from './viewer.js';

export interface Details {
  name: string;
  locale: Locale;
}

/** A person changes their name or the language of their mail. */
@Injectable()
export class ChangeDetails {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute(viewer: SignedIn, input: Details): Promise<Result<Details, NameRefusal>> {
    const details = { name: tidyName(input.name), locale: input.locale };
    const refusal = whyNotName(details.name);
    if (refusal !== null) return refuse(refusal);
    return this.db.transaction(async (tx) => {
      await tx.sql('UPDATE account SET name = $2, locale = $3 WHERE id = $1', [
        viewer.accountId,
        details.name,
        details.locale,
      ]);
      const { accountId } = viewer;
      await this.audit.record(tx, {
        act: 'account.change',
        actorId: accountId,
        objectKind: 'account',
        objectId: accountId,
      });
      return ok(details);
    });
  }
}
