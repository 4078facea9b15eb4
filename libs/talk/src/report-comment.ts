import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, inTurnOf, Jobs } from '#platform';
import { lockComment } from './comment-facts.js';
import {
  againAt,
  type ReportRefusal,
  reportPace,
  type TextRefusal,
  whyNotReason,
  whyNotReport,
} from './comment-policy.js';
import { tellTeam } from './tell.js';

export type ReportCommentOutcome = Result<
  { commentId: string },
  ReportRefusal | TextRefusal | { reason: 'too_many_attempts'; retryAt: Date }
>;

/** A member asks the project team to look at a comment, and says why. */
@Injectable()
export class ReportComment {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute(
    { accountId }: SignedIn,
    { commentId, ...given }: { commentId: string; reason: string },
  ): Promise<ReportCommentOutcome> {
    const reason = tidyLines(given.reason);
    return this.db.transaction<ReportCommentOutcome>(async (tx) => {
      await inTurnOf(tx, `reports of ${accountId}`);
      const comment = await lockComment(tx, accountId, commentId);
      const stop = whyNotReport(comment) ?? whyNotReason(reason);
      if (comment === null || stop !== null) return refuse(stop ?? { reason: 'not_found' });
      const rows = await tx.sql<{ at: Date }>(
        'SELECT reported_at AS at FROM practice_comment_report WHERE account_id = $1 ORDER BY reported_at DESC LIMIT $2',
        [accountId, reportPace.reports],
      );
      const times = rows.map(({ at }) => at);
      const retryAt = againAt(times, reportPace.reports, reportPace.minutes, tx.now);
      if (retryAt !== null) return refuse({ reason: 'too_many_attempts', retryAt });
      await tx.sql(
        'INSERT INTO practice_comment_report (comment_id, account_id, reason, reported_at) VALUES ($1, $2, $3, $4)',
        [commentId, accountId, reason, tx.now],
      );
      await tellTeam(tx, this.jobs, { commentId, version: comment.version, by: accountId });
      return ok({ commentId });
    });
  }
}
