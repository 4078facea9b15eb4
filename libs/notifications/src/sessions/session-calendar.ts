import { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type AccountId, type Locale, meetingZone } from '#kernel';
import type { Database } from '#platform';
import {
  attendeeOf,
  type CalendarFile,
  calendarFile,
  type Entry,
  entryIn,
  oneLine,
  type Publisher,
  wall,
} from '../calendar.js';
import { sessionTimeUrl } from '../page-url.js';
import { ownSession, type SessionFacts } from './session-facts.js';
import { sessionTexts } from './session-texts.js';

/** A sparring session as an entry of a calendar: by the same UID whatever becomes of it, newer with each change. */
function entryOf(facts: SessionFacts, held: boolean, { publicUrl, sender }: Publisher): Entry {
  const texts = sessionTexts[facts.locale];
  const url = sessionTimeUrl(publicUrl, facts.locale, facts.requestId);
  const link = facts.link === null ? [] : [`${texts.link}:\n${facts.link}`];
  return {
    id: `session.${facts.pairId}@${publicUrl.hostname}`,
    sequence: facts.changes,
    stamp: facts.changedAt,
    timezone: meetingZone,
    start: wall(facts.wallStart),
    end: wall(facts.wallEnd),
    summary: oneLine(texts.entry(facts.municipality, facts.tutor)),
    location: oneLine(facts.place ?? facts.link ?? texts.remote),
    description: [...link, `${texts.open}:\n${url}`].join('\n\n'),
    url,
    organizer: sender && { name: oneLine(sender.name) || sender.address, email: sender.address },
    status: held ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  };
}

/** Both the entry and its title are in the language of who reads it. */
const languages = ({ locale }: SessionFacts) => ({ locale, titleLocale: locale });

/** What goes along with a mail: the session as it was agreed, or that it is not held then. */
export function sessionFile(facts: SessionFacts, held: boolean, publisher: Publisher): CalendarFile {
  const entry = { ...entryOf(facts, held, publisher), ...(held && { attendees: [attendeeOf(facts)] }) };
  const method = held ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL;
  return calendarFile(method, sessionTexts[facts.locale].fileName, [entry], languages(facts));
}

/** The entry of a session alone, for a calendar that is put together of such. */
export const sessionEntry = (facts: SessionFacts, held: boolean, publisher: Publisher): string =>
  entryIn(calendarFile(ICalCalendarMethod.PUBLISH, '', [entryOf(facts, held, publisher)], languages(facts)));

/** The session that a request has come to, as a file to take into one's calendar; null while no time is agreed. */
export async function sessionCalendar(
  database: Database,
  whose: { requestId: string; accountId: AccountId; locale: Locale },
  publicUrl: URL,
): Promise<string | null> {
  const facts = await ownSession(database, whose);
  if (facts === null) return null;
  const entry = entryOf(facts, true, { publicUrl, sender: null });
  return calendarFile(ICalCalendarMethod.PUBLISH, '', [entry], languages(facts)).content;
}
