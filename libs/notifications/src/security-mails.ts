import type { AccountSecured } from '#identity/events';
import { formatDateTime, type Locale, locales } from '#kernel';
import { mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { signInsUrl } from './page-url.js';
import type { Post } from './post.js';
import { securityTexts } from './security-texts.js';

interface Owner {
  name: string;
  email: string;
  locale: Locale;
}

/** Tells the owner of an account that the ways into it have changed. */
export const mailSecured =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { accountId, what, at } = payload as AccountSecured;
    const [owner] = await database.read<Owner>(
      `SELECT name, email, locale FROM account WHERE id = $1 AND status = 'active'`,
      [accountId],
    );
    if (owner === undefined) return;
    const { name, email, locale } = owner;
    const [texts, common] = [securityTexts[locale], mailTexts[locale]];
    const lead = texts.when(formatDateTime(new Date(at), locale));
    const mail = {
      locale,
      service: common.service,
      preheader: lead,
      greeting: common.greeting(name.split(' ')[0] ?? name),
      heading: texts.what[what],
      lead: `${lead} ${texts.notYou}`,
      box: null,
      button: { text: texts.button, url: signInsUrl(publicUrl, locale) },
      facts: null,
      linkFails: common.linkFails,
      reason: texts.reason,
      otherLanguages: locales
        .filter((other) => other !== locale)
        .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: signInsUrl(publicUrl, other) })),
      end: common.end,
    };
    await mailer.send({
      to: { name, address: email },
      subject: texts.what[what],
      text: mailText(mail),
      html: mailHtml(mail),
      messageId: `secured.${what}.${accountId}.${Date.parse(at)}@${publicUrl.hostname}`,
      language: locale,
      attachments: [markAttachment],
    });
  };
