import type { CircleProposed } from '#circles/events';
import { formatDate, type Locale, locales } from '#kernel';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { adminCircleUrl } from './page-url.js';
import type { Post } from './post.js';
import { type ProposedCircleFacts, proposedCircleFacts } from './proposed-circle-facts.js';
import { proposedCircleTexts } from './proposed-circle-texts.js';

/** Tells someone of the project team that a circle waits for a decision. */
export const mailProposedCircle =
  ({ database, mailer, publicUrl, adminUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { circleId, readerId, version } = payload as CircleProposed;
    const facts = await proposedCircleFacts(database, { circleId, readerId, version });
    if (facts === null) return;
    const content = contentOf(facts, (locale) => adminCircleUrl(adminUrl, locale, circleId));
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: proposedCircleTexts[facts.locale].subject(facts.title),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `circle.${circleId}.proposed.${version}.${readerId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment],
    });
  };

function contentOf(facts: ProposedCircleFacts, url: (locale: Locale) => string): MailContent {
  const { locale, name, title, host, firstMeetingAt } = facts;
  const texts = proposedCircleTexts[locale];
  const common = mailTexts[locale];
  const lead = texts.lead(title);
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: texts.heading,
    lead,
    box: null,
    button: { text: texts.button, url: url(locale) },
    facts: {
      heading: common.about,
      rows: [
        { label: texts.host, text: host },
        { label: texts.begins, text: formatDate(firstMeetingAt, locale) },
      ],
    },
    linkFails: common.linkFails,
    reason: texts.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
