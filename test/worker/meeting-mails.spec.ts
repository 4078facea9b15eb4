import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type RunningApp, startApp } from '../support/apps.ts';
import { ledCircle } from '../support/led-circle.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, tokenIn } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { lead } from '../support/rooms.ts';
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

/** What other tests have left is over, so that nothing of it is due at another time of theirs. */
beforeEach(async () => {
  await world.owner.read('DELETE FROM clock_shift');
  await world.owner.read(`UPDATE circle SET status = 'archived'`);
  await emptied(world, mailbox);
});

const findDue = () => askAsWorker(world.database, `SELECT graphile_worker.add_job('notifications.find-meeting-mails')`);

/** The subjects of the mails that come when the worker looks at an instant, with their readers. */
async function at(instant: string, times = 1): Promise<string[]> {
  await emptied(world, mailbox);
  // From here on whatever finds something due, the worker's own clock too, sends what is counted.
  await world.shiftClock(`${Date.parse(instant) - Date.now()} milliseconds`);
  for (let n = 0; n < times; n += 1) await findDue();
  await world.settled();
  return mailbox.mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`.replaceAll('\u00a0', ' ')).sort();
}

async function enrol(poolId: string, who: { id: string }, status = 'confirmed') {
  await world.owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, offer_expires_at, created_at,
       status_since)
     SELECT $1, $2, '611', $3, CASE $3 WHEN 'waitlisted' THEN 1 END, CASE $3 WHEN 'offered' THEN '9999-01-01'::timestamptz END,
       now(), now()`,
    [poolId, who.id, status],
  );
}

/** A circle in which Kaisa has a seat. */
async function withKaisa(walls: string[]) {
  const circle = await ledCircle(world, [], walls);
  const kaisa = await world.person({ name: 'Kaisa Paikka' });
  await enrol(circle.poolId, kaisa);
  return { ...circle, kaisa };
}

const one = (when: string) => [`Kaisa Paikka: Muistutus: Digituki alkuun, ${when}`];

describe('a reminder', () => {
  it.each([
    // Clocks go forward in the night before: 23 hours, and 2.
    ['2027-03-28T13:00', '2027-03-27T11:00:00Z', '2027-03-28T08:00:00Z', 'sunnuntaina 28.3.2027 klo 13.00'],
    // They go back: 25 hours, and 2.
    ['2027-10-31T13:00', '2027-10-30T10:00:00Z', '2027-10-31T09:00:00Z', 'sunnuntaina 31.10.2027 klo 13.00'],
    // Two hours by the clocks on the wall, which show an hour twice, or skip one.
    ['2027-10-31T05:00', '2027-10-30T02:00:00Z', '2027-10-31T01:00:00Z', 'sunnuntaina 31.10.2027 klo 5.00'],
    ['2027-06-15T09:00', '2027-06-14T06:00:00Z', '2027-06-15T04:00:00Z', 'tiistaina 15.6.2027 klo 9.00'],
  ])('comes a day and two hours before %s by wall time, once each', async (wall, day, hours, when) => {
    await withKaisa([wall]);
    const before = (instant: string) => new Date(Date.parse(instant) - 60_000).toISOString();
    const after = (instant: string) => new Date(Date.parse(instant) + 60_000).toISOString();
    expect(await at(before(day))).toEqual([]);
    expect(await at(after(day), 3)).toEqual(one(when));
    expect(await at(before(hours), 2)).toEqual([]);
    expect(await at(after(hours), 3)).toEqual(one(when));
    expect(await at(after(hours), 2)).toEqual([]);
  });

  it('comes to who has a seat and who leads, in their language; not to who waits or is offered one', async () => {
    const mikael = await world.person({ name: 'Mikael Exempel', locale: 'sv' });
    const { poolId } = await ledCircle(world, [mikael], ['2028-05-10T13:00']);
    const names = {
      confirmed: 'Kaisa Paikka',
      offered: 'Olli Tarjous',
      waitlisted: 'Jaana Jono',
      withdrawn: 'Lasse Lähti',
    };
    for (const [status, name] of Object.entries(names)) await enrol(poolId, await world.person({ name }), status);
    expect(await at('2028-05-09T10:05:00Z')).toEqual([
      'Kaisa Paikka: Muistutus: Digituki alkuun, keskiviikkona 10.5.2028 klo 13.00',
      'Mikael Exempel: Påminnelse: Kom igång, onsdag 10.5.2028 kl. 13.00',
    ]);
    const headers = mailbox.raw[0] ?? '';
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('does not come late: when the worker was away past the start, or past the time of the next one', async () => {
    await withKaisa(['2028-05-10T13:00']);
    expect(await at('2028-05-10T08:30:00Z')).toEqual(one('keskiviikkona 10.5.2028 klo 13.00'));
    await world.owner.read('DELETE FROM meeting_mail');
    expect(await at('2028-05-10T10:00:00Z')).toEqual([]);
  });

  it('comes of no meeting that is cancelled or of another time by then, and again for the new time', async () => {
    const { id, meetings } = await withKaisa(['2028-05-10T13:00', '2028-05-20T13:00']);
    expect(await at('2028-05-09T10:05:00Z')).toHaveLength(1);
    const move = (wall: string, changed: string) =>
      world.owner.read(
        `UPDATE meeting SET wall_start = $2::timestamp, wall_end = $2::timestamp + interval '1 hour', changes = changes + 1,
           starts_at = $2::timestamp AT TIME ZONE zone, ends_at = $2::timestamp AT TIME ZONE zone + interval '1 hour',
           changed_at = $3 WHERE id = $1`,
        [meetings[0], wall, changed],
      );
    await move('2028-05-15T13:00', '2028-05-09T11:00:00Z');
    expect(await at('2028-05-10T08:30:00Z')).toEqual([]);
    expect(await at('2028-05-14T10:05:00Z')).toEqual(one('maanantaina 15.5.2028 klo 13.00'));
    await world.owner.read('UPDATE meeting SET cancelled_at = now() WHERE id = $1', [meetings[0]]);
    expect(await at('2028-05-15T08:05:00Z')).toEqual([]);
    await world.owner.read(`UPDATE circle SET status = 'cancelled' WHERE id = $1`, [id]);
    expect(await at('2028-05-19T10:05:00Z')).toEqual([]);
  });

  it('that waits in the queue is not sent once it is no longer true', async () => {
    const { meetings, kaisa } = await withKaisa(['2028-05-10T13:00']);
    await at('2028-05-01T10:00:00Z');
    const queue = (startsAt: string) =>
      askAsWorker(world.database, `SELECT graphile_worker.add_job('notifications.meeting_mail', $1::json)`, [
        JSON.stringify({ meetingId: meetings[0], accountId: kaisa.id, kind: 'day_before', startsAt }),
      ]);
    await queue('2028-05-09 13:00:00+00');
    await world.settled();
    expect(mailbox.mails).toEqual([]);
    await queue('2028-05-10 10:00:00+00');
    await mailbox.until(1);
  });

  it('does not come to who got the seat, or heard of the time, only after it was due', async () => {
    const { meetings, poolId } = await withKaisa(['2028-05-10T13:00']);
    await world.owner.read(`UPDATE enrolment SET status_since = '2028-05-10T09:00:00Z' WHERE pool_id = $1`, [poolId]);
    expect(await at('2028-05-10T09:05:00Z')).toEqual([]);
    await world.owner.read('UPDATE enrolment SET status_since = now() WHERE pool_id = $1', [poolId]);
    await world.owner.read(`UPDATE meeting SET changed_at = '2028-05-10T08:30:00Z' WHERE id = $1`, [meetings[0]]);
    expect(await at('2028-05-10T09:05:00Z')).toEqual([]);
  });
});

describe('after a meeting', () => {
  it('comes the next one with the task, and after the last the question how it was', async () => {
    const { meetings, slug } = await withKaisa(['2028-05-10T13:00', '2028-05-20T13:00']);
    await world.owner.read(`UPDATE meeting_text SET task = 'Lue <opas>.' WHERE meeting_id = $1 AND locale = 'fi'`, [
      meetings[0],
    ]);
    expect(await at('2028-05-10T12:00:00Z')).toEqual([]);
    expect(await at('2028-05-10T12:35:00Z', 2)).toEqual([
      'Kaisa Paikka: Seuraava tapaaminen: Digituki alkuun, lauantaina 20.5.2028 klo 13.00',
    ]);
    expect(mailbox.mails[0]?.text).toContain('> Lue <opas>.');
    expect(mailbox.mails[0]?.html).toContain('Lue &lt;opas&gt;.');
    expect(await at('2028-05-20T12:35:00Z', 2)).toEqual(['Kaisa Paikka: Kiitos mukanaolosta: Digituki alkuun']);
    expect(mailbox.mails[0]?.text).toContain(`/fi/ringit/${slug}/palaute`);
  });

  it('comes no question when the circle is completed by then', async () => {
    const { id } = await withKaisa(['2028-05-20T13:00']);
    await world.owner.read(`UPDATE circle SET status = 'completed' WHERE id = $1`, [id]);
    expect(await at('2028-05-20T12:35:00Z')).toEqual([]);
  });
});

describe('mails that one may do without', () => {
  const choose = (client: ReturnType<RunningApp['client']>, wanted: object) =>
    client.ask(`mutation C($input: MailChoicesInput!) { chooseMails(input: $input) { reminders recaps } }`, {
      input: wanted,
    });

  it('do not come to who refused them: in the account, or by the token of a mail, which nothing else opens', async () => {
    const { kaisa } = await withKaisa(['2028-05-10T13:00', '2028-05-20T13:00']);
    const client = await app.client().signIn(kaisa);
    expect((await client.ask('{ myMails { reminders recaps } }')).data).toEqual({
      myMails: { reminders: true, recaps: true },
    });
    await choose(client, { reminders: true, recaps: false, mentions: true });
    await at('2028-05-09T10:05:00Z');
    const token = tokenIn(mailbox.mails[0]);
    const visitor = app.client();
    const look = async () =>
      (await visitor.ask('query Q($token: String!) { mailedChoice(token: $token) { kind wanted } }', { token })).data;
    // Scanners open a link before people do.
    for (const _ of [1, 2, 3]) expect(await look()).toEqual({ mailedChoice: { kind: 'reminders', wanted: true } });
    const tell = (wanted: boolean, by = token) =>
      visitor.ask<{ it: { __typename: string } }>(
        'mutation M($input: MailedChoiceInput!) { it: chooseMailedKind(input: $input) { __typename } }',
        { input: { token: by, wanted } },
      );
    for (const _ of [1, 2]) expect((await tell(false)).data.it).toEqual({ __typename: 'MailedChoice' });
    expect((await tell(false, `${token}x`)).data.it).toEqual({ __typename: 'LinkExpired' });
    expect(await look()).toEqual({ mailedChoice: { kind: 'reminders', wanted: false } });
    expect((await client.ask('{ myMails { reminders recaps } }')).data).toEqual({
      myMails: { reminders: false, recaps: false },
    });
    expect(await at('2028-05-10T08:30:00Z')).toEqual([]);
    expect(await at('2028-05-10T12:35:00Z')).toEqual([]);
    await tell(true);
    expect(await at('2028-05-19T10:05:00Z')).toHaveLength(1);
  });
});

describe('who is mentioned in the discussion of a room', () => {
  const say = async (who: { client: ReturnType<RunningApp['client']> }, circleId: string, mentions: string[]) =>
    (
      await who.client.ask<{ it: { postId: string } }>(
        'mutation P($input: PostToRoomInput!) { it: postToRoom(input: $input) { ... on RoomPostSaved { postId } } }',
        { input: { circleId, text: 'Salainen suunnitelma', mentions, idempotencyKey: randomUUID() } },
      )
    ).data.it.postId;
  const enter = async (facts: Parameters<World['person']>[0]) => {
    const person = await world.person(facts);
    return { ...person, client: await app.client().signIn(person) };
  };

  it('hears of it once by mail, which tells not what was said and leads to the post', async () => {
    const leader = await enter({ name: 'Ville Vetäjä' });
    const { id, slug, kaisa } = await withKaisa(['2028-05-10T13:00']);
    await lead(world, { id }, leader);
    await emptied(world, mailbox);
    const outside = await world.person();
    const postId = await say(leader, id, [kaisa.id, kaisa.id, outside.id, leader.id, 'x']);
    await world.settled();
    expect(mailbox.mails.map(({ to }) => to?.[0]?.name)).toEqual(['Kaisa Paikka']);
    const [mail] = mailbox.mails;
    expect(mail?.subject).toMatch(/^Sinut mainittiin keskustelussa: /);
    expect(mail?.text).toContain('Ville Vetäjä mainitsi sinut');
    expect(mail?.text).not.toContain('Salainen');
    const link = new URL(/https:\S+keskustelu\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    expect(link.hash).toBe(`#post-${postId}`);
    // Newer threads stand on the page before.
    await say(leader, id, []);
    const { data } = await leader.client.ask(
      'query D($slug: String!, $after: String) { it: roomDiscussion(slug: $slug, after: $after) { nodes { id mentioned } } }',
      { slug, after: link.searchParams.get('after') },
    );
    expect(data).toEqual({ it: { nodes: [{ id: postId, mentioned: ['Kaisa Paikka'] }] } });
    const rows = await world.owner.read('SELECT account_id AS id FROM discussion_mention WHERE post_id = $1', [postId]);
    expect(rows).toEqual([{ id: kaisa.id }]);
    const token = tokenIn(mail);
    const asked = await app
      .client()
      .ask('query Q($token: String!) { mailedChoice(token: $token) { kind wanted } }', { token });
    expect(asked.data).toEqual({ mailedChoice: { kind: 'mentions', wanted: true } });
  });

  it('hears nothing who wants no such mails, has left, or of a post that was deleted meanwhile', async () => {
    const leader = await enter({ name: 'Ville Vetäjä' });
    const { id, poolId, kaisa } = await withKaisa(['2028-05-10T13:00']);
    await lead(world, { id }, leader);
    const refuses = await world.person();
    await enrol(poolId, refuses);
    await world.owner.read(`INSERT INTO mail_refusal VALUES ($1, 'mentions', now())`, [refuses.id]);
    const postId = await say(leader, id, []);
    await emptied(world, mailbox);
    const again = async (accountId: string) => {
      await world.owner.read('INSERT INTO discussion_mention VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        postId,
        accountId,
      ]);
      await askAsWorker(
        world.database,
        `SELECT graphile_worker.add_job('rooms.mentioned', json_build_object('postId', $1::text, 'accountId', $2::text))`,
        [postId, accountId],
      );
      await world.settled();
      return mailbox.mails.length;
    };
    expect(await again(refuses.id)).toBe(0);
    expect(await again(kaisa.id)).toBe(1);
    await world.owner.read(`UPDATE enrolment SET status = 'withdrawn' WHERE account_id = $1`, [kaisa.id]);
    expect(await again(kaisa.id)).toBe(1);
    await world.owner.read(`UPDATE enrolment SET status = 'confirmed' WHERE account_id = $1`, [kaisa.id]);
    await world.owner.read(`UPDATE discussion_post SET text = NULL, deleted_at = now() WHERE id = $1`, [postId]);
    expect(await again(kaisa.id)).toBe(1);
  });
});
