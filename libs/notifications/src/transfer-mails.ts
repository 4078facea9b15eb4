import type { SeatTransferTold } from '#circles/events';
import { formatWeekdayTime, type Locale, locales } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';
import { calendarFiles } from './calendar.js';
import { enrolmentFacts } from './enrolment-facts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { circleUrl, seatTransferUrl } from './page-url.js';
import type { Post } from './post.js';
import { transferTexts } from './transfer-texts.js';

interface Facts {
  name: string;
  email: string;
  locale: Locale;
  /** Of who gives the seat. */
  giver: string;
  enrolmentId: string;
  municipality: string;
  slug: string;
  title: string;
  expiresAt: Date;
}

/** Tells who is asked to take a seat, or who gives it, how the transfer stands, while that is so. */
export const mailTransfer =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { transferId, what } = payload as SeatTransferTold;
    const facts = await transferFacts(database, transferId, what);
    if (facts === null) return;
    const content = contentOf(facts, what, (locale) =>
      what === 'asked'
        ? seatTransferUrl(publicUrl, locale, facts.slug)
        : `${circleUrl(publicUrl, locale, facts.slug)}#place`,
    );
    // The meetings of who has given the seat leave their calendar.
    const given = what === 'accepted' ? await enrolmentFacts(database, facts.enrolmentId) : null;
    const files = given ? calendarFiles(given, 'confirmed', { publicUrl, sender: mailer.sender }) : [];
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: transferTexts[facts.locale][what].subject(facts.title),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `transfer.${transferId}.${what}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment, ...files],
    });
  };

/** Null when it stands otherwise by now, or the account is not active. Where the address was nobody's, nobody is told. */
async function transferFacts(
  database: Database,
  transferId: string,
  what: SeatTransferTold['what'],
): Promise<Facts | null> {
  const [facts] = await database.read<Facts>(
    `SELECT a.name, a.email, a.locale, g.name AS giver, e.id AS "enrolmentId", m.name ->> a.locale AS municipality,
       c.slug, v.title, t.expires_at AS "expiresAt"
     FROM seat_transfer t JOIN enrolment e ON e.id = t.enrolment_id JOIN account g ON g.id = e.account_id
     JOIN account a ON a.id = CASE WHEN $2 IN ('asked', 'taken_back') THEN t.to_account_id ELSE g.id END AND a.status = 'active'
     JOIN municipality m ON m.code = e.municipality_code JOIN circle c ON c.seat_pool_id = e.pool_id AND c.status <> 'cancelled'
     CROSS JOIN LATERAL (SELECT w.title FROM circle_text w WHERE w.circle_id = c.id
       ORDER BY ${bestVersionFirst('w.locale', `ARRAY[a.locale, 'fi', 'sv', 'en']`)} LIMIT 1) v
     WHERE t.id = $1 AND CASE WHEN $2 = 'asked' THEN t.ended_at IS NULL AND t.expires_at > app_now() AND e.status = 'confirmed'
       ELSE t.outcome = $2 END`,
    [transferId, what],
  );
  return facts ?? null;
}

function contentOf(facts: Facts, what: SeatTransferTold['what'], url: (locale: Locale) => string): MailContent {
  const { locale, name, title, giver, municipality, expiresAt } = facts;
  const texts = transferTexts[locale];
  const common = mailTexts[locale];
  const lead = texts[what].lead(title, giver || texts.erased);
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: texts[what].heading,
    lead,
    box:
      what === 'asked' ? { label: texts.answerBy, text: formatWeekdayTime(expiresAt, locale), note: texts.note } : null,
    button: { text: what === 'asked' ? texts.answer : texts.open, url: url(locale) },
    facts: { heading: common.about, rows: [{ label: common.represents, text: municipality }] },
    linkFails: common.linkFails,
    reason: texts[what].reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
