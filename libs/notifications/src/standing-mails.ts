import type { FacilitatorChanged } from '#circles/events';
import type { RoleChanged, SuspensionChanged } from '#identity/events';
import { formatDate, formatDays, type Locale, locales } from '#kernel';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { homeUrl } from './page-url.js';
import type { Post } from './post.js';
import { facilitatorFacts, grantFacts, type StandingFacts, suspensionFacts } from './standing-facts.js';
import { type StandingNews, standingTexts } from './standing-texts.js';

/** Tells someone that they have a role, or no longer. Run twice it is the same mail. */
export const mailRole =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { grantId, change } = payload as RoleChanged;
    const facts = await grantFacts(post.database, grantId, change === 'ended');
    await send(post, facts, change, `role.${grantId}`);
  };

/** Tells someone that they lead a circle, or no longer. */
export const mailFacilitator =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { facilitatorId, change } = payload as FacilitatorChanged;
    const facts = await facilitatorFacts(post.database, facilitatorId, change === 'ended');
    await send(post, facts, change === 'ended' ? 'leadsNoMore' : 'leads', `facilitator.${facilitatorId}`);
  };

/** Tells someone that their account is suspended, or open again. It goes to whom nothing else goes. */
export const mailSuspension =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { suspensionId, change } = payload as SuspensionChanged;
    const facts = await suspensionFacts(post.database, suspensionId, change === 'lifted');
    await send(post, facts, change, `suspension.${suspensionId}`);
  };

async function send(
  { mailer, publicUrl }: Post,
  facts: StandingFacts | null,
  news: StandingNews,
  about: string,
): Promise<void> {
  if (facts === null) return;
  const content = mailContent(facts, news, (locale) => homeUrl(publicUrl, locale));
  await mailer.send({
    to: { name: facts.name, address: facts.email },
    subject: standingTexts[facts.locale][news].subject,
    text: mailText(content),
    html: mailHtml(content),
    messageId: `${about}.${news}@${publicUrl.hostname}`,
    language: facts.locale,
    attachments: [markAttachment],
  });
}

function mailContent(facts: StandingFacts, news: StandingNews, url: (locale: Locale) => string): MailContent {
  const { locale, name, role, municipality, circle, period, until } = facts;
  const texts = standingTexts[locale];
  const common = mailTexts[locale];
  // The role holds until midnight: the last day is the one before.
  const lastDay = until && formatDate(new Date(until.getTime() - 1), locale);
  const days = period && `${period.programme} ${formatDays(period.firstDay, period.lastDay, locale)}`;
  const lead = news === 'granted' && role === 'tutor' ? texts.tutorLead : texts[news].lead;
  const rows = [
    [texts.role, role && texts.roles[role]],
    [texts.circle, circle],
    [texts.municipality, municipality],
    [texts.period, days],
    [texts.until, lastDay],
    [texts.why, facts.reason],
  ] as const;
  return {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: texts[news].heading,
    lead,
    box: null,
    button: { text: texts.open, url: url(locale) },
    facts: { heading: texts.about, rows: rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }])) },
    linkFails: common.linkFails,
    reason: texts.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}
