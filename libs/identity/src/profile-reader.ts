import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, Locale } from '#kernel';
import { Database } from '#platform';
import type { Visibility } from './account.js';

/** What a person tells of themselves, as they see it. */
export interface Profile {
  pageLocale: Locale | null;
  presentation: string | null;
  /** Ids, in the order of the themes. */
  themes: string[];
  visibility: Visibility;
}

@Injectable()
export class ProfileReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(accountId: AccountId): Promise<Profile | null> {
    const [row] = await this.database.read<Profile>(
      `SELECT a.page_locale AS "pageLocale", a.presentation, a.visibility,
         ARRAY(SELECT t.theme_id FROM account_theme t JOIN theme th ON th.id = t.theme_id WHERE t.account_id = a.id
               ORDER BY th.position, th.id) AS themes
       FROM account a WHERE a.id = $1`,
      [accountId],
    );
    return row ?? null;
  }
}
