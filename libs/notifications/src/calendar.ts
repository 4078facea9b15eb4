import ical, { foldLines, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { CircleLeft } from '#circles/events';
import { meetingZone } from '#kernel';
import type { EnrolmentFacts, MeetingFacts } from './enrolment-facts.js';
import { helsinkiZone } from './helsinki-zone.js';
import { mailTexts } from './mail-texts.js';
import { circleUrl } from './page-url.js';

/** Who publishes the meetings. */
interface Publisher {
  publicUrl: URL;
  sender: { name: string; address: string };
}

interface CalendarFile {
  filename: string;
  contentType: string;
  content: string;
}

/** A title is one line; what parsers may take for the end of a line, or may not read at all, becomes a space. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Wall time as it was agreed on. A Date would be written in the zone of the machine. */
const wall = (time: string) => Temporal.PlainDateTime.from(time);

function eventOf(meeting: MeetingFacts, facts: EnrolmentFacts, cancelled: boolean, { publicUrl, sender }: Publisher) {
  const texts = mailTexts[facts.locale];
  const url = circleUrl(publicUrl, facts.locale, facts.slug);
  return {
    id: `meeting.${meeting.id}@${publicUrl.hostname}`,
    // Calendars keep the highest they have seen, so it grows when the same person leaves and comes again.
    sequence: 2 * facts.earlierEnrolments + (cancelled ? 1 : 0),
    // Not the time of sending: a mail that is tried again is the same mail.
    stamp: facts.statusSince,
    timezone: meetingZone,
    start: wall(meeting.wallStart),
    end: wall(meeting.wallEnd),
    summary: oneLine([facts.title, meeting.title].filter((title) => title !== null).join(': ')),
    location: oneLine(meeting.place ?? texts.remote),
    description: `${texts.open}:\n${url}`,
    url,
    organizer: { name: oneLine(sender.name) || sender.address, email: sender.address },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** The library has no way to say in which language a text is. */
const withLanguages = (calendar: string, { locale, titleLocale }: EnrolmentFacts): string =>
  foldLines(
    calendar
      .replaceAll('\r\n ', '')
      .replace(/^SUMMARY(?=:)/gm, `SUMMARY;LANGUAGE=${titleLocale}`)
      .replace(/^(LOCATION|DESCRIPTION)(?=:)/gm, `$1;LANGUAGE=${locale}`),
  );

function calendarFile(
  method: ICalCalendarMethod,
  name: string,
  meetings: MeetingFacts[],
  facts: EnrolmentFacts,
  publisher: Publisher,
): CalendarFile {
  const cancelled = method === ICalCalendarMethod.CANCEL;
  const calendar = ical({
    method,
    prodId: { company: 'Kuntarinki', product: 'Kuntarinki', language: facts.locale },
    // Without a name: with one the library writes DTSTAMP in wall time, which must be UTC.
    timezone: { name: null, generator: () => helsinkiZone },
    events: meetings.map((meeting) => eventOf(meeting, facts, cancelled, publisher)),
  });
  return {
    filename: `${name}.ics`,
    contentType: `text/calendar; method=${method}; charset=utf-8`,
    content: `${withLanguages(calendar.toString(), facts)}\r\n`,
  };
}

/**
 * What goes along for one's calendar: the meetings to come, when the seat is confirmed, and their end for who had one.
 * Who waits, is offered a seat or never had one gets nothing. `left` is what was given up, where that is known.
 */
export function calendarFiles(facts: EnrolmentFacts, left: CircleLeft['from'], publisher: Publisher): CalendarFile[] {
  const names = mailTexts[facts.locale].calendar;
  const coming = facts.meetings.filter(({ ended }) => !ended);
  if (facts.status === 'confirmed' && coming.length > 0) {
    return [calendarFile(ICalCalendarMethod.PUBLISH, names.meetings, coming, facts, publisher)];
  }
  if (facts.status !== 'withdrawn' || left !== 'confirmed') return [];
  // A file for each: the events of a PUBLISH may be many, those of a CANCEL must share one UID (RFC 5546, 3.2.1, 3.2.5).
  return coming.map((meeting) =>
    calendarFile(ICalCalendarMethod.CANCEL, `${names.cancelled}-${meeting.number}`, [meeting], facts, publisher),
  );
}
