import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database } from '#platform';
import {
  type OwnPostRefusal,
  type PostTextRefusal,
  whyNotDelete,
  whyNotEdit,
  whyNotPostText,
} from './discussion-policy.js';
import { postInside } from './post-facts.js';

interface ReadPost {
  postId: string;
  /** As the person has read it. */
  version: number;
}

export type EditPostOutcome = Result<
  { postId: string },
  OwnPostRefusal | PostTextRefusal | { reason: 'hidden' } | { reason: 'too_late' }
>;
export type DeletePostOutcome = Result<{ postId: string }, OwnPostRefusal>;

/** Someone changes what they have said in the discussion of a room. Only they can tell what it was: no row of the audit log. */
@Injectable()
export class ChangePost {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Within a time, and it stands that it was edited. */
  edit({ accountId }: SignedIn, { postId, version, ...given }: ReadPost & { text: string }): Promise<EditPostOutcome> {
    const text = tidyLines(given.text);
    return this.db.transaction<EditPostOutcome>(async (tx) => {
      const post = await postInside(tx, accountId, postId);
      const stop = whyNotEdit(post, version, tx.now) ?? whyNotPostText(text);
      if (stop !== null) return refuse(stop);
      await tx.write({
        text: 'UPDATE discussion_post SET text = $2, edited_at = $3, version = version + 1 WHERE id = $1',
        values: [postId, text, tx.now],
      });
      return ok({ postId });
    });
  }

  /** Its text is gone for good; the replies stay. */
  delete({ accountId }: SignedIn, { postId, version }: ReadPost): Promise<DeletePostOutcome> {
    return this.db.transaction<DeletePostOutcome>(async (tx) => {
      const stop = whyNotDelete(await postInside(tx, accountId, postId), version);
      if (stop !== null) return refuse(stop);
      await tx.write({
        text: 'UPDATE discussion_post SET text = NULL, deleted_at = $2, version = version + 1 WHERE id = $1',
        values: [postId, tx.now],
      });
      return ok({ postId });
    });
  }
}
