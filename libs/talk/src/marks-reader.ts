import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { Database } from '#platform';
import { isRead } from './comment-facts.js';

/** A practice that someone follows or has put aside. */
export interface MarkedPractice {
  practiceId: string;
  slug: string;
  title: string;
  /** Language of the title. */
  locale: Locale;
  municipality: string;
  followed: boolean;
  bookmarked: boolean;
  /** Whether it can still be read. */
  published: boolean;
}

/** What one follows and has put aside: for oneself. */
@Injectable()
export class MarksReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last marked first; titles in the reader's language, else in the next best. */
  of(accountId: AccountId, locale: Locale): Promise<MarkedPractice[]> {
    return this.database.read<MarkedPractice>(
      `SELECT p.id AS "practiceId", p.slug, t.title, t.locale, m.name ->> $2 AS municipality, k.followed, k.bookmarked,
         (${isRead}) AS published
       FROM (SELECT practice_id, bool_or(kind = 'follow') AS followed, bool_or(kind = 'bookmark') AS bookmarked, max(marked_at) AS at
             FROM practice_mark WHERE account_id = $1 GROUP BY practice_id) k
       JOIN practice p ON p.id = k.practice_id JOIN municipality m ON m.code = p.municipality_code
       JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
       CROSS JOIN LATERAL (SELECT e.key AS locale, e.value ->> 'title' AS title FROM jsonb_each(r.texts) e
         ORDER BY ${bestVersionFirst('e.key', '$3')} LIMIT 1) t
       ORDER BY k.at DESC, p.id`,
      [accountId, locale, readingOrder(locale)],
    );
  }
}
