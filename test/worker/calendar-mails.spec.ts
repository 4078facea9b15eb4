import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { Email } from 'postal-mime';
import { type RunningApp, startApp } from '../support/apps.ts';
import { readCalendar } from '../support/calendar.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await app.close();
  await world.close();
});

beforeEach(() => emptied(world, mailbox));

type Who = { id: string };
let keys = 0;

/** One act on one's own place, and the mails that come of it. */
async function act(who: Who, name: 'joinCircle' | 'leaveCircle' | 'acceptSeat', circleId: string, mails = 1) {
  mailbox.mails.length = 0;
  mailbox.raw.length = 0;
  keys += 1;
  const more = name === 'joinCircle' ? 'municipalityCode: "611",' : '';
  const client = await app.client().signIn(who);
  await client.ask(
    `mutation A($id: ID!) { ${name}(input: { circleId: $id, ${more} idempotencyKey: "calendar-${keys}" }) { __typename } }`,
    { id: circleId },
  );
  return [...(await mailbox.until(mails))];
}

const filesOf = (mail: Email | undefined) =>
  (mail?.attachments ?? []).filter(({ mimeType }) => mimeType.startsWith('text/calendar'));

const calendarsOf = (mail: Email | undefined) =>
  filesOf(mail).map((file) => {
    const { content } = file;
    return readCalendar(typeof content === 'string' ? content : new TextDecoder().decode(content));
  });

const eventsOf = (mail: Email | undefined) =>
  calendarsOf(mail).flatMap(({ method, events }) => events.map((event) => ({ method, ...event })));

/** A circle of three meetings: one is over, two are to come, around the end of a summer time. */
async function circleOfThree(capacity = 12) {
  const circle = await world.circle({ capacity });
  const add = (number: number, day: string, place: string | null) =>
    world.owner.read<{ id: string }>(
      `INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, mode, place)
       SELECT $1, $2, d, d + interval '90 minutes', z, d AT TIME ZONE z, (d + interval '90 minutes') AT TIME ZONE z, 'onsite', $4::jsonb
       FROM (SELECT $3::timestamp AS d, 'Europe/Helsinki' AS z) at RETURNING id`,
      [circle.id, number, `${day}T13:00`, place],
    );
  await world.owner.read('DELETE FROM meeting WHERE circle_id = $1', [circle.id]);
  await add(1, '2020-10-23', null);
  const [second] = await add(
    2,
    '2099-10-24',
    '{"fi": "Kirjasto, sali 2", "sv": "Biblioteket, sal 2", "en": "Library"}',
  );
  const [third] = await add(3, '2099-10-25', null);
  await world.owner.read(
    `INSERT INTO meeting_text (meeting_id, locale, published_at, revised_at, title)
     VALUES ($1, 'fi', now(), now(), 'Alku; kahvit'), ($1, 'sv', now(), now(), 'Start; kaffe')`,
    [second?.id],
  );
  return { ...circle, uids: [second, third].map((row) => `meeting.${row?.id}@kuntarinki.example`) };
}

describe('the mail that confirms a seat', () => {
  it('brings the meetings to come as one file, in the language of the person', async () => {
    const circle = await circleOfThree();
    const [mail] = await act(await world.person({ locale: 'sv' }), 'joinCircle', circle.id);
    expect(filesOf(mail)).toMatchObject([{ filename: 'traffar.ics', disposition: 'attachment', method: 'PUBLISH' }]);
    const url = `https://kuntarinki.example/sv/cirklar/${circle.slug}`;
    const both = { method: 'PUBLISH', status: 'CONFIRMED', sequence: 0, url, zone: 'Europe/Helsinki' };
    expect(eventsOf(mail)).toMatchObject([
      {
        ...both,
        uid: circle.uids[0],
        summary: 'Kom igång: Start; kaffe',
        location: 'Biblioteket, sal 2',
        wallStart: '2099-10-24T13:00:00',
        startsAt: new Date('2099-10-24T10:00:00Z'),
      },
      {
        ...both,
        uid: circle.uids[1],
        summary: 'Kom igång',
        location: 'på distans',
        wallStart: '2099-10-25T13:00:00',
        startsAt: new Date('2099-10-25T11:00:00Z'),
      },
    ]);
  });

  it('keeps method and charset in the type of the part as it is sent', async () => {
    const circle = await circleOfThree();
    await act(await world.person(), 'joinCircle', circle.id);
    const raw = mailbox.raw[0]?.replace(/\r\n[ \t]+/g, ' ') ?? '';
    expect(raw).toMatch(/^Content-Type: text\/calendar; method=PUBLISH; charset=utf-8; name=tapaamiset\.ics\r$/m);
    expect(raw).toMatch(/^Content-Disposition: attachment; filename=tapaamiset\.ics\r$/m);
  });

  it('brings them to who accepts an offer, too', async () => {
    const circle = await circleOfThree(1);
    const [first, second] = [await world.person(), await world.person()];
    await act(first, 'joinCircle', circle.id);
    await act(second, 'joinCircle', circle.id);
    await act(first, 'leaveCircle', circle.id, 2);
    const [mail] = await act(second, 'acceptSeat', circle.id);
    expect(eventsOf(mail).map(({ uid }) => uid)).toEqual(circle.uids);
  });
});

describe('the mail to who leaves', () => {
  it('cancels each meeting to come, and coming again is newer than that', async () => {
    const circle = await circleOfThree();
    const person = await world.person();
    const sequences: number[][] = [];
    for (const name of ['joinCircle', 'leaveCircle', 'joinCircle', 'leaveCircle'] as const) {
      const [mail] = await act(person, name, circle.id);
      const events = eventsOf(mail);
      const cancelled = name === 'leaveCircle';
      expect(events.map(({ uid }) => uid)).toEqual(circle.uids);
      expect(calendarsOf(mail)).toHaveLength(cancelled ? 2 : 1);
      for (const { method, status } of events) {
        expect([method, status]).toEqual(cancelled ? ['CANCEL', 'CANCELLED'] : ['PUBLISH', 'CONFIRMED']);
      }
      sequences.push(events.map(({ sequence }) => sequence));
    }
    expect(sequences).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('counts the times of this person in this circle only', async () => {
    const [circle, other] = [await circleOfThree(), await circleOfThree()];
    const person = await world.person();
    await act(await world.person(), 'joinCircle', circle.id);
    await act(person, 'joinCircle', other.id);
    const [mail] = await act(person, 'joinCircle', circle.id);
    expect(eventsOf(mail).map(({ sequence }) => sequence)).toEqual([0, 0]);
  });

  it('is as it was, without a calendar, for a job that does not say what was given up', async () => {
    const circle = await circleOfThree();
    const person = await world.person();
    await act(person, 'joinCircle', circle.id);
    await act(person, 'leaveCircle', circle.id);
    mailbox.mails.length = 0;
    const [left] = await world.owner.read<{ id: string }>('SELECT id FROM enrolment WHERE account_id = $1', [
      person.id,
    ]);
    await askAsWorker(world.database, `SELECT graphile_worker.add_job('circles.left', $1::json)`, [
      JSON.stringify({ enrolmentId: left?.id }),
    ]);
    const [mail] = await mailbox.until(1);
    expect(mail?.subject).toBe('Ilmoittautumisesi on peruttu: Digituki alkuun');
    expect(mail?.text).toContain('Paikkasi siirtyy jonossa seuraavalle.');
    expect(filesOf(mail)).toEqual([]);
  });
});

describe('mail about the queue', () => {
  it('brings no calendar: not on waiting, on an offer, on leaving either', async () => {
    const circle = await circleOfThree(1);
    const [first, second, third] = [await world.person(), await world.person(), await world.person()];
    await act(first, 'joinCircle', circle.id);
    const waiting = [
      ...(await act(second, 'joinCircle', circle.id)),
      ...(await act(third, 'joinCircle', circle.id)),
      ...(await act(third, 'leaveCircle', circle.id)),
    ];
    const freed = await act(first, 'leaveCircle', circle.id, 2);
    const offer = freed.find(({ subject }) => subject?.startsWith('Paikka vapautui'));
    const declined = await act(second, 'leaveCircle', circle.id);
    const mails = [...waiting, offer, ...declined];
    expect(mails.map((mail) => mail?.subject?.split(':')[0])).toEqual([
      'Olet jonotuslistalla',
      'Olet jonotuslistalla',
      'Olet poistunut jonotuslistalta',
      'Paikka vapautui sinulle',
      'Ilmoittautumisesi on peruttu',
    ]);
    expect(mails.flatMap(filesOf)).toEqual([]);
  });
});
