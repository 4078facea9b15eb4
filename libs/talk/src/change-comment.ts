import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database } from '#platform';
import { lockComment } from './comment-facts.js';
import {
  type EditRefusal,
  type OwnCommentRefusal,
  type TextRefusal,
  whyNotCommentText,
  whyNotDelete,
  whyNotEdit,
} from './comment-policy.js';

interface ReadComment {
  commentId: string;
  /** As the person has read it. */
  version: number;
}

export type EditCommentOutcome = Result<{ commentId: string }, EditRefusal | TextRefusal>;
export type DeleteCommentOutcome = Result<{ commentId: string }, OwnCommentRefusal>;

/** Someone changes what they have said of a practice. It changes nothing but their own words: no row of the audit log. */
@Injectable()
export class ChangeComment {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Within a time, and it stands that it was edited. */
  edit(
    { accountId }: SignedIn,
    { commentId, version, ...given }: ReadComment & { text: string },
  ): Promise<EditCommentOutcome> {
    const text = tidyLines(given.text);
    return this.db.transaction<EditCommentOutcome>(async (tx) => {
      const comment = await lockComment(tx, accountId, commentId);
      const stop = whyNotEdit(comment, version, tx.now) ?? whyNotCommentText(text);
      if (stop !== null) return refuse(stop);
      await tx.sql('UPDATE practice_comment SET text = $2, edited_at = $3, version = version + 1 WHERE id = $1', [
        commentId,
        text,
        tx.now,
      ]);
      return ok({ commentId });
    });
  }

  /** Its text is gone for good; the replies stay. */
  delete({ accountId }: SignedIn, { commentId, version }: ReadComment): Promise<DeleteCommentOutcome> {
    return this.db.transaction<DeleteCommentOutcome>(async (tx) => {
      const stop = whyNotDelete(await lockComment(tx, accountId, commentId), version);
      if (stop !== null) return refuse(stop);
      await tx.sql('UPDATE practice_comment SET text = NULL, deleted_at = $2, version = version + 1 WHERE id = $1', [
        commentId,
        tx.now,
      ]);
      return ok({ commentId });
    });
  }
}
