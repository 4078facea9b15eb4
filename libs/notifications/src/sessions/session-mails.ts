import { formatMeeting, formatWeekdayTime, type Locale, locales } from '#kernel';
import type { SessionTold } from '#sparring/events';
import { refusalToken } from '../choices/mail-refusal.js';
import type { SessionReminder } from '../events.js';
import { type MailContent, mailHtml, mailText } from '../mail-html.js';
import { mailTexts } from '../mail-texts.js';
import { markAttachment } from '../mark.js';
import { sessionTimeUrl, sparringPairsUrl, tokenUrl } from '../page-url.js';
import type { Post } from '../post.js';
import { sessionFile } from './session-calendar.js';
import { remindedSession, type SessionFacts, toldSession } from './session-facts.js';
import { type SessionNews, sessionTexts } from './session-texts.js';

/** Tells someone of either side when their session is, or that it is not held then. Run twice it is the same mail. */
export const mailSession =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const told = payload as SessionTold;
    const facts = await toldSession(database, told);
    if (facts === null) return;
    const held = told.what === 'agreed' || told.what === 'moved';
    const content = contentOf(facts, told.what, publicUrl);
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: subjectOf(facts, told.what),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `session.${told.pairId}.${told.changes}.${told.readerId}@${publicUrl.hostname}`,
      language: facts.locale,
      attachments: [markAttachment, sessionFile(facts, held, { publicUrl, sender: mailer.sender })],
    });
  };

/** Reminds someone of either side of their session. It can be refused like other reminders. */
export const mailSessionReminder =
  ({ database, mailer, tokens, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const due = payload as SessionReminder;
    const facts = await remindedSession(database, due);
    if (facts === null) return;
    const token = tokens.tokenOf(refusalToken('reminders'), due.accountId);
    const url = tokenUrl(publicUrl, 'mailedChoice', facts.locale, token);
    const refuse = { text: sessionTexts[facts.locale].refuse, url };
    const content = { ...contentOf(facts, 'reminder', publicUrl), refuse };
    await mailer.send({
      to: { name: facts.name, address: facts.email },
      subject: subjectOf(facts, 'reminder'),
      text: mailText(content),
      html: mailHtml(content),
      messageId: `session.${due.pairId}.reminder.${facts.startsAt.getTime()}.${due.accountId}@${publicUrl.hostname}`,
      language: facts.locale,
      oneClick: tokenUrl(publicUrl, 'noMoreMails', facts.locale, token),
      attachments: [markAttachment],
    });
  };

const subjectOf = ({ locale, startsAt }: SessionFacts, news: SessionNews): string =>
  sessionTexts[locale].news[news].subject(formatWeekdayTime(startsAt, locale));

function contentOf(facts: SessionFacts, news: SessionNews, publicUrl: URL): MailContent {
  const { locale, name, startsAt, endsAt, place, link, reason } = facts;
  const texts = sessionTexts[locale];
  const common = mailTexts[locale];
  const { heading, lead, box } = texts.news[news];
  const gone = news === 'undone' || news === 'withdrawn';
  // A tutor does not see a request any more that was withdrawn.
  const page = (of: Locale): string =>
    news === 'withdrawn' ? sparringPairsUrl(publicUrl, of) : sessionTimeUrl(publicUrl, of, facts.requestId);
  const where = [
    ...(place === null ? [] : [{ label: texts.place, text: place }]),
    ...(link === null ? [] : [{ label: texts.link, text: link }]),
  ];
  return {
    locale,
    service: common.service,
    preheader: `${heading}: ${formatMeeting(startsAt, endsAt, locale)}`,
    greeting: common.greeting(name.split(' ')[0] ?? name),
    heading,
    lead,
    ...(news === 'undone' && reason !== null && { quote: { label: texts.why, text: reason } }),
    box: { label: box, text: formatMeeting(startsAt, endsAt, locale), note: texts.finnishTime },
    button: { text: news === 'withdrawn' ? texts.openPairs : texts.open, url: page(locale) },
    facts: {
      heading: common.about,
      rows: [
        { label: texts.requester, text: facts.municipality },
        { label: texts.tutor, text: facts.tutor },
        ...(gone ? [] : where),
      ],
    },
    linkFails: common.linkFails,
    reason: texts.because,
    otherLanguages: locales
      .filter((other) => other !== locale)
      .map((other) => ({ locale: other, text: mailTexts[other].otherLanguage, url: page(other) })),
    end: common.end,
  };
}
