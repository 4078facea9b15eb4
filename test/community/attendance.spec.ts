import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { circleWithRoom, lead, seat } from '../support/rooms.ts';

interface Someone {
  id: string;
  client: Client;
}

let world: World;
let app: RunningApp;
let circle: Awaited<ReturnType<typeof circleWithRoom>>;
let anna: Someone;
let bertta: Someone;
let leader: Someone;
let team: Someone;

const enter = async (facts: Parameters<World['person']>[0]) => {
  const person = await world.person(facts);
  return { ...person, client: await app.client().signIn(person) };
};

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

/** A meeting that begins and ends so long from now. */
const meets = (starts: string, ends: string) =>
  world.owner.read(
    'UPDATE meeting SET starts_at = now() + $2::interval, ends_at = now() + $3::interval WHERE id = $1',
    [circle.meetingId, starts, ends],
  );

beforeEach(async () => {
  circle = await circleWithRoom(world);
  await meets('-10 minutes', '1 hour');
  const people = [
    await enter({ name: 'Anna Avulias' }),
    await enter({ name: 'Bertta Muu', represents: '106' }),
    await enter({ name: 'Ville Vetäjä', represents: '018' }),
  ] as const;
  await seat(world, circle, people[0]);
  await seat(world, circle, people[1]);
  await lead(world, circle, people[2]);
  [anna, bertta, leader] = people;
  team = await enter({ represents: null, roles: ['programme_coordinator'] });
});

const mutate = async (client: Client, name: string, type: string, input: object) =>
  (
    await client.ask<{ it: { __typename: string } }>(
      `mutation M($input: ${type}!) { it: ${name}(input: $input) { __typename ... on UserError { code }
         ${name === 'recordAttendance' ? '... on AttendanceRecorded { changed }' : ''} } }`,
      { input: { meetingId: circle.meetingId, ...input } },
    )
  ).data.it;

const record = (client: Client, ...entries: { personId: string; was?: string | null; status: string }[]) =>
  mutate(client, 'recordAttendance', 'RecordAttendanceInput', { entries });
const checkIn = (client: Client, code: string) => mutate(client, 'checkIn', 'CheckInInput', { code });

const codeFor = async ({ client }: Someone) =>
  (
    await client.ask<{ it: { code: string } | null }>(
      'query C($slug: String!) { it: checkInCode(slug: $slug, number: 1) { code } }',
      { slug: circle.slug },
    )
  ).data.it?.code ?? null;

const list = async ({ client }: Someone) =>
  (
    await client.ask<{ it: { meeting: { attendees: { name: string; status: string | null; byCode: boolean }[] } } }>(
      'query L($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { meeting(number: 1) { attendees { name status byCode } } } }',
      { slug: circle.slug },
    )
  ).data.it.meeting.attendees.map(({ name, status, byCode }) => `${name}: ${status}${byCode ? ' by code' : ''}`);

const own = async ({ client }: Someone) =>
  (
    await client.ask<{ it: { meeting: { ownAttendance: string | null } } }>(
      'query O($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { meeting(number: 1) { ownAttendance } } }',
      { slug: circle.slug },
    )
  ).data.it.meeting.ownAttendance;

describe('the list of who was at a meeting', () => {
  it('is kept by who leads and by the project team, for the municipality that each represented', async () => {
    expect(await list(leader)).toEqual(['Anna Avulias: null', 'Bertta Muu: null', 'Ville Vetäjä: null']);
    const first = [
      { personId: anna.id, status: 'present' },
      { personId: bertta.id, status: 'excused' },
    ];
    expect(await record(leader.client, ...first)).toEqual({ __typename: 'AttendanceRecorded', changed: 2 });
    expect(await record(team.client, { personId: bertta.id, was: 'excused', status: 'absent' })).toMatchObject({
      changed: 1,
    });
    expect(await list(team)).toEqual(['Anna Avulias: present', 'Bertta Muu: absent', 'Ville Vetäjä: null']);
    expect([await own(anna), await list(anna)]).toEqual(['present', []]);
    expect(
      await world.owner.read(
        `SELECT municipality_code AS m, status, recorded_by AS who FROM meeting_attendance WHERE meeting_id = $1 ORDER BY 1`,
        [circle.meetingId],
      ),
    ).toEqual([
      { m: '106', status: 'absent', who: team.id },
      { m: '611', status: 'present', who: leader.id },
    ]);
    const acts = await world.owner.read(
      `SELECT l.from_status AS "from", l.to_status AS "to", l.municipality_code AS m FROM audit_log l
         JOIN meeting_attendance a ON a.id::text = l.object_id WHERE a.account_id = $1 ORDER BY l.id`,
      [bertta.id],
    );
    expect(acts).toEqual([
      { from: null, to: 'excused', m: '106' },
      { from: 'excused', to: 'absent', m: '106' },
    ]);
  });

  it('is written whole, or not at all where something else stands there than was read', async () => {
    await record(leader.client, { personId: anna.id, status: 'present' });
    const both = [
      { personId: bertta.id, status: 'present' },
      { personId: anna.id, status: 'absent' },
    ];
    expect(await record(team.client, ...both)).toEqual({ __typename: 'RoomTextChanged', code: 'stale_version' });
    const stranger = await enter({});
    expect(await record(leader.client, { personId: stranger.id, status: 'present' })).toMatchObject({
      __typename: 'AttendeeNotFound',
    });
    expect(await list(leader)).toEqual(['Anna Avulias: present', 'Bertta Muu: null', 'Ville Vetäjä: null']);
    const twice = await Promise.all(
      [leader, team].map(({ client }, n) =>
        record(client, { personId: bertta.id, status: n === 0 ? 'excused' : 'absent' }),
      ),
    );
    expect(twice.map(({ __typename }) => __typename).sort()).toEqual(['AttendanceRecorded', 'RoomTextChanged']);
  });

  it('is begun when the meeting has, by nobody else, and keeps who has left the circle', async () => {
    expect(await record(anna.client, { personId: anna.id, status: 'present' })).toEqual({
      __typename: 'OnlyFacilitators',
      code: 'only_facilitators',
    });
    expect(await record((await enter({})).client)).toEqual({ __typename: 'RoomNotFound', code: 'not_found' });
    await meets('10 minutes', '1 hour');
    expect(await record(leader.client)).toMatchObject({ __typename: 'MeetingNotBegun' });
    await meets('-3 days', '-2 days');
    await record(leader.client, { personId: anna.id, status: 'present' });
    await world.owner.read(`UPDATE enrolment SET status = 'withdrawn' WHERE account_id = ANY ($1)`, [
      [anna.id, bertta.id],
    ]);
    expect(await list(leader)).toEqual(['Anna Avulias: present', 'Ville Vetäjä: null']);
    expect(await record(leader.client, { personId: anna.id, was: 'present', status: 'excused' })).toMatchObject({
      changed: 1,
    });
  });
});

describe('the code of a meeting', () => {
  it('is shown to who leads and the project team only, is another for each meeting, and stands nowhere', async () => {
    const code = await codeFor(leader);
    expect(code).toMatch(/^\d{6}$/);
    expect(await codeFor(team)).toBe(code);
    expect([await codeFor(anna), await codeFor(await enter({}))]).toEqual([null, null]);
    expect(await checkIn(anna.client, ` ${code?.slice(0, 3)} ${code?.slice(3)}`)).toEqual({ __typename: 'CheckedIn' });
    expect(await checkIn(anna.client, code ?? '')).toEqual({ __typename: 'CheckedIn' });
    expect([await own(anna), await list(leader)]).toEqual([
      'present',
      ['Anna Avulias: present by code', 'Bertta Muu: null', 'Ville Vetäjä: null'],
    ]);
    expect(await world.owner.read('SELECT FROM audit_log l WHERE l::text LIKE $1', [`%${code}%`])).toEqual([]);
    expect(await world.owner.read(`SELECT FROM audit_log WHERE act = 'room.check_in'`)).toHaveLength(1);
    circle = await circleWithRoom(world);
    await lead(world, circle, { ...leader, municipality: '018' });
    expect(await codeFor(leader)).not.toBe(code);
  });

  it('is taken from 30 minutes before the start until 30 minutes after the end, from those expected', async () => {
    const code = (await codeFor(leader)) ?? '';
    const closed = { __typename: 'CheckInClosed', code: 'check_in_closed' };
    await meets('31 minutes', '2 hours');
    expect(await checkIn(anna.client, code)).toEqual(closed);
    await meets('-2 hours', '-31 minutes');
    expect(await checkIn(anna.client, code)).toEqual(closed);
    expect(await checkIn(team.client, code)).toEqual({ __typename: 'NotExpected', code: 'not_expected' });
    expect(await checkIn((await enter({})).client, code)).toEqual({ __typename: 'RoomNotFound', code: 'not_found' });
    await meets('29 minutes', '2 hours');
    expect(await checkIn(anna.client, code)).toEqual({ __typename: 'CheckedIn' });
    await meets('-2 hours', '-29 minutes');
    expect(await checkIn(bertta.client, code)).toEqual({ __typename: 'CheckedIn' });
  });

  it('is none of a meeting that is not held, of which nothing is written either', async () => {
    const code = (await codeFor(leader)) ?? '';
    await world.owner.read('UPDATE meeting SET cancelled_at = now() WHERE id = $1', [circle.meetingId]);
    const notHeld = { __typename: 'MeetingNotHeld', code: 'not_held' };
    expect(await codeFor(leader)).toBeNull();
    expect(await checkIn(anna.client, code)).toEqual(notHeld);
    expect(await record(leader.client, { personId: anna.id, status: 'present' })).toEqual(notHeld);
  });

  it('does not change what who leads has written; they change what it has said', async () => {
    const code = (await codeFor(leader)) ?? '';
    await record(leader.client, { personId: anna.id, status: 'absent' });
    expect(await checkIn(anna.client, code)).toEqual({
      __typename: 'AttendanceAlreadyRecorded',
      code: 'already_recorded',
    });
    await checkIn(bertta.client, code);
    await record(leader.client, { personId: bertta.id, was: 'present', status: 'excused' });
    expect(await list(leader)).toEqual(['Anna Avulias: absent', 'Bertta Muu: excused', 'Ville Vetäjä: null']);
  });

  it('is not found by trying: five wrong ones, also at once, and each waits 15 minutes', async () => {
    const code = (await codeFor(leader)) ?? '';
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const tries = await Promise.all(Array.from({ length: 8 }, () => checkIn(anna.client, wrong)));
    const of = (name: string) => tries.filter(({ __typename }) => __typename === name).length;
    expect([of('CheckInWrongCode'), of('TooManyAttempts')]).toEqual([5, 3]);
    expect(await checkIn(anna.client, code)).toMatchObject({ __typename: 'TooManyAttempts' });
    expect(await checkIn(bertta.client, code)).toEqual({ __typename: 'CheckedIn' });
    await world.owner.read(`UPDATE check_in_attempt SET since = now() - interval '15 minutes'`);
    expect(await checkIn(anna.client, code)).toEqual({ __typename: 'CheckedIn' });
  });
});
