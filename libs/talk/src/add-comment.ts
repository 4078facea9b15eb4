import { Inject, Injectable } from '@nestjs/common';
import { representsNow, type SignedIn } from '#identity';
import { isUuid, type Locale, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, inTurnOf, once, type Transaction } from '#platform';
import { lockComment, mentionable, practiceIsRead } from './comment-facts.js';
import { againAt, mostReplies, pace, type TextRefusal, whyNotCommentText, whyNotReply } from './comment-policy.js';

export interface AddCommentInput {
  /** The practice of which a thread begins, or the first comment of the thread in which one replies. */
  to: { practiceId: string } | { replyTo: string };
  text: string;
  /** In which it is written. */
  locale: Locale;
  /** The municipality for which one speaks; null: for none. */
  municipalityCode: string | null;
  /** Ids of people to whom one speaks; who neither wrote the practice nor takes part in what is said of it is left out. */
  mentions: readonly string[];
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

type AddCommentRefusal =
  | TextRefusal
  | { reason: 'not_found' }
  | { reason: 'hidden' }
  | { reason: 'thread_full' }
  | { reason: 'not_a_representative' }
  | { reason: 'too_many_attempts'; retryAt: Date };

export type AddCommentOutcome = Result<{ commentId: string }, AddCommentRefusal | { reason: 'key_reused' }>;

/** A member says something of a published practice, or replies to what was said. */
@Injectable()
export class AddComment {
  constructor(@Inject(Database) private readonly db: Database) {}

  execute({ accountId }: SignedIn, { idempotencyKey: key, ...given }: AddCommentInput): Promise<AddCommentOutcome> {
    const { to, locale, municipalityCode } = given;
    const mentions = given.mentions.filter(isUuid);
    const text = tidyLines(given.text);
    const keyed = {
      accountId,
      key,
      operation: 'practice.comment',
      input: { to, text, locale, municipalityCode, mentions },
    };
    return this.db.transaction((tx) =>
      once<{ commentId: string }, AddCommentRefusal>(tx, keyed, async () => {
        await inTurnOf(tx, `comments of ${accountId}`);
        const first = 'replyTo' in to ? await lockComment(tx, accountId, to.replyTo) : null;
        const practiceId = 'replyTo' in to ? first?.practiceId : to.practiceId;
        if (practiceId === undefined || (first === null && !(await practiceIsRead(tx, practiceId))))
          return refuse({ reason: 'not_found' });
        const stop =
          (first && whyNotReply(first)) ??
          whyNotCommentText(text) ??
          (await whyNotNow(tx, { accountId, municipalityCode, threadId: first?.commentId ?? null }));
        if (stop !== null) return refuse(stop);
        const [row] = await tx.sql<{ id: string }>(
          `WITH said AS (
             INSERT INTO practice_comment (practice_id, reply_to, written_by, municipality_code, locale, text, version, written_at)
             VALUES ($1, $2, $3, $4, $5, $6, 1, $7) RETURNING id
           ), spoken_to AS (
             INSERT INTO practice_mention (comment_id, account_id) SELECT said.id, x.account_id FROM said, ${mentionable('$1', '$3')} x
             WHERE x.account_id = ANY ($8::uuid[])
           ) SELECT id FROM said`,
          [practiceId, first?.commentId ?? null, accountId, municipalityCode, locale, text, tx.now, mentions],
        );
        return ok({ commentId: row?.id ?? '' });
      }),
    );
  }
}

/** Replies are counted one after the other: the first of the thread is locked. */
async function whyNotNow(
  tx: Transaction,
  {
    accountId,
    municipalityCode,
    threadId,
  }: Record<'municipalityCode' | 'threadId', string | null> & { accountId: string },
): Promise<AddCommentRefusal | null> {
  const [row] = await tx.sql<{ may: boolean; replies: number; times: string[] }>(
    `SELECT ($2::text IS NULL OR ${representsNow('$1', '$2')}) AS may,
       (SELECT count(*)::int FROM practice_comment r WHERE r.reply_to = $3) AS replies,
       ARRAY(SELECT c.written_at FROM practice_comment c WHERE c.written_by = $1 ORDER BY c.written_at DESC LIMIT $4) AS times`,
    [accountId, municipalityCode, threadId, pace.comments],
  );
  if (!row?.may) return { reason: 'not_a_representative' };
  if (row.replies >= mostReplies) return { reason: 'thread_full' };
  const times = row.times.map((at) => new Date(at));
  const retryAt = againAt(times, pace.comments, pace.minutes, tx.now);
  return retryAt === null ? null : { reason: 'too_many_attempts', retryAt };
}
