import type { CircleCancelled, MeetingChanged } from '#circles/events';
import { formatMeeting, type Locale, locales } from '#kernel';
import { cancelledFiles, changedFile } from './calendar.js';
import { type ChangedMeeting, type CircleReader, cancelledCircle, changedMeeting } from './change-facts.js';
import { changeTexts } from './change-texts.js';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { circleUrl } from './page-url.js';
import type { Post } from './post.js';

/** Tells someone that a meeting of their circle is at another time or place, is a new one, or is not held. */
export const mailChange =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as MeetingChanged;
    const facts = await changedMeeting(database, told);
    if (facts === null) return;
    const publisher = { publicUrl, sender: mailer.sender };
    const { meeting, cancelled, takesPart } = facts;
    const files = cancelled ? cancelledFiles([meeting], facts, publisher) : [changedFile(meeting, facts, publisher)];
    const { subject, content } = contentOfChange(facts, publicUrl);
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `meeting.${told.meetingId}.${told.changes}.${told.accountId}@${publicUrl.hostname}`,
      language: facts.locale,
      // Who is only offered a seat has nothing in their calendar.
      attachments: [markAttachment, ...(takesPart ? files : [])],
    });
  };

/** Tells someone that the circle that they are in, wait for or lead is not held. */
export const mailCancelled =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as CircleCancelled;
    const facts = await cancelledCircle(database, told);
    if (facts === null) return;
    const { meetings, reason, takesPart } = facts;
    const texts = changeTexts[facts.locale];
    const files = takesPart ? cancelledFiles(meetings, facts, { publicUrl, sender: mailer.sender }) : [];
    const content: MailContent = {
      ...frameOf(facts, publicUrl),
      heading: texts.circle.heading,
      lead: `${texts.circle.lead(facts.title)}${files.length > 0 ? ` ${texts.circle.calendar}` : ''}`,
      preheader: texts.circle.lead(facts.title),
      quote: { label: texts.why, text: reason },
      box: null,
      facts: null,
      reason: texts.circle.reason,
    };
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: texts.circle.subject(facts.title),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `circle.${told.circleId}.cancelled.${told.accountId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment, ...files],
    });
  };

/** The page that a mail leads to. */
interface CirclePage {
  open: Record<Locale, string>;
  url: typeof circleUrl;
}

const circlePage: CirclePage = {
  open: { fi: mailTexts.fi.open, sv: mailTexts.sv.open, en: mailTexts.en.open },
  url: circleUrl,
};

/** What every mail about a circle has around its own words. */
export function frameOf({ locale, name, slug }: CircleReader, publicUrl: URL, page: CirclePage = circlePage) {
  const common = mailTexts[locale];
  return {
    locale,
    service: common.service,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    button: { text: page.open[locale], url: page.url(publicUrl, locale, slug) },
    linkFails: common.linkFails,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({
        locale: other,
        text: mailTexts[other].otherLanguage,
        url: page.url(publicUrl, other, slug),
      })),
    end: common.end,
  };
}

function contentOfChange(facts: ChangedMeeting, publicUrl: URL): { subject: string; content: MailContent } {
  const { locale, meeting, cancelled, note, title } = facts;
  const texts = changeTexts[locale];
  const own = texts[cancelled ? 'cancelled' : meeting.changes === 0 ? 'added' : 'changed'];
  const when = formatMeeting(new Date(meeting.startsAt), new Date(meeting.endsAt), locale);
  const name = meeting.title ?? String(meeting.number);
  const lead = own.lead(title, name);
  const content: MailContent = {
    ...frameOf(facts, publicUrl),
    heading: own.heading,
    lead: facts.takesPart ? `${lead} ${own.calendar}` : lead,
    preheader: `${name}: ${when}`,
    ...(note !== null && { quote: { label: texts.why, text: note } }),
    box: {
      label: cancelled ? texts.wouldHaveBeen : texts.now,
      text: when,
      note: [meeting.place ?? mailTexts[locale].remote, texts.finnishTime].join('. '),
    },
    facts: null,
    reason: texts.reason,
  };
  return { subject: own.subject(title), content };
}
