import { maskedAddress } from '#identity';
import { type AddressChangeTold, stopAddressToken } from '#identity/events';
import { formatDateTime, type Locale, locales } from '#kernel';
import type { Database } from '#platform';
import { addressTexts } from './address-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { pageOf, signInsUrl, tokenUrl } from './page-url.js';
import type { Post } from './post.js';

interface ChangeFacts {
  name: string;
  locale: Locale;
  oldEmail: string;
  newEmail: string;
  takesEffectAt: Date;
  /** Whether affiliations ended with it. */
  affiliationsEnded: boolean;
}

/** Null when there is nothing to tell any more: it was stopped meanwhile, or the account is gone. */
async function changeFacts(database: Database, { changeId, what }: AddressChangeTold): Promise<ChangeFacts | null> {
  const [facts] = await database.read<ChangeFacts>(
    `SELECT a.name, a.locale, c.old_email AS "oldEmail", c.new_email AS "newEmail", c.takes_effect_at AS "takesEffectAt",
       EXISTS (SELECT FROM affiliation f WHERE f.account_id = a.id AND f.end_code = 'address_changed'
         AND f.valid_to = c.ended_at) AS "affiliationsEnded"
     FROM address_change c JOIN account a ON a.id = c.account_id AND a.status = 'active'
     WHERE c.id = $1 AND c.status = $2`,
    [changeId, what],
  );
  return facts ?? null;
}

/** Where the button of each mail leads, by language. */
function urlOf(
  { tokens, publicUrl }: Post,
  { changeId, what }: AddressChangeTold,
  { affiliationsEnded }: ChangeFacts,
): (locale: Locale) => string {
  if (what === 'confirmed') {
    return (locale) => tokenUrl(publicUrl, 'stopAddress', locale, tokens.tokenOf(stopAddressToken, changeId));
  }
  if (what === 'taken') return pageOf(publicUrl, 'changeAddress');
  return what === 'done' && affiliationsEnded
    ? pageOf(publicUrl, 'myAffiliation')
    : (locale) => signInsUrl(publicUrl, locale);
}

function contentOf(facts: ChangeFacts, what: AddressChangeTold['what'], url: (locale: Locale) => string): MailContent {
  const { locale, name, newEmail } = facts;
  const [texts, common] = [addressTexts[locale], mailTexts[locale]];
  const own = texts[what];
  const when = formatDateTime(facts.takesEffectAt, locale);
  const ended = what === 'done' && facts.affiliationsEnded;
  const lead = own.lead(when);
  return {
    locale,
    service: common.service,
    preheader: own.subject,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading: own.subject,
    lead: ended ? `${lead} ${texts.affiliationsEnded}` : lead,
    box: null,
    button: { text: ended ? texts.affiliations : own.button, url: url(locale) },
    facts: {
      heading: texts.newAddress,
      rows: [
        { label: texts.newAddressLabel, text: maskedAddress(newEmail) },
        ...(what === 'confirmed' ? [{ label: texts.when, text: when }] : []),
      ],
    },
    linkFails: common.linkFails,
    reason: own.reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
}

/** Tells the old address of what happens; when it has happened, both. */
export const mailAddressChange =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as AddressChangeTold;
    const { changeId, what } = told;
    const facts = await changeFacts(post.database, told);
    if (facts === null) return;
    const mail = contentOf(facts, what, urlOf(post, told, facts));
    const addresses = { old: facts.oldEmail, ...(what === 'done' && { new: facts.newEmail }) };
    for (const [which, address] of Object.entries(addresses)) {
      await post.mailer.send({
        to: { name: facts.name, address },
        subject: mail.heading,
        text: mailText(mail),
        html: mailHtml(mail),
        messageId: `address.${what}.${which}.${changeId}@${post.publicUrl.hostname}`,
        language: facts.locale,
        attachments: [markAttachment],
      });
    }
  };
