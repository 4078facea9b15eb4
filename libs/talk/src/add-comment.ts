import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { representsNow, type SignedIn } from '#identity';
import { isUuid, type Locale, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, once, type Transaction } from '#platform';
import { isRead, lockComment, mentionable } from './comment-facts.js';
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
    const work = (tx: Transaction) =>
      once<{ commentId: string }, AddCommentRefusal>(tx, keyed, async () => {
        const first = 'replyTo' in to ? await lockComment(tx, accountId, to.replyTo) : null;
        const practiceId = 'replyTo' in to ? first?.practiceId : to.practiceId;
        if (practiceId === undefined || !isUuid(practiceId)) return refuse({ reason: 'not_found' });
        const facts = await speakerFacts(tx, {
          accountId,
          municipalityCode,
          practiceId,
          threadId: first?.commentId ?? null,
        });
        if (!facts.isRead) return refuse({ reason: 'not_found' });
        const stop = (first && whyNotReply(first)) ?? whyNotCommentText(text) ?? whyNotNow(facts, tx.now);
        if (stop !== null) return refuse(stop);
        const commentId = randomUUID();
        await tx.write(
          {
            text: `INSERT INTO practice_comment (id, practice_id, reply_to, written_by, municipality_code, locale, text, version, written_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8)`,
            values: [
              commentId,
              practiceId,
              first?.commentId ?? null,
              accountId,
              municipalityCode,
              locale,
              text,
              tx.now,
            ],
          },
          ...(mentions.length === 0 ? [] : [spokenTo({ commentId, practiceId, accountId, mentions })]),
        );
        return ok({ commentId });
      });
    return this.db.transaction(work, [`comments of ${accountId}`]);
  }
}

interface Speaking {
  commentId: string;
  practiceId: string;
  accountId: string;
  mentions: string[];
}

const spokenTo = ({ commentId, practiceId, accountId, mentions }: Speaking) => ({
  text: `INSERT INTO practice_mention (comment_id, account_id) SELECT $1::uuid, x.account_id FROM ${mentionable('$2::uuid', '$3::uuid')} x
    WHERE x.account_id = ANY ($4::uuid[])`,
  values: [commentId, practiceId, accountId, mentions],
});

interface Speaker {
  accountId: string;
  municipalityCode: string | null;
  practiceId: string;
  /** The first comment of the thread in which one replies, which is locked: replies are counted one after the other. */
  threadId: string | null;
}

interface SpeakerFacts {
  /** Whether anyone may read the practice; it stays so until the transaction ends. */
  isRead: boolean;
  represents: boolean;
  replies: number;
  /** When they last said something, the newest first. */
  times: Date[];
}

async function speakerFacts(tx: Transaction, speaker: Speaker): Promise<SpeakerFacts> {
  const { accountId, municipalityCode, practiceId, threadId } = speaker;
  const [row] = await tx.sql<Omit<SpeakerFacts, 'times'> & { times: string[] }>(
    `WITH there AS MATERIALIZED (SELECT FROM practice p WHERE p.id = $4 AND ${isRead} FOR SHARE)
     SELECT EXISTS (SELECT FROM there) AS "isRead", ($2::text IS NULL OR ${representsNow('$1', '$2')}) AS represents,
       (SELECT count(*)::int FROM practice_comment r WHERE r.reply_to = $3) AS replies,
       ARRAY(SELECT c.written_at FROM practice_comment c WHERE c.written_by = $1 ORDER BY c.written_at DESC
         LIMIT ${String(pace.comments)}) AS times`,
    [accountId, municipalityCode, threadId, practiceId],
  );
  if (row === undefined) throw new Error('the facts did not come');
  return { ...row, times: row.times.map((at) => new Date(at)) };
}

function whyNotNow({ represents, replies, times }: SpeakerFacts, now: Date): AddCommentRefusal | null {
  if (!represents) return { reason: 'not_a_representative' };
  if (replies >= mostReplies) return { reason: 'thread_full' };
  const retryAt = againAt(times, pace.comments, pace.minutes, now);
  return retryAt === null ? null : { reason: 'too_many_attempts', retryAt };
}
