import { type Locale, locales } from '#kernel';
import { affiliationTexts } from './affiliation-texts.js';
import { type MailKind, refusalToken } from './choices/mail-refusal.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { tokenUrl } from './page-url.js';
import type { Post } from './post.js';

interface LetterReader {
  /** Null for an address without an account. */
  name: string | null;
  email: string;
  locale: Locale;
}

/** What one person is told: in their language, with one place to go to. */
interface Letter {
  subject: string;
  heading: string;
  lead: string;
  quote?: MailContent['quote'];
  /** What it is about, line by line; null where the lead says it. */
  rows: { label: string; text: string }[] | null;
  /** Words of the button. */
  open: string;
  /** Where the button leads, in each language. */
  url: (locale: Locale) => string;
  /** Why the reader gets it. */
  reason: string;
  /** Of mails that one may do without: which kind, of whose account, and the words of the link. */
  refuse?: { kind: MailKind; accountId: string; text: string };
  /** Who gets an answer to it; else nobody does. */
  replyTo?: { name: string; address: string };
  /** The same for the same news to the same reader: sent twice it is the same mail. */
  messageId: string;
}

export async function sendLetter(
  { mailer, publicUrl, tokens }: Post,
  { locale, name, email }: LetterReader,
  { subject, heading, lead, quote, rows, open, url, reason, refuse, replyTo, messageId }: Letter,
): Promise<void> {
  const common = mailTexts[locale];
  const token = refuse && tokens.tokenOf(refusalToken(refuse.kind), refuse.accountId);
  const content: MailContent = {
    locale,
    service: common.service,
    preheader: lead,
    greeting: name === null ? affiliationTexts[locale].greeting : common.greeting(name.split(' ')[0] ?? name),
    heading,
    lead,
    ...(quote && { quote }),
    box: null,
    button: { text: open, url: url(locale) },
    facts: rows && { heading: common.about, rows },
    linkFails: common.linkFails,
    reason,
    ...(refuse && token && { refuse: { text: refuse.text, url: tokenUrl(publicUrl, 'mailedChoice', locale, token) } }),
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
  await mailer.send({
    to: { name: name ?? email, address: email },
    subject,
    text: mailText(content),
    html: mailHtml(content),
    messageId: `${messageId}@${publicUrl.hostname}`,
    language: locale,
    ...(replyTo && { replyTo }),
    ...(token && { oneClick: tokenUrl(publicUrl, 'noMoreMails', locale, token) }),
    attachments: [markAttachment],
  });
}
