import { formatDate, type Locale, locales } from '#kernel';
import type { PairTold } from '#sparring/events';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { adminRequestUrl, requestPairUrl, sparringPairsUrl } from './page-url.js';
import { type PairMailFacts, pairMailFacts } from './pair-facts.js';
import { pairTexts } from './pair-texts.js';
import type { Post } from './post.js';

/** Tells someone of a side, or of the project team, what becomes of a proposal. Run twice it is the same mail. */
export const mailPair =
  ({ database, mailer, publicUrl, adminUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as PairTold;
    const { pairId, what, side, readerId } = told;
    const facts = await pairMailFacts(database, told);
    if (facts === null) return;
    const url = (locale: Locale): string => {
      if (side === 'team') return adminRequestUrl(adminUrl, locale, facts.requestId);
      // A tutor does not see a request any more when its pair has ended.
      const gone = side === 'tutor' && (what === 'over' || what === 'taken_back' || what === 'withdrawn');
      return gone ? sparringPairsUrl(publicUrl, locale) : requestPairUrl(publicUrl, locale, facts.requestId);
    };
    const content = contentOf(facts, told, url);
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: pairTexts[facts.locale].news[what].subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `pair.${pairId}.${what}.${side}.${readerId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

const asks: readonly PairTold['what'][] = ['proposed', 'reminder', 'answered'];

function contentOf(facts: PairMailFacts, { what, side }: PairTold, url: (locale: Locale) => string): MailContent {
  const { locale, name, municipality, tutor, answerBy } = facts;
  const texts = pairTexts[locale];
  const common = mailTexts[locale];
  const { subject, lead } = texts.news[what];
  // The last instant at which it can be answered lies in the last day.
  const lastDay = formatDate(new Date(answerBy.getTime() - 1), locale);
  const rows = [
    { label: texts.requester, text: municipality },
    { label: texts.tutor, text: tutor },
    ...(asks.includes(what) ? [{ label: texts.answerBy, text: lastDay }] : []),
  ];
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: subject,
    lead,
    box: null,
    button: { text: asks.includes(what) ? texts.answer : texts.open, url: url(locale) },
    facts: { heading: common.about, rows },
    linkFails: common.linkFails,
    reason: texts.because[side],
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
