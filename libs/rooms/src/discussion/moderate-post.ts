import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, type Transaction } from '#platform';
import { type ModerateRefusal, type PostTextRefusal, whyNotModerate, whyNotReason } from './discussion-policy.js';
import { type PostFacts, postInside } from './post-facts.js';

interface ReadPost {
  postId: string;
  /** As the person has read it. */
  version: number;
}

export type RestorePostOutcome = Result<{ postId: string }, ModerateRefusal>;
export type HidePostOutcome = Result<{ postId: string }, ModerateRefusal | PostTextRefusal>;

/** Who leads the circle, or the project team, takes a post out of sight, with a reason for its author, and puts it back. */
@Injectable()
export class ModeratePost {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  hide(
    { accountId }: SignedIn,
    { postId, version, ...given }: ReadPost & { reason: string },
  ): Promise<HidePostOutcome> {
    const reason = tidyLines(given.reason);
    return this.db.transaction<HidePostOutcome>(async (tx) => {
      const post = await postInside(tx, accountId, postId);
      const stop = whyNotModerate(post, version, 'hide') ?? whyNotReason(reason);
      if (post === null || stop !== null) return refuse(stop ?? { reason: 'not_found' });
      await tx.write({
        text: `UPDATE discussion_post SET hidden_at = $2, hidden_by = $3, hidden_reason = $4, version = version + 1
               WHERE id = $1`,
        values: [postId, tx.now, accountId, reason],
      });
      await this.record(tx, 'room.hide_post', accountId, post);
      return ok({ postId });
    });
  }

  restore({ accountId }: SignedIn, { postId, version }: ReadPost): Promise<RestorePostOutcome> {
    return this.db.transaction<RestorePostOutcome>(async (tx) => {
      const post = await postInside(tx, accountId, postId);
      const stop = whyNotModerate(post, version, 'restore');
      if (post === null || stop !== null) return refuse(stop ?? { reason: 'not_found' });
      await tx.write({
        text: `UPDATE discussion_post SET hidden_at = NULL, hidden_by = NULL, hidden_reason = NULL, version = version + 1
               WHERE id = $1`,
        values: [postId],
      });
      await this.record(tx, 'room.restore_post', accountId, post);
      return ok({ postId });
    });
  }

  private record(
    tx: Transaction,
    act: 'room.hide_post' | 'room.restore_post',
    actorId: string,
    { postId, municipalityCode }: PostFacts,
  ): Promise<void> {
    return this.audit.record(tx, {
      act,
      actorId,
      ...(municipalityCode === null ? {} : { municipalityCode }),
      objectKind: 'discussion_post',
      objectId: postId,
    });
  }
}
