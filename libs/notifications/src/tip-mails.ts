import { type CircleTipped, tipToken } from '#circles/events';
import { formatDateTime, formatMeeting, type Locale, locales } from '#kernel';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { tokenUrl } from './page-url.js';
import type { Post } from './post.js';
import { type TipFacts, tipFacts } from './tip-facts.js';
import { tipTexts } from './tip-texts.js';

/** Tells a colleague of a circle. Run twice it is the same mail: the token is made from the tip's id. */
export const mailTip =
  ({ database, mailer, tokens, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { tipId } = payload as CircleTipped;
    const facts = await tipFacts(database, tipId);
    if (facts === null) return;
    const token = tokens.tokenOf(tipToken, tipId);
    const content = contentOf(facts, (locale) => tokenUrl(publicUrl, 'tip', locale, token));
    await mailer.send({
      to: { name: '', address: facts.email },
      subject: tipTexts[facts.locale].subject(facts.tippedBy, facts.title),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `tip.${tipId}@${publicUrl.hostname}`,
      language: facts.locale,
      oneClick: tokenUrl(publicUrl, 'noMoreTips', facts.locale, token),
      attachments: [markAttachment],
    });
  };

function contentOf(facts: TipFacts, url: (locale: Locale) => string): MailContent {
  const { locale, message, tippedBy, municipality, title } = facts;
  const texts = tipTexts[locale];
  const common = mailTexts[locale];
  const lead = texts.lead(tippedBy, municipality, title);
  const languages = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    facts.languages.map((language) => common.languageNames[language]),
  );
  const { startsAt, endsAt } = facts;
  const first =
    startsAt && endsAt ? [formatMeeting(startsAt, endsAt, locale), facts.place ?? common.remote].join(', ') : null;
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: texts.greeting,
    heading: texts.heading,
    lead,
    ...(message !== null && { quote: { label: texts.quoted(tippedBy), text: message } }),
    box: null,
    button: { text: texts.button, url: url(locale) },
    facts: {
      heading: common.about,
      rows: [
        ...(first === null ? [] : [{ label: common.firstMeeting, text: first }]),
        { label: common.languages, text: languages },
        { label: texts.linkHolds, text: texts.until(formatDateTime(facts.expiresAt, locale)) },
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
