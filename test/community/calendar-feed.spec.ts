import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { readCalendar } from '../support/calendar.ts';
import { ledCircle, wallIn } from '../support/led-circle.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;
beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const address = async (client: Client, act: string): Promise<string | null> => {
  const { data } = await client.ask<{ it: { address: string | null } }>(`${act} { address } }`);
  return data.it.address;
};
const renew = (client: Client) => address(client, 'mutation { it: renewMyCalendar');
const own = (client: Client) => address(client, '{ it: myCalendar');

const read = (url: string | null, headers: Record<string, string> = {}) => {
  const { pathname, search } = new URL(url ?? '');
  return fetch(app.url + pathname + search, { headers });
};
const eventsAt = async (url: string | null) => readCalendar(await (await read(url)).text()).events;

async function enrol(poolId: string, who: { id: string }, status: string) {
  await world.owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, offer_expires_at, created_at,
       status_since)
     SELECT $1, $2, '611', $3, CASE $3 WHEN 'waitlisted' THEN 1 END, CASE $3 WHEN 'offered' THEN now() + interval '1 day' END,
       now(), now()`,
    [poolId, who.id, status],
  );
}

describe('one’s own calendar', () => {
  it('holds the meetings in which one takes part, is offered a seat or that one leads; what is not held says so', async () => {
    const who = await world.person({ locale: 'sv' });
    const client = await app.client().signIn(who);
    const circles = {
      confirmed: await ledCircle(world, [], [wallIn(20), wallIn(27)], { texts: { fi: 'Paikka', sv: 'Plats' } }),
      offered: await ledCircle(world, [], [wallIn(21)], { texts: { fi: 'Tarjottu' } }),
      waitlisted: await ledCircle(world, [], [wallIn(22)]),
      withdrawn: await ledCircle(world, [], [wallIn(23)]),
    };
    for (const [status, { poolId }] of Object.entries(circles)) await enrol(poolId, who, status);
    const led = await ledCircle(world, [who], [wallIn(-200), wallIn(-3), wallIn(25)], { texts: { fi: 'Vedän' } });
    await ledCircle(world, [who], [wallIn(26)], { status: 'draft' });
    await world.owner.read('UPDATE meeting SET cancelled_at = now(), changes = 1 WHERE id = $1', [
      circles.confirmed.meetings[1],
    ]);
    const url = await renew(client);
    expect(await own(client)).toBe(url);
    const events = await eventsAt(url);
    const shown = events.map(({ uid, status, sequence }) => [uid.slice('meeting.'.length, 44), status, sequence]);
    expect(shown.sort()).toEqual(
      [
        [circles.confirmed.meetings[0], 'CONFIRMED', 0],
        [circles.confirmed.meetings[1], 'CANCELLED', 1],
        [circles.offered.meetings[0], 'TENTATIVE', 0],
        [led.meetings[1], 'CONFIRMED', 0],
        [led.meetings[2], 'CONFIRMED', 0],
      ].sort(),
    );
    expect(events.find(({ status }) => status === 'TENTATIVE')).toMatchObject({
      summary: 'Tarjottu: Tapaaminen 1',
      languages: { summary: 'fi', location: 'sv' },
      location: 'på distans',
    });

    await world.owner.read(`UPDATE circle SET status = 'cancelled', cancelled_at = now() WHERE id = $1`, [led.id]);
    const after = await eventsAt(url);
    const statusOf = (id: string | undefined) => after.find(({ uid }) => uid.includes(id ?? ''))?.status;
    expect([statusOf(led.meetings[1]), statusOf(led.meetings[2])]).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it.each([
    ['2099-03-28T13:00', '2099-03-28T11:00:00Z'],
    ['2099-03-29T13:00', '2099-03-29T10:00:00Z'],
    ['2099-10-24T13:00', '2099-10-24T10:00:00Z'],
    ['2099-10-25T13:00', '2099-10-25T11:00:00Z'],
  ])('keeps wall time across a change of the clocks: %s', async (wall, instant) => {
    const who = await world.person();
    await ledCircle(world, [who], [wall]);
    const [event] = await eventsAt(await renew(await app.client().signIn(who)));
    expect(event).toMatchObject({ wallStart: `${wall}:00`, zone: 'Europe/Helsinki', startsAt: new Date(instant) });
  });

  it('is read by whoever knows the address, and by nobody once it is renewed or ended', async () => {
    const who = await world.person();
    const client = await app.client().signIn(who);
    expect(await own(client)).toBeNull();
    const first = await renew(client);
    const second = await renew(client);
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await read(`${second}x`)).status).toBe(404);
    expect((await fetch(`${app.url}/calendar.ics`)).status).toBe(404);
    const suspend = (status: string) =>
      world.owner.read('UPDATE account SET status = $2 WHERE id = $1', [who.id, status]);
    await suspend('suspended');
    expect((await read(second)).status).toBe(404);
    await suspend('active');
    expect(await address(client, 'mutation { it: endMyCalendar')).toBeNull();
    expect((await read(second)).status).toBe(404);
    const stored = await world.owner.read<{ id: string }>('SELECT id FROM calendar_feed WHERE account_id = $1', [
      who.id,
    ]);
    expect(stored).toEqual([]);
  });

  it('is kept by no cache but the reader’s own, answers 304 while nothing changes, and sets no cookie', async () => {
    const who = await world.person();
    const { meetings } = await ledCircle(world, [who], [wallIn(20)]);
    const url = await renew(await app.client().signIn(who));
    const answer = await read(url);
    const tag = answer.headers.get('etag') ?? '';
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const again = await read(url, { 'If-None-Match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await world.owner.read('UPDATE meeting SET changes = changes + 1, changed_at = now() WHERE id = $1', [meetings[0]]);
    expect((await read(url, { 'If-None-Match': tag })).status).toBe(200);
  });

  it('is read some times in ten minutes, and then later', async () => {
    const url = await renew(await app.client().signIn(await world.person()));
    const answers: Response[] = [];
    for (let n = 0; n < 31; n += 1) answers.push(await read(url));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(30).fill(200), 429]);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
