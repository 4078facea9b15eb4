import { inProjectTeam } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';
import type { CommentTold } from '#talk/events';
import { commentTexts } from './comment-texts.js';
import { sendLetter } from './letter.js';
import { practiceTalkUrl, reportedCommentsUrl } from './page-url.js';
import type { Post } from './post.js';

interface CommentFacts {
  name: string;
  email: string;
  locale: Locale;
  slug: string;
  title: string;
  hiddenReason: string | null;
}

/** Null when it is no longer so: the comment was deleted, something else was decided, or the practice is read no more. */
async function commentFacts(
  database: Database,
  { commentId, readerId, news, version }: CommentTold,
): Promise<CommentFacts | null> {
  const [facts] = await database.read<CommentFacts>(
    `SELECT a.name, a.email, a.locale, p.slug, t.title, c.hidden_reason AS "hiddenReason"
     FROM practice_comment c JOIN practice p ON p.id = c.practice_id AND p.status <> 'retracted'
     JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
     JOIN account a ON a.id = $2 AND a.status = 'active'
     CROSS JOIN LATERAL (SELECT e.value ->> 'title' AS title FROM jsonb_each(r.texts) e
       ORDER BY ${bestVersionFirst('e.key', `ARRAY[a.locale, 'fi', 'sv', 'en']`)} LIMIT 1) t
     WHERE c.id = $1 AND c.deleted_at IS NULL AND CASE WHEN $3 = 'reported' THEN ${inProjectTeam('a')}
         AND EXISTS (SELECT FROM practice_comment_report cr WHERE cr.comment_id = c.id AND cr.settled_at IS NULL)
       ELSE c.version = $4 END`,
    [commentId, readerId, news, version],
  );
  return facts ?? null;
}

/** Tells of a reported comment, and of what came of it. What was said stays on the page. Run twice it is the same mail. */
export const mailComment =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as CommentTold;
    const facts = await commentFacts(post.database, told);
    if (facts === null) return;
    const { commentId, readerId, news, version } = told;
    const { title, slug, hiddenReason } = facts;
    const texts = commentTexts[facts.locale];
    const { subject, reason } = texts[news];
    await sendLetter(post, facts, {
      ...{ subject, heading: subject, lead: texts[news].lead(title), reason, rows: null },
      ...(news === 'hidden' && hiddenReason !== null && { quote: { label: texts.why, text: hiddenReason } }),
      open: news === 'reported' ? texts.look : texts.open,
      url: (locale) =>
        news === 'reported'
          ? reportedCommentsUrl(post.adminUrl, locale)
          : practiceTalkUrl(post.publicUrl, locale, slug),
      messageId: `comment.${commentId}.${news}.${version}.${readerId}`,
    });
  };
