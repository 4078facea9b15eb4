import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type Locale, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Visibility } from './account.js';
import {
  type NameRefusal,
  type PresentationRefusal,
  tidyName,
  whyNotName,
  whyNotPresentation,
} from './person-details.js';
import type { SignedIn } from './viewer.js';

export interface Details {
  name: string;
  /** Language of mails. */
  locale: Locale;
  /** Language of the pages where an address does not say one; undefined leaves it as it is. */
  pageLocale?: Locale | null | undefined;
  /** Undefined leaves it as it is. */
  profile?: { presentation: string; themes: readonly string[]; visibility: Visibility } | undefined;
}

export type ChangeDetailsOutcome = Result<
  Pick<Details, 'name' | 'locale'>,
  NameRefusal | PresentationRefusal | { reason: 'theme_unknown' }
>;

/** A person changes their name, their languages, or what they tell of themselves and to whom. */
@Injectable()
export class ChangeDetails {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute({ accountId }: SignedIn, { profile, locale, pageLocale, ...input }: Details) {
    const name = tidyName(input.name);
    const presentation = tidyLines(profile?.presentation ?? '');
    const refusal = whyNotName(name) ?? whyNotPresentation(presentation);
    if (refusal !== null) return refuse(refusal);
    return this.db.transaction<ChangeDetailsOutcome>(async (tx) => {
      if (profile && !(await areThemes(tx, profile.themes))) return refuse({ reason: 'theme_unknown' });
      await tx.sql(
        `UPDATE account SET name = $2, locale = $3, page_locale = CASE WHEN $4 THEN $5 ELSE page_locale END
         WHERE id = $1`,
        [accountId, name, locale, pageLocale !== undefined, pageLocale ?? null],
      );
      if (profile) {
        await tx.sql('UPDATE account SET presentation = $2, visibility = $3 WHERE id = $1', [
          accountId,
          presentation,
          profile.visibility,
        ]);
        await tx.sql('DELETE FROM account_theme WHERE account_id = $1', [accountId]);
        await tx.sql('INSERT INTO account_theme (account_id, theme_id) SELECT DISTINCT $1::uuid, unnest($2::text[])', [
          accountId,
          profile.themes,
        ]);
      }
      await this.audit.record(tx, {
        act: 'account.change',
        actorId: accountId,
        objectKind: 'account',
        objectId: accountId,
      });
      return ok({ name, locale });
    });
  }
}

async function areThemes(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  const [row] = await tx.sql<{ unknown: number }>(
    `SELECT count(*)::int AS unknown FROM unnest($1::text[]) AS chosen(id)
     WHERE NOT EXISTS (SELECT FROM theme t WHERE t.id = chosen.id)`,
    [ids],
  );
  return row?.unknown === 0;
}
