import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { Email } from 'postal-mime';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { readCalendar } from '../support/calendar.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod, appointmentOf, makeTutor } from '../support/programmes.ts';
import { addPair, addRequest, completeRequest } from '../support/sparring.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await world.close();
});

beforeEach(async () => {
  await world.owner.read('DELETE FROM clock_shift');
  await emptied(world, mailbox);
});

const act = async (client: Client, document: string, input: object) => {
  const { data } = await client.ask<{ it: { id: string; version: number; code?: string } }>(document, { input });
  if (data.it.code !== undefined) throw new Error(data.it.code);
  return data.it;
};
const propose = (client: Client, requestId: string, wallStart: string) =>
  act(
    client,
    `mutation P($input: SparringTimeInputOfPair!) { it: proposeSparringTime(input: $input) {
       ... on UserError { code } ... on SparringTimeSaved { id } } }`,
    { requestId, wallStart, minutes: 90 },
  );
const mark = (client: Client, timeId: string, how = 'free') =>
  act(
    client,
    `mutation M($input: SparringMarkInput!) { it: markSparringTime(input: $input) {
       ... on UserError { code } ... on SparringTimeSaved { id } } }`,
    { timeId, mark: how },
  );
const moved = '... on UserError { code } ... on SparringScheduleSaved { version }';
const choose = (client: Client, requestId: string, timeId: string, version: number) =>
  act(client, `mutation C($input: SparringChoiceInput!) { it: chooseSparringTime(input: $input) { ${moved} } }`, {
    ...{ requestId, timeId, version, mode: 'remote', link: 'https://kokous.example/1' },
  });
const reschedule = (client: Client, requestId: string, version: number) =>
  act(client, `mutation R($input: SparringRescheduleInput!) { it: rescheduleSparring(input: $input) { ${moved} } }`, {
    requestId,
    version,
    reason: 'Sairastuin',
  });
const withdraw = (client: Client, id: string, version: number) =>
  act(
    client,
    `mutation W($input: SparringActInput!) { it: withdrawSparringRequest(input: $input) {
       ... on UserError { code } ... on SparringRequestSaved { version } } }`,
    { id, version },
  );
const fileOf = async (client: Client, id: string, locale: string): Promise<string | null | undefined> => {
  const { data } = await client.ask<{ it: { calendarFile: string | null } | null }>(
    'query F($id: ID!, $locale: Locale!) { it: sparringSchedule(requestId: $id) { calendarFile(locale: $locale) } }',
    { id, locale },
  );
  return data.it?.calendarFile;
};

/** A matched pair: Aino asked, Ville is her colleague, Tua and Tor are tutors and read Swedish. */
async function matched() {
  const code = '505';
  const aino = await world.person({ name: 'Aino Pyytäjä', represents: code });
  const ville = await world.person({ name: 'Ville Kollega', represents: code });
  const tua = await world.person({ name: 'Tua Tutor', represents: '049', locale: 'sv' });
  const tor = await world.person({ name: 'Tor Tutor', represents: '049', locale: 'sv' });
  const periodId = await addPeriod(world, { from: -1, to: 400, tutors: { '049': 10 } });
  for (const { id } of [tua, tor]) await makeTutor(world, { id, municipality: '049' }, periodId);
  const { id } = await addRequest(world, { by: aino.id, code, status: 'matched' });
  await completeRequest(world, id);
  const tutorMunicipalityId = await appointmentOf(world, periodId, '049');
  const { id: pairId } = await addPair(world, {
    requestId: id,
    tutorMunicipalityId,
    by: aino.id,
    answered: 'accepted',
  });
  const [asks, colleague, tutors] = await Promise.all([aino, ville, tua].map((who) => community.client().signIn(who)));
  if (!asks || !colleague || !tutors) throw new Error('nobody signed in');
  return { id, pairId, tor, ville, aino, asks, colleague, tutors };
}

/** Aino and Tua agree on a time; answers the version of the request after it. */
async function agree({ id, asks, tutors }: Awaited<ReturnType<typeof matched>>, wall: string, version: number) {
  const time = await propose(asks, id, wall);
  await mark(tutors, time.id);
  return (await choose(tutors, id, time.id, version)).version;
}

const sent = async (): Promise<Email[]> => {
  await world.settled();
  return mailbox.mails.splice(0);
};
const calendarOf = (mail: Email | undefined) => {
  const file = mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = file?.content;
  if (content === undefined) throw new Error(`no calendar goes with ${mail?.subject ?? 'no mail'}`);
  return readCalendar(typeof content === 'string' ? content : new TextDecoder().decode(content));
};
const told = (mails: Email[]) =>
  mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`.replaceAll('\u00a0', ' ')).sort();
const to = (mails: Email[], name: string) => mails.find((mail) => mail.to?.[0]?.name === name);

describe('the time of a sparring session', () => {
  it('is mailed to both sides in their languages, moved, undone and called off by one entry of their calendars', async () => {
    const pair = await matched();
    const { id, pairId, asks, colleague, tutors } = pair;
    const scheduled = await agree(pair, '2098-03-29T10:00', 1);
    const first = await sent();
    expect(told(first)).toEqual([
      'Aino Pyytäjä: Sparraukselle on sovittu aika: lauantaina 29.3.2098 klo 10.00',
      'Tor Tutor: En tid för sparringen är bestämd: lördag 29.3.2098 kl. 10.00',
      'Tua Tutor: En tid för sparringen är bestämd: lördag 29.3.2098 kl. 10.00',
    ]);
    const calendar = calendarOf(to(first, 'Tor Tutor'));
    expect(calendar).toMatchObject({
      method: 'REQUEST',
      events: [
        {
          sequence: 0,
          status: 'CONFIRMED',
          wallStart: '2098-03-29T10:00:00',
          wallEnd: '2098-03-29T11:30:00',
          zone: 'Europe/Helsinki',
          summary: 'Sparring: Mäntsälä och Esbo',
          location: 'https://kokous.example/1',
          languages: { summary: 'sv', location: 'sv' },
        },
      ],
    });
    const [entry] = calendar.events;
    expect(entry?.uid).toContain(pairId);
    expect(to(first, 'Tor Tutor')?.text).toContain(`/sv/mina-sidor/sparring/${id}/tid`);
    expect(await fileOf(colleague, id, 'sv')).toContain('METHOD:PUBLISH');
    expect(await fileOf(await community.client().signIn(await world.person()), id, 'fi')).toBeUndefined();

    // Ville marks the next time: from then on he hears of it too.
    const seeking = (await reschedule(asks, id, scheduled)).version;
    const undone = await sent();
    expect(undone).toHaveLength(3);
    expect(calendarOf(to(undone, 'Tua Tutor'))).toMatchObject({
      method: 'CANCEL',
      events: [{ uid: entry?.uid, sequence: 1, status: 'CANCELLED' }],
    });
    expect(to(undone, 'Tua Tutor')?.text).toContain('> Sairastuin');
    expect(await fileOf(colleague, id, 'fi')).toBeNull();
    const other = await propose(colleague, id, '2098-04-02T13:00');
    await mark(tutors, other.id);
    const again = (await choose(tutors, id, other.id, seeking)).version;
    const second = await sent();
    expect(told(second)).toEqual([
      'Aino Pyytäjä: Sparrauksella on uusi aika: keskiviikkona 2.4.2098 klo 13.00',
      'Tor Tutor: Sparringen har en ny tid: onsdag 2.4.2098 kl. 13.00',
      'Tua Tutor: Sparringen har en ny tid: onsdag 2.4.2098 kl. 13.00',
      'Ville Kollega: Sparrauksella on uusi aika: keskiviikkona 2.4.2098 klo 13.00',
    ]);
    expect(calendarOf(to(second, 'Aino Pyytäjä'))).toMatchObject({
      method: 'REQUEST',
      events: [
        { uid: entry?.uid, sequence: 2, wallStart: '2098-04-02T13:00:00', summary: 'Sparraus: Mäntsälä ja Espoo' },
      ],
    });

    await withdraw(asks, id, again);
    const off = await sent();
    expect(told(off).filter((one) => one.includes('peruttu: keski') || one.includes('inställd: onsdag'))).toHaveLength(
      4,
    );
    expect(calendarOf(to(off, 'Tor Tutor'))).toMatchObject({
      method: 'CANCEL',
      events: [{ uid: entry?.uid, sequence: 3, status: 'CANCELLED' }],
    });
  });

  it('is told once and as it is when it is told, and to nobody who acts for neither side any more', async () => {
    const pair = await matched();
    const { id, pairId, asks, tor } = pair;
    await worker.close();
    const scheduled = await agree(pair, '2098-03-29T10:00', 1);
    const seeking = (await reschedule(asks, id, scheduled)).version;
    await agree(pair, '2098-05-05T09:00', seeking);
    await world.owner.read(`UPDATE role_grant SET valid_to = now() WHERE account_id = $1 AND role = 'tutor'`, [tor.id]);
    worker = await startWorkerApp(world, mailbox);
    const mails = await sent();
    expect(told(mails)).toEqual([
      'Aino Pyytäjä: Sparrauksella on uusi aika: maanantaina 5.5.2098 klo 9.00',
      'Tua Tutor: Sparringen har en ny tid: måndag 5.5.2098 kl. 9.00',
    ]);
    const job = { pairId, readerId: pair.aino.id, changes: 2, what: 'moved' };
    const run = () =>
      askAsWorker(world.database, `SELECT graphile_worker.add_job('sparring.session_told', $1::json)`, [
        JSON.stringify(job),
      ]);
    await run();
    await run();
    const repeated = await sent();
    expect(
      new Set(
        [...mails, ...repeated]
          .filter(({ to: all }) => all?.[0]?.name === 'Aino Pyytäjä')
          .map(({ messageId }) => messageId),
      ).size,
    ).toBe(1);
  });

  it('is reminded of a day before by the clocks on the wall, once each; moved, of its new time', async () => {
    const pair = await matched();
    const { id, asks, tutors } = pair;
    const scheduled = await agree(pair, '2027-03-28T13:00', 1);
    const find = async (instant: string) => {
      await emptied(world, mailbox);
      await world.shiftClock(`${Date.parse(instant) - Date.now()} milliseconds`);
      for (let n = 0; n < 3; n += 1)
        await askAsWorker(world.database, `SELECT graphile_worker.add_job('notifications.find-meeting-mails')`);
      return told(await sent()).filter((one) => /Muistutus|Påminnelse/.test(one));
    };
    expect(await find('2027-03-27T10:59:00Z')).toEqual([]);
    expect(await find('2027-03-27T11:00:00Z')).toEqual([
      'Aino Pyytäjä: Muistutus sparrauksesta: sunnuntaina 28.3.2027 klo 13.00',
      'Tor Tutor: Påminnelse om sparringen: söndag 28.3.2027 kl. 13.00',
      'Tua Tutor: Påminnelse om sparringen: söndag 28.3.2027 kl. 13.00',
    ]);
    expect(await find('2027-03-27T12:00:00Z')).toEqual([]);
    const seeking = (await reschedule(asks, id, scheduled)).version;
    expect(await find('2027-03-27T13:00:00Z')).toEqual([]);
    const time = await propose(tutors, id, '2027-04-20T09:00');
    await mark(asks, time.id);
    await choose(tutors, id, time.id, seeking);
    expect(await find('2027-03-28T07:00:00Z')).toEqual([]);
    await world.owner.read(`INSERT INTO mail_refusal (account_id, kind, refused_at) VALUES ($1, 'reminders', now())`, [
      pair.tor.id,
    ]);
    expect(await find('2027-04-19T06:00:00Z')).toEqual([
      'Aino Pyytäjä: Muistutus sparrauksesta: tiistaina 20.4.2027 klo 9.00',
      'Tua Tutor: Påminnelse om sparringen: tisdag 20.4.2027 kl. 9.00',
    ]);
  });

  it('stands in the calendars of both sides that are read at an address', async () => {
    const pair = await matched();
    const { id, asks, tutors } = pair;
    const scheduled = await agree(pair, '2098-03-29T10:00', 1);
    const read = async (client: Client) => {
      const { data } = await client.ask<{ it: { address: string } }>('mutation { it: renewMyCalendar { address } }');
      const { pathname, search } = new URL(data.it.address);
      return readCalendar(await (await fetch(community.url + pathname + search)).text()).events;
    };
    for (const client of [asks, tutors])
      expect(await read(client)).toMatchObject([
        { status: 'CONFIRMED', sequence: 0, wallStart: '2098-03-29T10:00:00' },
      ]);
    const coming = async (client: Client) =>
      (
        await client.ask<{ it: object[] }>(
          '{ it: comingSparringSessions(locale: sv) { requestId tutorName mode place } }',
        )
      ).data.it;
    const listed = [{ requestId: id, tutorName: 'Esbo', mode: 'remote', place: null }];
    expect([await coming(asks), await coming(tutors), await coming(pair.colleague)]).toEqual([listed, listed, []]);
    await reschedule(asks, id, scheduled);
    expect(await coming(asks)).toEqual([]);
    expect(await read(tutors)).toMatchObject([{ status: 'CANCELLED', sequence: 1 }]);
    await world.owner.read(
      `UPDATE role_grant SET valid_to = now() WHERE account_id = (SELECT s.changed_by
      FROM sparring_session s WHERE s.pair_id = $1) AND role = 'tutor'`,
      [pair.pairId],
    );
    expect(await read(tutors)).toEqual([]);
  });
});
