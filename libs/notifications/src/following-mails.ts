import { representsNow } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';
import type { FollowedChanged, PracticeAsked, PracticeCommented } from '#talk/events';
import { followingTexts } from './following-texts.js';
import { sendLetter } from './letter.js';
import { mailTexts } from './mail-texts.js';
import { practiceRevisionsUrl, practiceTalkUrl, practiceUrl } from './page-url.js';
import type { Post } from './post.js';

interface Reader {
  name: string;
  email: string;
  locale: Locale;
  slug: string;
  title: string;
}

/** The account `a` that is told, and the practice `p` with its revision `r` in the reader's language where it has one. */
const readerOf = `a.name, a.email, a.locale, p.slug, (SELECT e.value ->> 'title' FROM jsonb_each(r.texts) e
  ORDER BY ${bestVersionFirst('e.key', `ARRAY[a.locale, 'fi', 'sv', 'en']`)} LIMIT 1) AS title`;
const practiceOf = (id: string): string =>
  `practice p ON p.id = ${id} AND p.status <> 'retracted' JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision`;
const wants = (kind: string): string =>
  `NOT EXISTS (SELECT FROM mail_refusal mr WHERE mr.account_id = a.id AND mr.kind = '${kind}')`;

interface CommentedFacts extends Reader {
  /** Who said it; null for an erased account. */
  author: string | null;
  why: 'mentioned' | 'written' | 'followed';
}

/** Null when it was deleted or hidden, or the reader wants no such mails, represents nobody as an author and follows no more. */
async function commentedFacts(
  database: Database,
  { commentId, readerId }: PracticeCommented,
): Promise<CommentedFacts | null> {
  const [facts] = await database.read<CommentedFacts & { why: CommentedFacts['why'] | null }>(
    `SELECT ${readerOf}, nullif(w.name, '') AS author,
       CASE WHEN ${wants('mentions')}
           AND EXISTS (SELECT FROM practice_mention pm WHERE pm.comment_id = c.id AND pm.account_id = a.id) THEN 'mentioned'
         WHEN NOT ${wants('practices')} THEN NULL
         WHEN EXISTS (SELECT FROM practice_author pa WHERE pa.practice_id = p.id AND pa.account_id = a.id
           AND ${representsNow('a.id', 'pa.municipality_code')}) THEN 'written'
         WHEN EXISTS (SELECT FROM practice_mark k WHERE k.practice_id = p.id AND k.account_id = a.id AND k.kind = 'follow')
           THEN 'followed' END AS why
     FROM practice_comment c JOIN account w ON w.id = c.written_by JOIN ${practiceOf('c.practice_id')}
     JOIN account a ON a.id = $2 AND a.status = 'active'
     WHERE c.id = $1 AND c.deleted_at IS NULL AND c.hidden_at IS NULL`,
    [commentId, readerId],
  );
  return facts?.why == null ? null : facts;
}

/** Tells of a comment on a practice that one wrote or follows, or that speaks to one. What was said stays on the page. */
export const mailCommented =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as PracticeCommented;
    const facts = await commentedFacts(post.database, told);
    if (facts === null) return;
    const { locale, slug, title, author, why } = facts;
    const texts = followingTexts[locale];
    const { subject, lead, reason, refuse } = texts[why];
    await sendLetter(post, facts, {
      subject: subject(title),
      heading: texts.heading,
      lead: lead(author ?? mailTexts[locale].erased, title),
      rows: null,
      open: texts.openTalk,
      url: (language) => practiceTalkUrl(post.publicUrl, language, slug),
      reason,
      refuse: { kind: why === 'mentioned' ? 'mentions' : 'practices', accountId: told.readerId, text: refuse },
      messageId: `commented.${told.commentId}.${told.readerId}`,
    });
  };

/** Tells a follower of a new revision that is no minor edit, or of the retraction. Run twice it is the same mail. */
export const mailFollowedChange =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { practiceId, revision, readerId } = payload as FollowedChanged;
    const [facts] = await post.database.read<Reader & { note: string | null }>(
      `SELECT ${readerOf}, CASE $2::int WHEN 0 THEN p.retraction ELSE r.note END AS note
       FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
       JOIN practice_mark k ON k.practice_id = p.id AND k.account_id = $3 AND k.kind = 'follow'
       JOIN account a ON a.id = $3 AND a.status = 'active' AND ${wants('practices')}
       WHERE p.id = $1 AND CASE WHEN p.status = 'retracted' THEN $2::int = 0 ELSE p.revision = $2::int AND NOT r.minor END`,
      [practiceId, revision, readerId],
    );
    if (facts === undefined) return;
    const { locale, slug, title, note } = facts;
    const texts = followingTexts[locale];
    const gone = revision === 0;
    const { subject, lead } = gone ? texts.retracted : texts.revised;
    await sendLetter(post, facts, {
      subject: subject(title),
      heading: subject(title),
      lead: lead(title),
      rows: note === null ? null : [{ label: gone ? texts.why : texts.changed, text: note }],
      open: texts.openPractice,
      url: (language) => (gone ? practiceUrl : practiceRevisionsUrl)(post.publicUrl, language, slug),
      reason: texts.followed.reason,
      refuse: { kind: 'practices', accountId: readerId, text: texts.followed.refuse },
      messageId: `followed.${practiceId}.${revision}.${readerId}`,
    });
  };

interface AskedFacts extends Reader {
  text: string;
  asker: string;
  askerEmail: string;
  municipality: string | null;
  askedOf: 'authors' | 'coordinators' | 'team';
}

/** Brings a question to one of those who answer for a practice. Run twice it is the same mail. */
export const mailAsked =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { questionId, readerId } = payload as PracticeAsked;
    // Who asked and is not there any more gets no answer, so nobody is asked.
    const [facts] = await post.database.read<AskedFacts>(
      `SELECT ${readerOf}, q.text, q.asked_of AS "askedOf", b.name AS asker, b.email AS "askerEmail",
         (SELECT m.name ->> a.locale FROM affiliation af JOIN municipality m ON m.code = af.municipality_code
          WHERE af.account_id = b.id AND ${representsNow('b.id', 'af.municipality_code')} ORDER BY af.valid_from, m.code LIMIT 1) AS municipality
       FROM practice_question q JOIN account b ON b.id = q.asked_by AND b.status = 'active' JOIN ${practiceOf('q.practice_id')}
       JOIN account a ON a.id = $2 AND a.status = 'active' WHERE q.id = $1`,
      [questionId, readerId],
    );
    if (facts === undefined) return;
    const { locale, slug, title, text, asker, askerEmail, municipality, askedOf } = facts;
    const texts = followingTexts[locale];
    await sendLetter(post, facts, {
      subject: texts.asked.subject(title),
      heading: texts.asked.subject(title),
      lead: texts.asked.lead(asker, title),
      quote: { label: texts.asked.question, text },
      rows: [
        { label: texts.asked.from, text: [asker, municipality].filter(Boolean).join(', ') },
        { label: texts.asked.address, text: askerEmail },
      ],
      open: texts.openPractice,
      url: (language) => practiceUrl(post.publicUrl, language, slug),
      reason: texts.asked.reasons[askedOf],
      replyTo: { name: asker, address: askerEmail },
      messageId: `asked.${questionId}.${readerId}`,
    });
  };
