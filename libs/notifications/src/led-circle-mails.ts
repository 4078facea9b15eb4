import type { LedCircleDecided } from '#circles/events';
import { type Locale, locales } from '#kernel';
import { type LedCircleFacts, ledCircleFacts } from './led-circle-facts.js';
import { ledCircleTexts } from './led-circle-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { circleUrl, ownCircleUrl } from './page-url.js';
import type { Post } from './post.js';

type Decision = LedCircleDecided['decision'];

/** Tells someone that the circle that they lead was sent back, and why, or that it is published. */
export const mailLedCircle =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { facilitatorId, decision, version } = payload as LedCircleDecided;
    const facts = await ledCircleFacts(database, facilitatorId, decision);
    if (facts === null) return;
    const { slug, circleId } = facts;
    const content = contentOf(facts, decision, (locale) =>
      decision === 'published' ? circleUrl(publicUrl, locale, slug) : ownCircleUrl(publicUrl, locale, circleId),
    );
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: ledCircleTexts[facts.locale][decision].subject(facts.title),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `facilitator.${facilitatorId}.${decision}.${version}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

function contentOf(facts: LedCircleFacts, decision: Decision, url: (locale: Locale) => string): MailContent {
  const { locale, name, title, host, note } = facts;
  const texts = ledCircleTexts[locale];
  const common = mailTexts[locale];
  const lead = texts[decision].lead(title);
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: texts[decision].heading,
    lead,
    ...(note !== null && { quote: { label: texts.note, text: note } }),
    box: null,
    button: { text: texts[decision].button, url: url(locale) },
    facts: { heading: common.about, rows: [{ label: texts.host, text: host }] },
    linkFails: common.linkFails,
    reason: texts.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
