import { formatDate, formatDateTime, type Locale, locales } from '#kernel';
import {
  type AffiliationDecided,
  type AffiliationRunsOut,
  type AffiliationWaits,
  type ColleagueInvited,
  invitationToken,
} from '#municipalities/events';
import { type AffiliationFacts, affiliationFacts, type InvitationFacts, invitationFacts } from './affiliation-facts.js';
import { affiliationTexts } from './affiliation-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { adminPage, pageOf, tokenUrl } from './page-url.js';
import type { Post } from './post.js';

interface Letter {
  to: { name: string; address: string };
  locale: Locale;
  /** Unique for the news, so that the same mail sent twice can be told. */
  event: string;
  subject: string;
  greeting: string;
  heading: string;
  lead: string;
  box: MailContent['box'];
  button: string;
  url: (locale: Locale) => string;
  rows: { label: string; text: string }[];
  reason: string;
}

async function send({ mailer, publicUrl }: Post, letter: Letter): Promise<void> {
  const { locale, lead, url } = letter;
  const common = mailTexts[locale];
  const mail: MailContent = {
    locale,
    service: common.service,
    preheader: lead,
    greeting: letter.greeting,
    heading: letter.heading,
    lead,
    box: letter.box,
    button: { text: letter.button, url: url(locale) },
    facts: { heading: affiliationTexts[locale].about, rows: letter.rows },
    linkFails: common.linkFails,
    reason: letter.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
  await mailer.send({
    to: letter.to,
    subject: letter.subject,
    text: mailText(mail),
    html: mailHtml(mail),
    messageId: `${letter.event}@${publicUrl.hostname}`,
    language: locale,
    attachments: [markAttachment],
  });
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
const greetingTo = (facts: AffiliationFacts): string => mailTexts[facts.locale].greeting(firstName(facts.name));

/** Whom the affiliation is with, in one row. */
function representedRow({ locale, ofMunicipality, represented }: AffiliationFacts) {
  const texts = affiliationTexts[locale];
  return { label: ofMunicipality ? texts.municipality : texts.organisation, text: represented };
}

/** Tells somebody who may decide that an affiliation waits; nothing when it no longer does, or they no longer may. */
export const mailWaiting =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { affiliationId, deciderId } = payload as AffiliationWaits;
    const facts = await affiliationFacts(post.database, affiliationId, deciderId);
    if (facts?.status !== 'proven' || !facts.decides) return;
    const texts = affiliationTexts[facts.locale];
    await send(post, {
      to: { name: facts.name, address: facts.address },
      locale: facts.locale,
      event: `affiliation.${affiliationId}.waits.${deciderId}`,
      ...texts.waits,
      subject: texts.waits.subject(facts.represented),
      greeting: greetingTo(facts),
      lead: texts.waits.lead(facts.person),
      box: null,
      url: facts.coordinates ? pageOf(post.publicUrl, 'colleagues') : adminPage(post.adminUrl, 'affiliations'),
      rows: [
        { label: texts.person, text: facts.person },
        { label: texts.address, text: facts.email ?? '' },
        representedRow(facts),
      ],
    });
  };

/** Tells the person what somebody else has decided about their affiliation. */
export const mailDecision =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { affiliationId } = payload as AffiliationDecided;
    const facts = await affiliationFacts(post.database, affiliationId, null);
    if (facts === null) return;
    const { status, locale } = facts;
    // Anything else came later and is not somebody else's decision.
    if (status !== 'approved' && status !== 'rejected' && status !== 'ended') return;
    const texts = affiliationTexts[locale];
    const own = texts[status];
    const until = facts.provenUntil === null ? '' : formatDate(facts.provenUntil, locale);
    await send(post, {
      to: { name: facts.name, address: facts.address },
      locale,
      event: `affiliation.${affiliationId}.${status}`,
      ...own,
      greeting: greetingTo(facts),
      lead: typeof own.lead === 'string' ? own.lead : own.lead(until),
      box:
        status === 'approved' || facts.endReason === null
          ? null
          : { label: texts.why, text: facts.endReason, note: texts.whyNote },
      url: pageOf(post.publicUrl, 'myAffiliation'),
      rows: [representedRow(facts)],
    });
  };

/** Reminds the person that the proof of their affiliation becomes too old; nothing when it was renewed meanwhile. */
export const mailReminder =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { affiliationId, days } = payload as AffiliationRunsOut;
    const facts = await affiliationFacts(post.database, affiliationId, null);
    if (facts?.status !== 'approved' || facts.provenUntil === null) return;
    const [{ due } = { due: false }] = await post.database.read<{ due: boolean }>(
      'SELECT $1::timestamptz <= app_now() + make_interval(days => $2::int) AS due',
      [facts.provenUntil, days],
    );
    if (!due) return;
    const texts = affiliationTexts[facts.locale];
    await send(post, {
      to: { name: facts.name, address: facts.address },
      locale: facts.locale,
      event: `affiliation.${affiliationId}.${facts.provenUntil.getTime()}.${days}`,
      ...texts.runsOut,
      greeting: greetingTo(facts),
      lead: texts.runsOut.lead(formatDateTime(facts.provenUntil, facts.locale)),
      box: null,
      url: pageOf(post.publicUrl, 'myAffiliation'),
      rows: [representedRow(facts), { label: texts.address, text: facts.email ?? '' }],
    });
  };

/** Mails an invitation. Run twice it is the same mail: the token is made from the invitation's id. */
export const mailInvitation =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const { invitationId } = payload as ColleagueInvited;
    const facts = await invitationFacts(post.database, invitationId);
    if (facts === null) return;
    const token = post.tokens.tokenOf(invitationToken, invitationId);
    await send(post, {
      ...invitationLetter(facts),
      event: `invitation.${invitationId}`,
      url: (locale) => tokenUrl(post.publicUrl, 'invitation', locale, token),
    });
  };

function invitationLetter(facts: InvitationFacts): Omit<Letter, 'event' | 'url'> {
  const { locale, name } = facts;
  const texts = affiliationTexts[locale];
  return {
    to: { name: name ?? '', address: facts.email },
    locale,
    ...texts.invited,
    greeting: name === null ? texts.greeting : mailTexts[locale].greeting(firstName(name)),
    lead: texts.invited.lead(facts.invitedBy, formatDateTime(facts.expiresAt, locale)),
    box: null,
    rows: [{ label: texts.municipality, text: facts.municipality }],
  };
}
