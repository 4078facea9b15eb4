import { representsNow } from '#identity';
import { type Locale, locales } from '#kernel';
import type { Database } from '#platform';
import { tutorsNow } from '#sparring';
import type { ReportTold } from '#sparring/events';
import { type MailContent, mailHtml, mailText } from '../mail-html.js';
import { mailTexts } from '../mail-texts.js';
import { markAttachment } from '../mark.js';
import { sessionUrl } from '../page-url.js';
import type { Post } from '../post.js';
import { reportTexts } from './report-texts.js';

interface ReportFacts {
  name: string;
  email: string;
  locale: Locale;
  requestId: string;
  /** The names of the asking and of the tutor municipality. */
  municipality: string;
  tutor: string;
}

/** Tells the other side that what came of their session was reported. Nothing of the report stands in the mail. */
export const mailReport =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as ReportTold;
    const facts = await reportFacts(database, told);
    if (facts === null) return;
    const { locale, name, email } = facts;
    const texts = reportTexts[locale];
    const common = mailTexts[locale];
    const url = (of: Locale): string => sessionUrl(publicUrl, of, facts.requestId);
    const content: MailContent = {
      locale,
      service: common.service,
      preheader: texts.lead,
      greeting: common.greeting(name.split(' ')[0] ?? name),
      heading: texts.subject,
      lead: texts.lead,
      box: null,
      button: { text: texts.open, url: url(locale) },
      facts: {
        heading: common.about,
        rows: [
          { label: texts.requester, text: facts.municipality },
          { label: texts.tutor, text: facts.tutor },
        ],
      },
      linkFails: common.linkFails,
      reason: texts.because,
      otherLanguages: locales
        .filter((other) => other !== locale)
        .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
      end: common.end,
    };
    await mailer.send({
      to: { name, address: email },
      subject: texts.subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `sparring.report.${told.pairId}.${told.readerId}@${publicUrl.hostname}`,
      language: locale,
      attachments: [markAttachment],
    });
  };

/** Null when the reader is of neither side any more. */
async function reportFacts(database: Database, { pairId, readerId }: ReportTold): Promise<ReportFacts | null> {
  const [facts] = await database.read<ReportFacts>(
    `SELECT a.name, a.email, a.locale, r.id AS "requestId", m.name ->> a.locale AS municipality,
       tm.name ->> a.locale AS tutor
     FROM sparring_report sr JOIN sparring_pair sp ON sp.id = sr.pair_id AND sr.reported_at IS NOT NULL
     JOIN sparring_request r ON r.id = sp.request_id JOIN municipality m ON m.code = r.municipality_code
     JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id JOIN municipality tm ON tm.code = t.municipality_code
     JOIN account a ON a.id = $2 AND a.status = 'active'
       AND (${representsNow('a.id', 'r.municipality_code')} OR ${tutorsNow('a.id', 't')})
     WHERE sp.id = $1`,
    [pairId, readerId],
  );
  return facts ?? null;
}
