import { Inject, Injectable } from '@nestjs/common';
import { coordinates, inProjectTeam, representsNow, type SignedIn } from '#identity';
import { isUuid, type Locale, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, inTurnOf, Jobs, once, type Transaction } from '#platform';
import { practiceIsRead } from './comment-facts.js';
import { againAt, questionPace, type TextRefusal, whyNotCommentText } from './comment-policy.js';
import { type PracticeAsked, practiceAsked } from './events.js';
import type { AskedOf } from './practice-question.js';

export interface AskAuthorsInput {
  practiceId: string;
  text: string;
  /** In which it is written. */
  locale: Locale;
  /** That those who are asked may see one's address and answer to it. Without it nothing is sent. */
  shareAddress: boolean;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

type AskRefusal =
  | TextRefusal
  | { reason: 'not_found' }
  | { reason: 'address_not_shared' }
  | { reason: 'too_many_attempts'; retryAt: Date };

type AskAuthorsOutcome = Result<{ askedOf: AskedOf }, AskRefusal | { reason: 'key_reused' }>;

const active = `a.status = 'active' AND a.id <> $2`;

/** Who answers for a practice, in the order in which they are asked: of the first that is somebody, all. */
const answerers: Record<AskedOf, string> = {
  authors: `SELECT a.id FROM practice_author pa JOIN account a ON a.id = pa.account_id
    WHERE pa.practice_id = $1 AND ${active} AND ${representsNow('a.id', 'pa.municipality_code')}`,
  coordinators: `SELECT DISTINCT a.id FROM practice p JOIN affiliation af ON af.municipality_code = p.municipality_code
    JOIN account a ON a.id = af.account_id WHERE p.id = $1 AND ${active} AND ${coordinates('a.id', 'p.municipality_code')}`,
  team: `SELECT a.id FROM account a WHERE $1::uuid IS NOT NULL AND ${active} AND ${inProjectTeam('a')}`,
};

/** SQL: of whom the account `$2` asks about the practice `$1`. */
export const askedOfSql = `CASE WHEN EXISTS (${answerers.authors}) THEN 'authors'
  WHEN EXISTS (${answerers.coordinators}) THEN 'coordinators' ELSE 'team' END`;

/** A member asks those who wrote a practice; they get it by mail, and answer to the asker's address. */
@Injectable()
export class AskAuthors {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute(
    { accountId }: SignedIn,
    { idempotencyKey: key, practiceId, locale, shareAddress, ...given }: AskAuthorsInput,
  ): Promise<AskAuthorsOutcome> {
    const text = tidyLines(given.text);
    const keyed = { accountId, key, operation: 'practice.ask', input: { practiceId, text, locale, shareAddress } };
    return this.db.transaction((tx) =>
      once<{ askedOf: AskedOf }, AskRefusal>(tx, keyed, async () => {
        await inTurnOf(tx, `questions of ${accountId}`);
        if (!isUuid(practiceId) || !(await practiceIsRead(tx, practiceId))) return refuse({ reason: 'not_found' });
        const stop = whyNotCommentText(text) ?? (shareAddress ? await tooSoon(tx, accountId) : notShared);
        if (stop !== null) return refuse(stop);
        const [asked] = await tx.sql<{ id: string; askedOf: AskedOf }>(
          `INSERT INTO practice_question (practice_id, asked_by, locale, text, asked_of, asked_at)
           SELECT $1, $2, $3, $4, ${askedOfSql}, $5 RETURNING id, asked_of AS "askedOf"`,
          [practiceId, accountId, locale, text, tx.now],
        );
        if (asked === undefined) throw new Error('a question was not inserted');
        const { id: questionId, askedOf } = asked;
        for (const { id: readerId } of await tx.sql<{ id: string }>(answerers[askedOf], [practiceId, accountId]))
          await this.jobs.add(tx, practiceAsked, { questionId, readerId } satisfies PracticeAsked);
        return ok({ askedOf });
      }),
    );
  }
}

const notShared = { reason: 'address_not_shared' } as const;

async function tooSoon(tx: Transaction, accountId: string): Promise<AskRefusal | null> {
  const rows = await tx.sql<{ at: string }>(
    'SELECT asked_at AS at FROM practice_question WHERE asked_by = $1 ORDER BY asked_at DESC LIMIT $2',
    [accountId, questionPace.questions],
  );
  const times = rows.map(({ at }) => new Date(at));
  const retryAt = againAt(times, questionPace.questions, questionPace.minutes, tx.now);
  return retryAt === null ? null : { reason: 'too_many_attempts', retryAt };
}
