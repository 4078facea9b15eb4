import ical, {
  foldLines,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { CircleLeft } from '#circles/events';
import { meetingZone } from '#kernel';
import type { EnrolmentFacts, MeetingFacts } from './enrolment-facts.js';
import { helsinkiZone } from './helsinki-zone.js';
import { mailTexts } from './mail-texts.js';
import { circleUrl } from './page-url.js';

/** Who publishes the meetings. */
export interface Publisher {
  publicUrl: URL;
  /** Who invites; null in a calendar that is only read. */
  sender: { name: string; address: string } | null;
}

/** What an entry says besides its meeting, and in whose calendar it stands. */
export type CalendarFacts = Pick<
  EnrolmentFacts,
  'locale' | 'slug' | 'title' | 'titleLocale' | 'earlierEnrolments' | 'statusSince'
>;

/** In which languages an entry is written: all of it, and its title. */
type Languages = Pick<CalendarFacts, 'locale' | 'titleLocale'>;

export interface CalendarFile {
  filename: string;
  contentType: string;
  content: string;
}

/** A title is one line; what parsers may take for the end of a line, or may not read at all, becomes a space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Wall time as it was agreed on. A Date would be written in the zone of the machine. */
export const wall = (time: string) => Temporal.PlainDateTime.from(time);

/** The later of two instants. */
const laterOf = (one: Date, other: string | null): Date =>
  other === null ? one : new Date(Math.max(one.getTime(), Date.parse(other)));

interface EntryState {
  /** Whether it stands in the calendar no more. */
  cancelled: boolean;
  /** Whether it goes because its reader has left, not because anything changed: then it is newer by that. */
  left?: boolean;
  /** Whether its reader is yet to say whether they come. */
  tentative?: boolean;
}

const statusOf = ({ cancelled, tentative }: EntryState): ICalEventStatus => {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};

function eventOf(meeting: MeetingFacts, facts: CalendarFacts, state: EntryState, { publicUrl, sender }: Publisher) {
  const texts = mailTexts[facts.locale];
  const url = circleUrl(publicUrl, facts.locale, facts.slug);
  return {
    id: `meeting.${meeting.id}@${publicUrl.hostname}`,
    // Calendars keep the highest they have seen: it grows when the same person leaves and comes again, and with each change.
    sequence: 2 * facts.earlierEnrolments + (state.left ? 1 : 0) + meeting.changes,
    // Not the time of sending: a mail that is tried again is the same mail.
    stamp: laterOf(facts.statusSince, meeting.changedAt),
    timezone: meetingZone,
    start: wall(meeting.wallStart),
    end: wall(meeting.wallEnd),
    summary: oneLine([facts.title, meeting.title].filter((title) => title !== null).join(': ')),
    location: oneLine(meeting.place ?? texts.remote),
    description: `${texts.open}:\n${url}`,
    url,
    organizer: sender && { name: oneLine(sender.name) || sender.address, email: sender.address },
    status: statusOf(state),
  };
}

export type Entry = ReturnType<typeof eventOf>;

/** The library has no way to say in which language a text is. */
const withLanguages = (calendar: string, { locale, titleLocale }: Languages): string =>
  foldLines(
    calendar
      .replaceAll('\r\n ', '')
      .replace(/^SUMMARY(?=:)/gm, `SUMMARY;LANGUAGE=${titleLocale}`)
      .replace(/^(LOCATION|DESCRIPTION)(?=:)/gm, `$1;LANGUAGE=${locale}`),
  );

/** A file for calendars: of a name without its ending, with what is to be done with the entries. */
export function calendarFile(
  method: ICalCalendarMethod,
  name: string,
  events: Entry[],
  facts: Languages,
): CalendarFile {
  const calendar = ical({
    method,
    prodId: { company: 'Kuntarinki', product: 'Kuntarinki', language: facts.locale },
    // Without a name: with one the library writes DTSTAMP in wall time, which must be UTC.
    timezone: { name: null, generator: () => helsinkiZone },
    events,
  });
  return {
    filename: `${name}.ics`,
    contentType: `text/calendar; method=${method}; charset=utf-8`,
    content: `${withLanguages(calendar.toString(), facts)}\r\n`,
  };
}

/** The entry of a meeting alone, with its line breaks: a calendar of many circles is put together of such. */
export function entryOf(meeting: MeetingFacts, facts: CalendarFacts, state: EntryState, publisher: Publisher): string {
  return entryIn(calendarFile(ICalCalendarMethod.PUBLISH, '', [eventOf(meeting, facts, state, publisher)], facts));
}

/** The entry of a file that has one. */
export const entryIn = ({ content }: CalendarFile): string =>
  content.slice(content.indexOf('BEGIN:VEVENT'), content.indexOf('END:VCALENDAR'));

/** Who takes part, as the attendee that a REQUEST names (RFC 5546, 3.2.2). */
export const attendeeOf = ({ name, email }: { name: string; email: string }) => ({
  name: oneLine(name) || email,
  email,
  rsvp: false,
  status: ICalAttendeeStatus.ACCEPTED,
  role: ICalAttendeeRole.REQ,
});

/** A file that takes a meeting out of the calendar; one for each, as those of a CANCEL must share one UID (RFC 5546, 3.2.5). */
const cancelFile = (meeting: MeetingFacts, facts: CalendarFacts, left: boolean, publisher: Publisher): CalendarFile =>
  calendarFile(
    ICalCalendarMethod.CANCEL,
    `${mailTexts[facts.locale].calendar.cancelled}-${meeting.number}`,
    [eventOf(meeting, facts, { cancelled: true, left }, publisher)],
    facts,
  );

/** Meetings that are not held after all. */
export const cancelledFiles = (meetings: MeetingFacts[], facts: CalendarFacts, publisher: Publisher): CalendarFile[] =>
  meetings.map((meeting) => cancelFile(meeting, facts, false, publisher));

/** A meeting that was changed or added, for who takes part in it. */
export function changedFile(
  meeting: MeetingFacts,
  facts: CalendarFacts & { name: string; email: string },
  publisher: Publisher,
): CalendarFile {
  const event = { ...eventOf(meeting, facts, { cancelled: false }, publisher), attendees: [attendeeOf(facts)] };
  const name = `${mailTexts[facts.locale].calendar.changed}-${meeting.number}`;
  return calendarFile(ICalCalendarMethod.REQUEST, name, [event], facts);
}

/**
 * What goes along for one's calendar: the meetings to come, when the seat is confirmed, and their end for who had one.
 * Who waits, is offered a seat or never had one gets nothing. `left` is what was given up, where that is known.
 */
export function calendarFiles(facts: EnrolmentFacts, left: CircleLeft['from'], publisher: Publisher): CalendarFile[] {
  const coming = facts.meetings.filter(({ ended }) => !ended);
  if (facts.status === 'confirmed' && coming.length > 0) {
    const events = coming.map((meeting) => eventOf(meeting, facts, { cancelled: false }, publisher));
    return [calendarFile(ICalCalendarMethod.PUBLISH, mailTexts[facts.locale].calendar.meetings, events, facts)];
  }
  if (facts.status !== 'withdrawn' || left !== 'confirmed') return [];
  return coming.map((meeting) => cancelFile(meeting, facts, true, publisher));
}
