import { encodeCursor, type Locale } from '#kernel';
import type { Database } from '#platform';
import type { Mentioned } from '#rooms/events';
import { besideCircle, type CircleReader, leads, readerColumns } from './change-facts.js';
import { frameOf } from './change-mails.js';
import { refusalToken } from './choices/mail-refusal.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { mentionTexts } from './mention-texts.js';
import { discussionUrl, tokenUrl } from './page-url.js';
import type { Post } from './post.js';

interface MentionFacts extends CircleReader {
  author: string | null;
  /** When the thread began, as the database writes it. */
  begunAt: string;
}

/** After this id no other comes: the page that begins after it begins with the thread. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Null when the post was deleted or hidden, or the person is in the circle no more or wants no such mails. */
async function mentionFacts(database: Database, { postId, accountId }: Mentioned): Promise<MentionFacts | null> {
  const [facts] = await database.read<MentionFacts>(
    `SELECT ${readerColumns}, nullif(w.name, '') AS author, to_json(coalesce(th.written_at, p.written_at)) #>> '{}' AS "begunAt"
     FROM discussion_mention dm JOIN discussion_post p ON p.id = dm.post_id AND p.deleted_at IS NULL AND p.hidden_at IS NULL
     LEFT JOIN discussion_post th ON th.id = p.reply_to
     JOIN account w ON w.id = p.written_by
     JOIN circle c ON c.id = p.circle_id AND c.status NOT IN ('draft', 'proposed', 'archived')
     JOIN account a ON a.id = dm.account_id AND a.status = 'active'
     ${besideCircle}
     WHERE dm.post_id = $1 AND dm.account_id = $2 AND (e.status = 'confirmed' OR ${leads})
       AND NOT EXISTS (SELECT FROM mail_refusal r WHERE r.account_id = a.id AND r.kind = 'mentions')`,
    [postId, accountId],
  );
  return facts ?? null;
}

/** Tells someone that they are mentioned in a discussion. What was said stays in the room. Run twice it is the same mail. */
export const mailMention =
  ({ database, mailer, tokens, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as Mentioned;
    const facts = await mentionFacts(database, told);
    if (facts === null) return;
    const { locale, title, author, begunAt } = facts;
    const texts = mentionTexts[locale];
    const token = tokens.tokenOf(refusalToken('mentions'), told.accountId);
    const lead = texts.lead(author ?? mailTexts[locale].erased, title);
    const after = encodeCursor([begunAt, lastId]);
    const url = (site: URL, language: Locale, slug: string) => discussionUrl(site, language, slug, after, told.postId);
    const open = { fi: mentionTexts.fi.open, sv: mentionTexts.sv.open, en: mentionTexts.en.open };
    const content: MailContent = {
      ...frameOf(facts, publicUrl, { open, url }),
      heading: texts.heading,
      lead,
      preheader: lead,
      box: null,
      facts: null,
      reason: texts.reason,
      refuse: { text: texts.refuse, url: tokenUrl(publicUrl, 'mailedChoice', locale, token) },
    };
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: texts.subject(title),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `mention.${told.postId}.${told.accountId}@${publicUrl.hostname}`,
      language: locale,
      oneClick: tokenUrl(publicUrl, 'noMoreMails', locale, token),
      attachments: [markAttachment],
    });
  };
