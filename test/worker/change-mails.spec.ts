import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { Email } from 'postal-mime';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { readCalendar } from '../support/calendar.ts';
import { at, change, ledCircle, wallIn } from '../support/led-circle.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let app: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication | null;
let aino: { id: string; client: Client };
let mikael: { id: string };

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = null;
  const person = await world.person({ name: 'Aino Esimerkki' });
  aino = { id: person.id, client: await app.client().signIn(person) };
  mikael = await world.person({ name: 'Mikael Exempel', locale: 'sv' });
});

afterAll(async () => {
  await worker?.close();
  await mailbox.close();
  await app.close();
  await world.close();
});

/** All that waits is sent, and nothing is under way any more. */
async function sent(): Promise<Email[]> {
  worker ??= await startWorkerApp(world, mailbox);
  await world.settled();
  const mails = [...mailbox.mails];
  await worker.close();
  worker = null;
  return mails;
}

beforeEach(async () => {
  await sent();
  await emptied(world, mailbox);
});

async function enrol(poolId: string, who: { id: string }, status: 'confirmed' | 'offered' | 'waitlisted') {
  await world.owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, offer_expires_at, created_at,
       status_since)
     SELECT $1, $2, '611', $3, CASE $3 WHEN 'waitlisted' THEN 1 END,
       CASE $3 WHEN 'offered' THEN now() + interval '1 day' END, now(), now()`,
    [poolId, who.id, status],
  );
}

/** Aino and Mikael lead it; three people have, are offered and wait for a seat. */
async function circleWithPeople(walls = [wallIn(20), wallIn(27)]) {
  const circle = await ledCircle(world, [aino, mikael], walls);
  const people = {
    confirmed: await world.person({ name: 'Kaisa Paikka' }),
    offered: await world.person({ name: 'Olli Tarjous' }),
    waitlisted: await world.person({ name: 'Jaana Jono' }),
  };
  for (const status of ['confirmed', 'offered', 'waitlisted'] as const)
    await enrol(circle.poolId, people[status], status);
  return { ...circle, people };
}

const to = (mails: Email[], name: string) => mails.filter((mail) => mail.to?.[0]?.name === name);
const names = (mails: Email[]) => mails.map((mail) => mail.to?.[0]?.name).sort();

const calendarsOf = (mail: Email | undefined) =>
  (mail?.attachments ?? [])
    .filter(({ mimeType }) => mimeType.startsWith('text/calendar'))
    .map(({ content }) => readCalendar(typeof content === 'string' ? content : new TextDecoder().decode(content)));

describe('a changed meeting', () => {
  it('is told to who has or is offered a seat and who leads, in their language, not to who did it or waits', async () => {
    const { id, meetings } = await circleWithPeople();
    const note = 'Sali oli <varattu>.';
    const moved = { ...at(wallIn(21)), place: [{ locale: 'fi', text: 'Kirjasto' }], note };
    await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...moved });
    const mails = await sent();
    expect(names(mails)).toEqual(['Kaisa Paikka', 'Mikael Exempel', 'Olli Tarjous']);
    const [mail] = to(mails, 'Kaisa Paikka');
    expect(mail?.subject).toBe('Tapaaminen on muuttunut: Digituki alkuun');
    expect(mail?.text).toContain('> Sali oli <varattu>.');
    expect(mail?.html).toContain('Sali oli &lt;varattu&gt;.');
    expect(to(mails, 'Mikael Exempel')[0]?.subject).toBe('Träffen har ändrats: Kom igång');
    const [calendar] = calendarsOf(mail);
    expect(calendar).toMatchObject({
      method: 'REQUEST',
      events: [
        {
          uid: `meeting.${meetings[0]}@kuntarinki.example`,
          sequence: 1,
          status: 'CONFIRMED',
          wallStart: `${wallIn(21)}:00`,
          zone: 'Europe/Helsinki',
          location: 'Kirjasto',
        },
      ],
    });
    expect(calendar?.events[0]?.properties).toContain('attendee');
    expect(calendarsOf(to(mails, 'Olli Tarjous')[0])).toEqual([]);
  });

  it('is told once, as it is in the end, when it changes twice before the mail is made', async () => {
    const { id, meetings } = await circleWithPeople();
    await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...at(wallIn(21)) });
    await change(aino.client, 'changeOwnMeeting', { id, version: 2, meetingId: meetings[0], ...at(wallIn(23)) });
    const mails = to(await sent(), 'Kaisa Paikka');
    expect(mails.flatMap(calendarsOf).flatMap(({ events }) => events)).toMatchObject([
      { sequence: 2, wallStart: `${wallIn(23)}:00` },
    ]);
  });

  it('that was rolled back is told to nobody', async () => {
    const { id, meetings } = await circleWithPeople();
    // The commit fails: the version is checked by the database when everything is written.
    await world.owner.read(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`);
    await world.owner.read(
      `CREATE CONSTRAINT TRIGGER refuse AFTER UPDATE ON meeting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    const input = { id, version: 1, meetingId: meetings[0], ...at(wallIn(21)) };
    await expect(change(aino.client, 'changeOwnMeeting', input)).rejects.toThrow();
    await world.owner.read('DROP TRIGGER refuse ON meeting');
    expect(await sent()).toEqual([]);
  });

  it.each([
    ['2099-10-25T13:00', '2099-10-25T11:00:00Z'],
    ['2099-10-24T13:00', '2099-10-24T10:00:00Z'],
    ['2099-03-29T13:00', '2099-03-29T10:00:00Z'],
    ['2099-03-28T13:00', '2099-03-28T11:00:00Z'],
  ])('keeps its wall time across a change of the clocks: %s', async (wall, instant) => {
    const { id, meetings } = await circleWithPeople();
    await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...at(wall) });
    const [mail] = to(await sent(), 'Kaisa Paikka');
    expect(calendarsOf(mail)[0]?.events[0]).toMatchObject({ wallStart: `${wall}:00`, startsAt: new Date(instant) });
  });

  it('that is added comes as a new one, and one that is cancelled leaves the calendar', async () => {
    const { id, meetings } = await circleWithPeople();
    await change(aino.client, 'changeOwnMeeting', { id, version: 1, ...at(wallIn(40)) });
    await change(aino.client, 'cancelOwnMeeting', { id, version: 2, meetingId: meetings[1], note: '' });
    const mails = to(await sent(), 'Kaisa Paikka').sort((a, b) => (a.subject ?? '').localeCompare(b.subject ?? ''));
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Tapaaminen on peruttu: Digituki alkuun',
      'Uusi tapaaminen: Digituki alkuun',
    ]);
    expect(
      mails.flatMap(calendarsOf).map(({ method, events }) => [method, events[0]?.status, events[0]?.sequence]),
    ).toEqual([
      ['CANCEL', 'CANCELLED', 1],
      ['REQUEST', 'CONFIRMED', 0],
    ]);
  });
});

describe('a cancelled circle', () => {
  it('is told to everyone in it, who waits too, with the reason; calendars of who takes part are cleared', async () => {
    const { id, meetings } = await circleWithPeople([wallIn(-2), wallIn(20), wallIn(27)]);
    await change(aino.client, 'cancelOwnCircle', { id, version: 1, reason: 'Vetäjä vaihtoi työtä.' });
    const mails = await sent();
    expect(names(mails)).toEqual(['Jaana Jono', 'Kaisa Paikka', 'Mikael Exempel', 'Olli Tarjous']);
    const [mail] = to(mails, 'Kaisa Paikka');
    expect(mail?.subject).toBe('Rinki on peruttu: Digituki alkuun');
    expect(mail?.text).toContain('> Vetäjä vaihtoi työtä.');
    expect(calendarsOf(mail).map(({ method, events }) => [method, events[0]?.uid, events[0]?.sequence])).toEqual(
      [meetings[1], meetings[2]].map((one) => ['CANCEL', `meeting.${one}@kuntarinki.example`, 1]),
    );
    expect(calendarsOf(to(mails, 'Jaana Jono')[0])).toEqual([]);
    expect(calendarsOf(to(mails, 'Mikael Exempel')[0])).toHaveLength(2);
  });

  it('replaces what was still to be told of its meetings', async () => {
    const { id, meetings } = await circleWithPeople();
    await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...at(wallIn(21)) });
    await change(aino.client, 'cancelOwnCircle', { id, version: 2, reason: 'Ei pidetä.' });
    expect(to(await sent(), 'Kaisa Paikka').map(({ subject }) => subject)).toEqual([
      'Rinki on peruttu: Digituki alkuun',
    ]);
  });
});
