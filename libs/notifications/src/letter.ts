import { type Locale, locales } from '#kernel';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import type { Post } from './post.js';

interface LetterReader {
  name: string;
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
  /** The same for the same news to the same reader: sent twice it is the same mail. */
  messageId: string;
}

export async function sendLetter(
  { mailer, publicUrl }: Post,
  { locale, name, email }: LetterReader,
  { subject, heading, lead, quote, rows, open, url, reason, messageId }: Letter,
): Promise<void> {
  const common = mailTexts[locale];
  const content: MailContent = {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading,
    lead,
    ...(quote && { quote }),
    box: null,
    button: { text: open, url: url(locale) },
    facts: rows && { heading: common.about, rows },
    linkFails: common.linkFails,
    reason,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: url(other) })),
    end: common.end,
  };
  await mailer.send({
    to: { name, address: email },
    subject,
    text: mailText(content),
    html: mailHtml(content),
    messageId: `${messageId}@${publicUrl.hostname}`,
    language: locale,
    attachments: [markAttachment],
  });
}
