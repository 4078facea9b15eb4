import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { at, change, ledCircle, wallIn } from '../support/led-circle.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let aino: { id: string; client: Client };
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  const person = await world.person();
  aino = { id: person.id, client: await community.client().signIn(person) };
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'], represents: null }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

const three = () => ledCircle(world, [aino], [wallIn(20), wallIn(27), wallIn(34)]);

interface Seen {
  state: string;
  cancelReason: string | null;
  enrolmentClosesAt: string;
  meetings: { title: string; startsAt: string; cancelled: boolean; mode: string; place: string | null }[];
}

async function see(slug: string): Promise<Seen> {
  const { data } = await community.client().ask<{ circle: Seen }>(
    `query C($slug: String!) { circle(slug: $slug, locale: fi) { state cancelReason enrolmentClosesAt
      meetings { title startsAt cancelled mode place(locale: sv) } } }`,
    { slug },
  );
  return data.circle;
}

const audited = async (id: string) =>
  (await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [id])).map(
    ({ act }) => act,
  );

const queued = async (task: string) => (await world.queuedTasks()).filter((one) => one === task).length;
const titles = ({ meetings }: Seen) => meetings.map(({ title }) => title);

describe('who leads a published circle', () => {
  it('moves a meeting and adds one; numbers follow the times, and the circle follows its meetings', async () => {
    const { id, slug, meetings } = await three();
    const place = [{ locale: 'fi', text: 'Kirjasto' }];
    const moved = { ...at(wallIn(30), '15:00'), mode: 'onsite', place };
    expect(await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...moved })).toEqual(
      {
        __typename: 'OwnCircleSaved',
        id,
        version: 2,
      },
    );
    const seen = await see(slug);
    expect(titles(seen)).toEqual(['Tapaaminen 1', 'Tapaaminen 2', 'Tapaaminen 3']);
    expect(seen.meetings[1]).toMatchObject({ mode: 'onsite', place: 'Kirjasto', cancelled: false });
    const [pool] = await world.owner.read<{ same: boolean }>(
      `SELECT p.offers_until = c.first_meeting_starts_at AND c.first_meeting_starts_at = min(m.starts_at) AS same
       FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id JOIN meeting m ON m.circle_id = c.id WHERE c.id = $1
       GROUP BY p.offers_until, c.first_meeting_starts_at`,
      [id],
    );
    expect(pool).toEqual({ same: true });

    await change(aino.client, 'changeOwnMeeting', { id, version: 2, ...at(wallIn(41)) });
    expect(titles(await see(slug))).toEqual(['Tapaaminen 1', 'Tapaaminen 2', 'Tapaaminen 3', 'Tapaaminen 4']);
    expect(await audited(id)).toEqual(['circle.change_meeting', 'circle.add_meeting']);
  });

  it('moves the first meeting before the enrolment would close: it closes then', async () => {
    const { id, slug, meetings } = await three();
    await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[2], ...at(wallIn(5)) });
    const seen = await see(slug);
    expect(seen.enrolmentClosesAt).toBe(seen.meetings[0]?.startsAt);
  });

  it('cancels one meeting but not the last one that is left; the page shows which', async () => {
    const { id, slug, meetings } = await three();
    const cancel = (meetingId: string | undefined, version: number) =>
      change(aino.client, 'cancelOwnMeeting', { id, version, meetingId, note: 'Sairastapaus' });
    expect(await cancel(meetings[1], 1)).toMatchObject({ version: 2 });
    expect((await see(slug)).meetings.map(({ cancelled }) => cancelled)).toEqual([false, true, false]);
    expect(await cancel(meetings[1], 2)).toEqual({ __typename: 'OwnMeetingStays', code: 'meeting_cancelled' });
    expect(
      await change(aino.client, 'changeOwnMeeting', { id, version: 2, meetingId: meetings[1], ...at(wallIn(50)) }),
    ).toEqual({ __typename: 'OwnMeetingStays', code: 'meeting_cancelled' });
    await cancel(meetings[0], 2);
    expect(await cancel(meetings[2], 3)).toEqual({ __typename: 'OwnMeetingStays', code: 'only_meeting' });
  });

  it('is told what is wrong, and nothing happens: nobody is told either', async () => {
    const { id, meetings } = await three();
    const before = await queued('circles.meeting_changed');
    const tell = async (input: object) =>
      (await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...input })).problems;
    const day = wallIn(20);
    expect(await tell(at(wallIn(-2)))).toEqual([{ field: 'meeting.date', code: 'past' }]);
    expect(await tell({ ...at(day), date: 'huomenna' })).toEqual([{ field: 'meeting.date', code: 'not_a_date' }]);
    expect(await tell({ ...at(day), end: '12:00' })).toEqual([{ field: 'meeting.end', code: 'ends_before_start' }]);
    expect(await tell(at(wallIn(27, '14:00'), '15:00'))).toEqual([{ field: 'meeting.start', code: 'overlaps' }]);
    expect(await tell({ ...at('2099-03-29T03:30'), end: '05:00' })).toEqual([
      { field: 'meeting.start', code: 'time_gap' },
    ]);
    expect(await tell({ ...at('2099-10-25T03:30'), end: '05:00' })).toEqual([
      { field: 'meeting.start', code: 'time_twice' },
    ]);
    expect(await tell({ ...at(wallIn(21)), note: 'Hetu 131052-308T' })).toEqual([
      { field: 'note', code: 'personal_identity_code' },
    ]);
    // The same as it is: there is nothing to tell.
    expect(
      await change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...at(day) }),
    ).toEqual({
      __typename: 'OwnCircleSaved',
      id,
      version: 1,
    });
    expect(await audited(id)).toEqual([]);
    expect(await queued('circles.meeting_changed')).toBe(before);
  });

  it('changes no meeting that has begun, nothing they have not read, and none of a circle that is over or a draft', async () => {
    const circle = await ledCircle(world, [aino], [wallIn(-3), wallIn(4)]);
    const { id } = circle;
    const moving = (meetingId: string | undefined, version = 1) =>
      change(aino.client, 'changeOwnMeeting', { id, version, meetingId, ...at(wallIn(9)) });
    expect(await moving(circle.meetings[0])).toEqual({ __typename: 'OwnMeetingStays', code: 'begun' });
    expect(await moving(circle.meetings[1], 7)).toMatchObject({ __typename: 'OwnCircleChanged' });
    expect(await moving(crypto.randomUUID())).toMatchObject({ __typename: 'OwnCircleNotFound' });
    expect(await moving('x')).toMatchObject({ __typename: 'OwnCircleNotFound' });
    const over = await ledCircle(world, [aino], [wallIn(-9)]);
    expect(await change(aino.client, 'changeOwnMeeting', { id: over.id, version: 1, ...at(wallIn(9)) })).toEqual({
      __typename: 'OwnCircleWrongState',
      code: 'wrong_status',
      state: 'wrap_up',
    });
    expect(await change(aino.client, 'cancelOwnCircle', { id: over.id, version: 1, reason: 'x' })).toMatchObject({
      state: 'wrap_up',
    });
    const draft = await ledCircle(world, [aino], [wallIn(9)], { status: 'draft' });
    expect(await change(aino.client, 'cancelOwnCircle', { id: draft.id, version: 1, reason: 'x' })).toMatchObject({
      state: 'draft',
    });
  });

  it('cancels the circle with a reason: its page says why, and nobody joins or is offered a seat', async () => {
    const circle = await ledCircle(world, [aino], [wallIn(20)], { capacity: 1 });
    const { id, slug } = circle;
    const clients = [];
    for (const _ of [1, 2]) clients.push(await community.client().signIn(await world.person()));
    const act = async (client: Client | undefined, name: string, more = '') => {
      const { data } = (await client?.ask<{ it: { __typename: string } }>(
        `mutation A($id: ID!, $key: ID!) { it: ${name}(input: { circleId: $id, ${more} idempotencyKey: $key }) { __typename } }`,
        { id, key: crypto.randomUUID() },
      )) ?? { data: null };
      return data?.it.__typename;
    };
    for (const client of clients) await act(client, 'joinCircle', 'municipalityCode: "611",');
    const cancel = (reason: string, version = 1) => change(aino.client, 'cancelOwnCircle', { id, version, reason });
    expect((await cancel(' ')).problems).toEqual([{ field: 'reason', code: 'required' }]);
    expect((await cancel('131052-308T')).problems).toEqual([{ field: 'reason', code: 'personal_identity_code' }]);
    expect(await cancel('Vetäjä vaihtoi työtä.')).toMatchObject({ __typename: 'OwnCircleSaved', version: 2 });
    expect(await see(slug)).toMatchObject({ state: 'cancelled', cancelReason: 'Vetäjä vaihtoi työtä.' });
    expect(await act(clients[0], 'leaveCircle')).toBe('CircleCancelled');
    const late = await community.client().signIn(await world.person());
    expect(await act(late, 'joinCircle', 'municipalityCode: "611",')).toBe('CircleCancelled');
    expect(await cancel('Taas', 2)).toMatchObject({ state: 'cancelled' });
    const [{ until } = { until: null }] = await world.owner.read<{ until: boolean }>(
      'SELECT offers_until <= now() AS until FROM seat_pool WHERE id = $1',
      [circle.poolId],
    );
    expect(until).toBe(true);
    expect(await audited(id)).toEqual(['circle.cancel']);
  });

  it('of two changes at once keeps one', async () => {
    const { id, meetings } = await three();
    const answers = await Promise.all(
      [21, 22].map((days) =>
        change(aino.client, 'changeOwnMeeting', { id, version: 1, meetingId: meetings[0], ...at(wallIn(days)) }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['OwnCircleChanged', 'OwnCircleSaved']);
  });
});

describe('anyone else', () => {
  it('finds no such circle; who no longer leads it, neither', async () => {
    const former = await world.person();
    const { id, meetings } = await ledCircle(world, [aino, former], [wallIn(20), wallIn(27)]);
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE account_id = $1', [former.id]);
    const notFound = { __typename: 'OwnCircleNotFound', code: 'not_found' };
    for (const who of [await world.person(), former]) {
      const client = await community.client().signIn(who);
      const input = { id, version: 1, meetingId: meetings[0] };
      expect(await change(client, 'changeOwnMeeting', { ...input, ...at(wallIn(9)) })).toEqual(notFound);
      expect(await change(client, 'cancelOwnMeeting', input)).toEqual(notFound);
      expect(await change(client, 'cancelOwnCircle', { id, version: 1, reason: 'x' })).toEqual(notFound);
    }
  });
});

describe('the project team', () => {
  it('does the same with any circle', async () => {
    const { id, slug, meetings } = await three();
    const saved = { __typename: 'CircleSaved', id };
    const input = { id, version: 1, meetingId: meetings[0] };
    expect(await change(laura, 'changeMeeting', { ...input, ...at(wallIn(21)) })).toEqual({ ...saved, version: 2 });
    expect(await change(laura, 'cancelMeeting', { ...input, version: 2 })).toEqual({ ...saved, version: 3 });
    expect(await change(laura, 'cancelCircle', { id, version: 3, reason: 'Hanke päättyi.' })).toEqual({
      ...saved,
      version: 4,
    });
    expect((await see(slug)).cancelReason).toBe('Hanke päättyi.');
  });
});
