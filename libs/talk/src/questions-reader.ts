import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, Locale } from '#kernel';
import { Database } from '#platform';
import { askedOfSql } from './ask-authors.js';
import { isRead } from './comment-facts.js';
import type { AskedOf } from './practice-question.js';

/** What one is told before one asks, and what one has asked. */
export interface PracticeQuestions {
  practiceId: string;
  /** Who would get a question now. */
  askedOf: AskedOf;
  own: { text: string; locale: Locale; askedOf: AskedOf; askedAt: string }[];
}

/** What one has asked of those who wrote a practice: for oneself. */
@Injectable()
export class QuestionsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null where there is no such practice to read. The last asked first. */
  async of(accountId: AccountId, slug: string): Promise<PracticeQuestions | null> {
    const [found] = await this.database.read<{ id: string }>(
      `SELECT p.id FROM practice p WHERE p.slug = $1 AND ${isRead}`,
      [slug],
    );
    if (found === undefined) return null;
    const [row] = await this.database.read<PracticeQuestions>(
      `SELECT $1::uuid AS "practiceId", ${askedOfSql} AS "askedOf",
         (SELECT coalesce(json_agg(json_build_object('text', q.text, 'locale', q.locale, 'askedOf', q.asked_of, 'askedAt', q.asked_at)
            ORDER BY q.asked_at DESC), '[]')
          FROM practice_question q WHERE q.practice_id = $1 AND q.asked_by = $2) AS own`,
      [found.id, accountId],
    );
    return row ?? null;
  }
}
