import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, once, type Transaction } from '#platform';
import {
  mostReplies,
  type PostTextRefusal,
  pace,
  postsAgainAt,
  whyNotPostText,
  whyNotReply,
} from './discussion-policy.js';
import { mention } from './mention.js';
import { postInside, roomInside } from './post-facts.js';

export interface AddPostInput {
  /** The circle in whose room a thread begins, or the first post of the thread in which one replies. */
  to: { circleId: string } | { replyTo: string };
  text: string;
  /** Ids of those whom the author wants to notice it. */
  mentions: readonly string[];
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

type AddPostRefusal =
  | PostTextRefusal
  | { reason: 'not_found' }
  | { reason: 'hidden' }
  | { reason: 'thread_full' }
  | { reason: 'too_many_attempts'; retryAt: Date };

export type AddPostOutcome = Result<{ postId: string }, AddPostRefusal | { reason: 'key_reused' }>;

/** Someone inside says something in the discussion of a room. */
@Injectable()
export class AddPost {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute(
    { accountId }: SignedIn,
    { to, mentions, idempotencyKey: key, ...given }: AddPostInput,
  ): Promise<AddPostOutcome> {
    const text = tidyLines(given.text);
    const keyed = { accountId, key, operation: 'discussion.post', input: { to, text, mentions } };
    const work = (tx: Transaction) =>
      once<{ postId: string }, AddPostRefusal>(tx, keyed, async () => {
        const place = 'circleId' in to ? await roomInside(tx, accountId, to.circleId) : null;
        const first = 'replyTo' in to ? await postInside(tx, accountId, to.replyTo) : null;
        const circleId = (place ?? first)?.circleId;
        if (circleId === undefined) return refuse({ reason: 'not_found' });
        const stop =
          (first && (whyNotReply(first) ?? (await this.whyFull(tx, first.postId)))) ??
          whyNotPostText(text) ??
          (await this.whyNotNow(tx, accountId));
        if (stop !== null) return refuse(stop);
        const [row] = await tx.sql<{ id: string }>(
          `INSERT INTO discussion_post (circle_id, reply_to, written_by, text, version, written_at)
           VALUES ($1, $2, $3, $4, 1, $5) RETURNING id`,
          [circleId, first?.postId ?? null, accountId, text, tx.now],
        );
        const postId = row?.id ?? '';
        await mention(tx, this.jobs, { postId, circleId, author: accountId, people: mentions });
        return ok({ postId });
      });
    return this.db.transaction(work, [`discussion of ${accountId}`]);
  }

  private async whyNotNow(tx: Transaction, accountId: string): Promise<AddPostRefusal | null> {
    const rows = await tx.sql<{ at: Date }>(
      'SELECT written_at AS at FROM discussion_post WHERE written_by = $1 ORDER BY written_at DESC LIMIT $2',
      [accountId, pace.posts],
    );
    const times = rows.map(({ at }) => at);
    const retryAt = postsAgainAt(times, tx.now);
    return retryAt === null ? null : { reason: 'too_many_attempts', retryAt };
  }

  /** Replies are counted one after the other: the first of the thread is locked. */
  private async whyFull(tx: Transaction, threadId: string): Promise<{ reason: 'thread_full' } | null> {
    const [row] = await tx.sql<{ n: number }>('SELECT count(*)::int AS n FROM discussion_post WHERE reply_to = $1', [
      threadId,
    ]);
    return (row?.n ?? 0) >= mostReplies ? { reason: 'thread_full' } : null;
  }
}
