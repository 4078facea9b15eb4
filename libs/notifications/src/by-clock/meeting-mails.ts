import { formatMeeting, formatWeekdayTime, type Locale } from '#kernel';
import { frameOf } from '../change-mails.js';
import { refusalToken } from '../choices/mail-refusal.js';
import type { MeetingMailDue } from '../events.js';
import { type MailContent, mailHtml, mailText } from '../mail-html.js';
import { mailTexts } from '../mail-texts.js';
import { markAttachment } from '../mark.js';
import { feedbackUrl, roomUrl, tokenUrl } from '../page-url.js';
import type { Post } from '../post.js';
import { choiceOf, type MeetingMailFacts, meetingMailFacts } from './meeting-mail-facts.js';
import { meetingMailTexts } from './meeting-mail-texts.js';

/** Reminds someone of a meeting, or tells what follows on it. Run twice it is the same mail, by its Message-ID. */
export const mailMeeting =
  ({ database, mailer, tokens, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const due = payload as MeetingMailDue;
    const facts = await meetingMailFacts(database, due);
    if (facts === null) return;
    const choice = choiceOf(due.kind);
    const token = tokens.tokenOf(refusalToken(choice), due.accountId);
    const { reason, refuse } = meetingMailTexts[facts.locale];
    const { subject, content: own } = contentOf(facts, due.kind === 'after', publicUrl);
    const url = tokenUrl(publicUrl, 'mailedChoice', facts.locale, token);
    const content = { ...own, reason, refuse: { text: refuse[choice], url } };
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `meeting.${due.meetingId}.${due.kind}.${Date.parse(facts.meeting.startsAt)}.${due.accountId}@${publicUrl.hostname}`,
      language: facts.locale,
      oneClick: tokenUrl(publicUrl, 'noMoreMails', facts.locale, token),
      attachments: [markAttachment],
    });
  };

const pageOf = (url: typeof roomUrl, open: (locale: Locale) => string) => ({
  open: { fi: open('fi'), sv: open('sv'), en: open('en') },
  url,
});
const room = pageOf(roomUrl, (locale) => meetingMailTexts[locale].open);
const feedback = pageOf(feedbackUrl, (locale) => meetingMailTexts[locale].thanks.open);

type Said = { subject: string; content: Omit<MailContent, 'reason' | 'refuse'> };

function contentOf(facts: MeetingMailFacts, after: boolean, publicUrl: URL): Said {
  const { locale, title, task } = facts;
  if (after && facts.next === null) return thanks(facts, publicUrl);
  const texts = meetingMailTexts[locale];
  const own = texts[after ? 'after' : 'before'];
  const meeting = after ? (facts.next ?? facts.meeting) : facts.meeting;
  const [start, end] = [new Date(meeting.startsAt), new Date(meeting.endsAt)];
  const lead = own.lead(title);
  return {
    subject: own.subject(title, formatWeekdayTime(start, locale)),
    content: {
      ...frameOf(facts, publicUrl, room),
      heading: own.heading,
      lead,
      preheader: `${meeting.title ?? title}: ${formatMeeting(start, end, locale)}`,
      ...(after && task !== null && { quote: { label: texts.task, text: task } }),
      box: {
        label: own.box,
        text: formatMeeting(start, end, locale),
        note: [meeting.title, meeting.place ?? mailTexts[locale].remote, texts.finnishTime]
          .filter((part) => part !== null)
          .join('. '),
      },
      facts: null,
    },
  };
}

/** After the last meeting, to who had a seat. */
function thanks(facts: MeetingMailFacts, publicUrl: URL): Said {
  const { subject, heading, lead } = meetingMailTexts[facts.locale].thanks;
  const said = lead(facts.title);
  return {
    subject: subject(facts.title),
    content: { ...frameOf(facts, publicUrl, feedback), heading, lead: said, preheader: said, box: null, facts: null },
  };
}
