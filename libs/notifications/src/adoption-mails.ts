import type { AdoptedChanged, AdoptionRecorded } from '#adoptions/events';
import { type Locale, locales } from '#kernel';
import { adoptedFacts, changedFacts } from './adoption-facts.js';
import { adoptionTexts } from './adoption-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { practiceAdoptionsUrl, practiceRevisionsUrl, practiceUrl } from './page-url.js';
import type { Post } from './post.js';

/** Tells an author that another municipality has taken up their practice. Run twice it is the same mail. */
export const mailAdoption =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as AdoptionRecorded;
    const facts = await adoptedFacts(post.database, news);
    if (facts === null) return;
    const { locale, title, municipality, slug } = facts;
    const texts = adoptionTexts[locale];
    await send(post, facts, {
      subject: texts.adopted.subject(municipality, title),
      heading: texts.adopted.heading,
      lead: texts.adopted.lead(municipality, title),
      rows: [
        { label: texts.municipality, text: municipality },
        { label: texts.stage, text: texts.stages[facts.stage] },
      ],
      reason: texts.ofAuthor,
      url: (language) => practiceAdoptionsUrl(post.publicUrl, language, slug),
      messageId: `adoption.${news.adoptionId}.${news.readerId}`,
    });
  };

/** Tells who recorded an adoption that the practice has a new revision, or is retracted. Run twice it is the same mail. */
export const mailAdoptedChange =
  (post: Post) =>
  async (payload: unknown): Promise<void> => {
    const news = payload as AdoptedChanged;
    const facts = await changedFacts(post.database, news);
    if (facts === null) return;
    const { locale, title, slug, note } = facts;
    const texts = adoptionTexts[locale];
    const gone = news.revision === 0;
    const words = gone ? texts.retracted : texts.revised;
    await send(post, facts, {
      subject: words.subject(title),
      heading: words.heading,
      lead: words.lead(title),
      rows: [
        { label: texts.practice, text: title },
        ...(note === null ? [] : [{ label: gone ? texts.why : texts.changed, text: note }]),
      ],
      reason: texts.ofAdopter,
      url: (language) => (gone ? practiceUrl : practiceRevisionsUrl)(post.publicUrl, language, slug),
      messageId: `adopted.${news.practiceId}.${news.revision}.${news.readerId}`,
    });
  };

interface Told {
  subject: string;
  heading: string;
  lead: string;
  rows: { label: string; text: string }[];
  reason: string;
  url: (locale: Locale) => string;
  messageId: string;
}

async function send(
  { mailer, publicUrl }: Post,
  { locale, name, email }: { locale: Locale; name: string; email: string },
  { subject, heading, lead, rows, reason, url, messageId }: Told,
): Promise<void> {
  const common = mailTexts[locale];
  const content: MailContent = {
    locale,
    service: common.service,
    preheader: lead,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading,
    lead,
    box: null,
    button: { text: adoptionTexts[locale].open, url: url(locale) },
    facts: { heading: common.about, rows },
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
