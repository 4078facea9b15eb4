import { type Locale, locales } from '#kernel';
import type { RequestNews } from '#sparring/events';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { adminRequestUrl, ownRequestUrl } from './page-url.js';
import type { Post } from './post.js';
import { type RequestMailFacts, requestMailFacts } from './request-facts.js';
import { requestTexts } from './request-texts.js';

/** Tells the project team of a request for sparring, or who sent it of what was decided. Run twice it is the same mail. */
export const mailRequest =
  ({ database, mailer, publicUrl, adminUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as RequestNews;
    const { requestId, version, readerId, to } = news;
    const facts = await requestMailFacts(database, news);
    if (facts === null) return;
    const ofTeam = to === 'submitted' || to === 'withdrawn';
    const url = (locale: Locale): string =>
      ofTeam ? adminRequestUrl(adminUrl, locale, requestId) : ownRequestUrl(publicUrl, locale, requestId);
    const content = contentOf(facts, to, url);
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: requestTexts[facts.locale][to].subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `sparring.${requestId}.${version}.${readerId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

function contentOf(facts: RequestMailFacts, to: RequestNews['to'], url: (locale: Locale) => string): MailContent {
  const { locale, name, municipality, note } = facts;
  const texts = requestTexts[locale];
  const common = mailTexts[locale];
  const { heading, lead } = texts[to];
  const rows = [
    { label: texts.municipality, text: municipality },
    ...(note === null || to === 'unmatched' ? [] : [{ label: texts.note, text: note }]),
  ];
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading,
    lead,
    box: null,
    button: { text: texts.open, url: url(locale) },
    facts: { heading: common.about, rows },
    linkFails: common.linkFails,
    reason: to === 'submitted' || to === 'withdrawn' ? texts.ofTeam : texts.ofSender,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
