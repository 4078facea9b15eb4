import { inProjectTeam } from '#identity';
import { type Locale, locales } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';
import type { CommentTold } from '#talk/events';
import { commentTexts } from './comment-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
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
  ({ database, mailer, publicUrl, adminUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as CommentTold;
    const facts = await commentFacts(database, told);
    if (facts === null) return;
    const { commentId, readerId, news, version } = told;
    const url = (locale: Locale): string =>
      news === 'reported' ? reportedCommentsUrl(adminUrl, locale) : practiceTalkUrl(publicUrl, locale, facts.slug);
    const content = contentOf(facts, told, url);
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: commentTexts[facts.locale][news].subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `comment.${commentId}.${news}.${version}.${readerId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

function contentOf(
  { locale, name, title, hiddenReason }: CommentFacts,
  { news }: CommentTold,
  url: (locale: Locale) => string,
): MailContent {
  const texts = commentTexts[locale];
  const common = mailTexts[locale];
  const lead = texts[news].lead(title);
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: texts[news].subject,
    lead,
    ...(news === 'hidden' && hiddenReason !== null && { quote: { label: texts.why, text: hiddenReason } }),
    box: null,
    button: { text: news === 'reported' ? texts.look : texts.open, url: url(locale) },
    facts: null,
    linkFails: common.linkFails,
    reason: texts[news].reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
