import { type Locale, locales } from '#kernel';
import type { ProgrammeAccepted, ProgrammeChanged } from '#sparring/events';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { ownProgrammeUrl } from './page-url.js';
import type { Post } from './post.js';
import { type ProgrammeMailFacts, programmeMailFacts } from './programme-facts.js';
import { type ProgrammeNews, programmeTexts } from './programme-texts.js';

/** Tells a side what the other one did to the programme of their session. Run twice it is the same mail. */
export const mailProgramme =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as ProgrammeChanged | ProgrammeAccepted;
    const facts = await programmeMailFacts(database, told);
    if (facts === null) return;
    const accepted: ProgrammeNews = facts.agreed ? 'agreed' : 'accepted';
    const news = 'what' in told ? told.what : accepted;
    const content = contentOf(facts, news, (locale) => ownProgrammeUrl(publicUrl, locale, facts.requestId));
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: programmeTexts[facts.locale][news].subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `sparring.programme.${told.pairId}.${facts.version}.${news}.${told.readerId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

function contentOf(facts: ProgrammeMailFacts, news: ProgrammeNews, url: (locale: Locale) => string): MailContent {
  const { locale, name, municipality } = facts;
  const texts = programmeTexts[locale];
  const common = mailTexts[locale];
  const { heading, lead } = texts[news];
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading,
    lead,
    box: null,
    button: { text: texts.open, url: url(locale) },
    facts: { heading: common.about, rows: [{ label: texts.municipality, text: municipality }] },
    linkFails: common.linkFails,
    reason: texts.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
