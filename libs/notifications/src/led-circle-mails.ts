import type { FacilitatorChanged } from '#circles/events';
import { type Locale, locales } from '#kernel';
import { type LedCircleFacts, ledCircleFacts } from './led-circle-facts.js';
import { ledCircleTexts } from './led-circle-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { circleUrl, ownCircleUrl } from './page-url.js';
import type { Post } from './post.js';

type Decision = Required<FacilitatorChanged> & { change: 'returned' | 'published' };

/** Tells someone that the circle that they lead was sent back, and why, or that it is published. */
export async function mailLedCircle(
  { database, mailer, publicUrl }: Post,
  { facilitatorId, change, version }: Decision,
): Promise<void> {
  const facts = await ledCircleFacts(database, facilitatorId, change);
  if (facts === null) return;
  const content = contentOf(facts, change, (locale) =>
    change === 'published' ? circleUrl(publicUrl, locale, facts.slug) : ownCircleUrl(publicUrl, locale, facts.circleId),
  );
  await mailer.send({
    to: { name: facts.name, address: facts.email },
    subject: ledCircleTexts[facts.locale][change].subject(facts.title),
    text: mailText(content),
    html: mailHtml(content),
    messageId: `facilitator.${facilitatorId}.${change}.${version}@${publicUrl.hostname}`,
    language: facts.locale,
    attachments: [markAttachment],
  });
}

function contentOf(facts: LedCircleFacts, change: Decision['change'], url: (locale: Locale) => string): MailContent {
  const { locale, name, title, host, note } = facts;
  const texts = ledCircleTexts[locale];
  const common = mailTexts[locale];
  const lead = texts[change].lead(title);
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: texts[change].heading,
    lead,
    ...(note !== null && { quote: { label: texts.note, text: note } }),
    box: null,
    button: { text: texts[change].button, url: url(locale) },
    facts: { heading: common.about, rows: [{ label: texts.host, text: host }] },
    linkFails: common.linkFails,
    reason: texts.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
