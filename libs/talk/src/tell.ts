import { inProjectTeam } from '#identity';
import type { Jobs, Transaction } from '#platform';
import { type CommentTold, commentTold } from './events.js';

interface Told {
  commentId: string;
  version: number;
  by: string;
}

/** The project team hears of the first report that waits; of the others it reads on its page. */
export async function tellTeam(tx: Transaction, jobs: Jobs, { commentId, version, by }: Told): Promise<void> {
  const team = await tx.sql<{ id: string }>(
    `SELECT a.id FROM account a WHERE a.status = 'active' AND a.id <> $1 AND ${inProjectTeam('a')}
       AND NOT EXISTS (SELECT FROM practice_comment_report r WHERE r.comment_id = $2 AND r.settled_at IS NULL
         AND r.account_id <> $1) ORDER BY a.id`,
    [by, commentId],
  );
  for (const { id: readerId } of team) await tell(tx, jobs, { commentId, readerId, news: 'reported', version });
}

/** Its author hears what was done; those whose reports were settled by it hear what came of them. */
export async function tellOfDecision(
  tx: Transaction,
  jobs: Jobs,
  {
    commentId,
    version,
    how,
    reporters,
  }: Omit<Told, 'by'> & { how: 'hide' | 'restore' | 'dismiss'; reporters: string[] },
): Promise<void> {
  if (how !== 'dismiss') {
    const [comment] = await tx.sql<{ id: string }>('SELECT written_by AS id FROM practice_comment WHERE id = $1', [
      commentId,
    ]);
    const news = how === 'hide' ? 'hidden' : 'restored';
    if (comment) await tell(tx, jobs, { commentId, readerId: comment.id, news, version });
  }
  const news = how === 'hide' ? 'reporter_hidden' : 'reporter_kept';
  for (const readerId of reporters) await tell(tx, jobs, { commentId, readerId, news, version });
}

const tell = (tx: Transaction, jobs: Jobs, told: CommentTold): Promise<void> => jobs.add(tx, commentTold, { ...told });
