import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { type Locale, resolveWallTime } from '#kernel';
import { root } from '../../../test/support/built.js';
import { readCalendar } from '../../../test/support/calendar.js';
import { calendarFiles } from './calendar.js';
import type { EnrolmentFacts, MeetingFacts } from './enrolment-facts.js';

const publisher = {
  publicUrl: new URL('https://kuntarinki.example'),
  sender: { name: 'Kuntarinki', address: 'palvelu@kuntarinki.example' },
};

const meeting = (number: number, day: string, more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: `m${number}`,
  number,
  title: null,
  wallStart: `${day}T13:00:00`,
  wallEnd: `${day}T14:30:00`,
  startsAt: '',
  endsAt: '',
  ended: false,
  place: null,
  changes: 0,
  changedAt: null,
  ...more,
});

const seat = (more: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
  name: 'Aino Esimerkki',
  email: 'aino@kunta.example',
  locale: 'fi',
  status: 'confirmed',
  decisionReason: null,
  statusSince: new Date('2026-10-01T08:15:30.250Z'),
  earlierEnrolments: 0,
  held: true,
  offerExpiresAt: null,
  seats: 1,
  position: null,
  municipality: 'Pornainen',
  slug: 'digituki-alkuun',
  title: 'Digituki alkuun',
  titleLocale: 'fi',
  languages: ['fi'],
  meetings: [meeting(1, '2026-11-21')],
  facilitators: [],
  ...more,
});

const confirmed = (more: Partial<EnrolmentFacts> = {}): string =>
  calendarFiles(seat(more), undefined, publisher)[0]?.content ?? '';
const firstEvent = (more: Partial<EnrolmentFacts> = {}) => readCalendar(confirmed(more)).events[0];

const aroundClockChanges = ['2026-10-23', '2026-10-25', '2026-10-26', '2027-03-26', '2027-03-28', '2027-03-29'];

describe('the calendar of a confirmed seat', () => {
  it.each(aroundClockChanges)('has a meeting on %s at the wall time agreed on, which is the right instant', (day) => {
    const event = firstEvent({ meetings: [meeting(1, day)] });
    expect(event).toMatchObject({
      wallStart: `${day}T13:00:00`,
      wallEnd: `${day}T14:30:00`,
      zone: 'Europe/Helsinki',
    });
    expect({ ok: true, instant: event?.startsAt }).toEqual(resolveWallTime(`${day}T13:00`));
    expect({ ok: true, instant: event?.endsAt }).toEqual(resolveWallTime(`${day}T14:30`));
  });

  it.each(['2026-10-25T02:59', '2026-10-25T04:00', '2027-03-28T02:59', '2027-03-28T04:00'])(
    'changes its clocks when Finland does: %s',
    (time) => {
      const event = firstEvent({ meetings: [meeting(1, '', { wallStart: time, wallEnd: '2027-03-28T05:00' })] });
      expect({ ok: true, instant: event?.startsAt }).toEqual(resolveWallTime(time));
    },
  );

  it('is the same on a machine in another zone', () => {
    // In New York there is no half past two that night.
    const meetings = [meeting(1, '', { wallStart: '2027-03-14T02:30', wallEnd: '2027-03-14T04:00' })];
    const here = calendarFiles(seat({ meetings }), undefined, publisher);
    expect(here[0]?.content).toContain('\r\nDTSTART;TZID=Europe/Helsinki:20270314T023000\r\n');
    const elsewhere = `const { calendarFiles } = await import('${root}/dist/libs/notifications/src/calendar.js');
      const facts = { ...${JSON.stringify(seat({ meetings }))}, statusSince: new Date('2026-10-01T08:15:30.250Z') };
      const publisher = { sender: ${JSON.stringify(publisher.sender)}, publicUrl: new URL('${publisher.publicUrl.href}') };
      console.log(JSON.stringify([new Date(0).getHours(), calendarFiles(facts, undefined, publisher)]));`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', elsewhere], {
      env: { ...process.env, TZ: 'America/New_York' },
      encoding: 'utf8',
    });
    expect(JSON.parse(answer)).toEqual([19, here]);
  });

  it('is one file to publish, with an event for each meeting that has not ended', () => {
    const meetings = [
      meeting(1, '2026-10-23', { ended: true }),
      meeting(2, '2026-10-26', { title: 'Aloitus', place: 'Kirjasto' }),
      meeting(3, '2026-11-21'),
    ];
    const files = calendarFiles(seat({ meetings }), undefined, publisher);
    expect(files.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['tapaamiset.ics', 'text/calendar; method=PUBLISH; charset=utf-8'],
    ]);
    const calendar = readCalendar(files[0]?.content ?? '');
    expect(calendar).toMatchObject({ method: 'PUBLISH', version: '2.0', productId: '-//Kuntarinki//Kuntarinki//FI' });
    expect(calendar.events.map(({ uid, summary, location }) => [uid, summary, location])).toEqual([
      ['meeting.m2@kuntarinki.example', 'Digituki alkuun: Aloitus', 'Kirjasto'],
      ['meeting.m3@kuntarinki.example', 'Digituki alkuun', 'etäyhteydellä'],
    ]);
    expect(calendar.events[0]).toMatchObject({
      status: 'CONFIRMED',
      sequence: 0,
      stamp: '2026-10-01T08:15:30Z',
      organizer: 'mailto:palvelu@kuntarinki.example',
      url: 'https://kuntarinki.example/fi/ringit/digituki-alkuun',
      description: 'Avaa ringin sivu:\nhttps://kuntarinki.example/fi/ringit/digituki-alkuun',
    });
  });

  it.each<[Locale, string, string, string]>([
    ['fi', 'tapaamiset.ics', 'etäyhteydellä', '/fi/ringit/'],
    ['sv', 'traffar.ics', 'på distans', '/sv/cirklar/'],
    ['en', 'meetings.ics', 'remote', '/en/circles/'],
  ])('speaks %s to who does, and marks a title in another language as such', (locale, filename, location, path) => {
    const [file] = calendarFiles(seat({ locale, titleLocale: 'sv' }), undefined, publisher);
    expect(file?.filename).toBe(filename);
    const [event] = readCalendar(file?.content ?? '').events;
    expect(event?.location).toBe(location);
    expect(event?.url).toContain(path);
    expect(event?.languages).toEqual({ summary: 'sv', location: locale, description: locale });
  });

  it('is no file where all meetings have ended', () => {
    expect(
      calendarFiles(seat({ meetings: [meeting(1, '2026-10-23', { ended: true })] }), undefined, publisher),
    ).toEqual([]);
  });
});

describe('what people wrote', () => {
  const properties = firstEvent()?.properties;

  it.each([
    'Alku\r\nATTENDEE:mailto:uhri@kunta.example',
    'Alku\nEND:VEVENT\nBEGIN:VEVENT\nUID:toinen',
    'Alku\r\n jatkuu',
    'Alku\u0085ATTENDEE:mailto:uhri@kunta.example',
    'Alku\u2028BEGIN:VALARM\u2028ACTION:DISPLAY',
    'Alku\u0007\u000bloppu',
  ])('is one line of text and never a property: %j', (text) => {
    const calendar = readCalendar(
      confirmed({ title: text, meetings: [meeting(1, '2026-11-21', { title: text, place: text })] }),
    );
    expect(calendar.events).toHaveLength(1);
    const line = text.replace(/[^\P{Cc}]+|[\u2028\u2029]+/gu, ' ');
    expect(calendar.events[0]).toMatchObject({ summary: `${line}: ${line}`, location: line, properties });
  });

  it.each(['Kahvi, tee; ”mehu” \\ vesi: 50 % \\n', 'SUMMARY:x', 'a^b "c" <d>', '🧑‍💻 Etätuki'])(
    'comes back as it was: %s',
    (text) => {
      expect(firstEvent({ title: text })?.summary).toBe(text);
    },
  );

  it.each([
    'Yhteistyössä rakennettu lähineuvonnan vertaiskehittämisryhmä työikäisille ja ikääntyneille kuntalaisille – älä jätä väliin',
    'Såhär får åldrande människor på öarna stöd i ärenden där både språkkänsla och tålamod är nödvändiga, också på Åland',
    `${'ä'.repeat(200)} ${'€'.repeat(100)} ${'😀'.repeat(60)}`,
  ])('is folded at 75 octets without breaking a letter: %s', (title) => {
    const text = confirmed({ title, meetings: [meeting(1, '2026-11-21', { place: title })] });
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(
      lines.every(
        (line) => Buffer.byteLength(line) <= 75 && Buffer.from(line).toString() === line && !/[\r\n]/.test(line),
      ),
    ).toBe(true);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(2);
    expect(readCalendar(text).events[0]).toMatchObject({ summary: title, location: title });
  });

  it('cannot come in by the name of the sender', () => {
    const sender = { name: 'Kuntarinki "x";ROLE=CHAIR:mailto:a@b.example', address: 'palvelu@kuntarinki.example' };
    const [file] = calendarFiles(seat(), undefined, { ...publisher, sender });
    const [event] = readCalendar(file?.content ?? '').events;
    expect(event).toMatchObject({ organizer: 'mailto:palvelu@kuntarinki.example', properties });
  });
});

describe('leaving', () => {
  const meetings = [meeting(1, '2026-10-23', { ended: true }), meeting(2, '2026-10-26'), meeting(3, '2026-11-21')];
  const left = (from: Parameters<typeof calendarFiles>[1], more: Partial<EnrolmentFacts> = {}) =>
    calendarFiles(seat({ status: 'withdrawn', meetings, ...more }), from, publisher);

  it('a confirmed seat cancels each meeting to come in a file of its own, under the same UID', () => {
    const files = left('confirmed', { locale: 'sv' });
    expect(files.map(({ filename }) => filename)).toEqual(['ta-bort-ur-kalendern-2.ics', 'ta-bort-ur-kalendern-3.ics']);
    expect(new Set(files.map(({ contentType }) => contentType))).toEqual(
      new Set(['text/calendar; method=CANCEL; charset=utf-8']),
    );
    const calendars = files.map(({ content }) => readCalendar(content));
    expect(calendars.map(({ method, events }) => [method, ...events.map(({ uid, status }) => [uid, status])])).toEqual([
      ['CANCEL', ['meeting.m2@kuntarinki.example', 'CANCELLED']],
      ['CANCEL', ['meeting.m3@kuntarinki.example', 'CANCELLED']],
    ]);
  });

  it('and coming again raise the sequence each time, and a second making of the same mail does not', () => {
    const acts = [0, 1, 2].flatMap((earlierEnrolments) => [
      calendarFiles(seat({ earlierEnrolments }), undefined, publisher),
      left('confirmed', { earlierEnrolments }),
    ]);
    const sequences = acts.map(([file]) => readCalendar(file?.content ?? '').events[0]?.sequence);
    expect(sequences).toEqual([0, 1, 2, 3, 4, 5]);
    expect(left('confirmed')).toEqual(left('confirmed'));
  });

  it.each(['offered', 'waitlisted', undefined] as const)('what was no confirmed seat (%s) cancels nothing', (from) => {
    expect(left(from)).toEqual([]);
  });

  it.each(['waitlisted', 'offered', 'declined', 'expired'] as const)('nothing goes along while %s', (status) => {
    expect(calendarFiles(seat({ status }), undefined, publisher)).toEqual([]);
  });
});
