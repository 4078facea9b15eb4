import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type CommentFacts, lockComment } from './comment-facts.js';
import { type ModerateRefusal, type TextRefusal, whyNotModerate, whyNotReason } from './comment-policy.js';
import { tellOfDecision } from './tell.js';

interface ReadComment {
  commentId: string;
  /** As the project team has read it. */
  version: number;
}

interface Moderation extends ReadComment {
  how: 'hide' | 'restore' | 'dismiss';
  /** For the audit log. */
  act: string;
  reason?: string | null;
}

export type ModerateCommentOutcome = Result<{ commentId: string; version: number }, ModerateRefusal | TextRefusal>;

/** The project team takes a comment out of sight, with a reason for its author; puts it back; or lets it stand. */
@Injectable()
export class ModerateComment {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  hide(viewer: SignedIn, { reason, ...read }: ReadComment & { reason: string }): Promise<ModerateCommentOutcome> {
    return this.moderate(viewer, { ...read, how: 'hide', act: 'practice.hide_comment', reason: tidyLines(reason) });
  }

  restore(viewer: SignedIn, read: ReadComment): Promise<ModerateCommentOutcome> {
    return this.moderate(viewer, { ...read, how: 'restore', act: 'practice.restore_comment' });
  }

  /** The reports are answered: there was no reason to hide it. */
  dismiss(viewer: SignedIn, read: ReadComment): Promise<ModerateCommentOutcome> {
    return this.moderate(viewer, { ...read, how: 'dismiss', act: 'practice.dismiss_reports' });
  }

  private moderate({ accountId }: SignedIn, { commentId, version, how, act, reason = null }: Moderation) {
    return this.db.transaction<ModerateCommentOutcome>(async (tx) => {
      const comment = await lockComment(tx, accountId, commentId);
      const stop = whyNotModerate(comment, version, how) ?? (how === 'hide' ? whyNotReason(reason) : null);
      if (comment === null || stop !== null) return refuse(stop ?? { reason: 'not_found' });
      await tx.sql(
        `UPDATE practice_comment SET version = version + 1, hidden_at = CASE WHEN $2 = 'hide' THEN $3::timestamptz END,
           hidden_by = CASE WHEN $2 = 'hide' THEN $4::uuid END, hidden_reason = CASE WHEN $2 = 'hide' THEN $5 END WHERE id = $1`,
        [commentId, how, tx.now, accountId, reason],
      );
      const settled = await tx.sql<{ id: string }>(
        `WITH settled AS (UPDATE practice_comment_report SET settled_at = $2 WHERE comment_id = $1 AND settled_at IS NULL
           RETURNING account_id) SELECT account_id AS id FROM settled ORDER BY 1`,
        [commentId, tx.now],
      );
      const reporters = settled.map(({ id }) => id);
      await tellOfDecision(tx, this.jobs, { commentId, version: version + 1, how, reporters });
      await this.record(tx, { act, actorId: accountId, reason }, comment);
      return ok({ commentId, version: version + 1 });
    });
  }

  private record(
    tx: Transaction,
    { act, actorId, reason }: Pick<Moderation, 'act'> & { actorId: string; reason: string | null },
    { commentId, municipalityCode }: CommentFacts,
  ): Promise<void> {
    return this.audit.record(tx, {
      act,
      actorId,
      ...(municipalityCode === null ? {} : { municipalityCode }),
      objectKind: 'practice_comment',
      objectId: commentId,
      ...(reason === null ? {} : { reason }),
    });
  }
}
