import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { circleWithRoom, lead, seat } from '../support/rooms.ts';

let world: World;
let app: RunningApp;
let circle: Awaited<ReturnType<typeof circleWithRoom>>;
let anna: Someone;
let leader: Someone;
let team: Someone;

interface Someone {
  id: string;
  name: string;
  client: Client;
}

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

beforeEach(async () => {
  circle = await circleWithRoom(world);
  const [one, two] = [await enter({ name: 'Anna Avulias' }), await enter({ name: 'Ville Vetäjä', represents: '106' })];
  await seat(world, circle, one);
  await lead(world, circle, two);
  [anna, leader] = [one, two];
  team = await enter({ represents: null, roles: ['programme_coordinator'] });
});

const answerOf = async (client: Client, name: string, type: string, input: object) =>
  (
    await client.ask<{ it: { __typename: string } }>(
      `mutation M($input: ${type}!) { it: ${name}(input: $input) {
         __typename ... on UserError { code } ${name === 'editRoomMeeting' ? '... on TextRefused { field }' : ''} } }`,
      { input: { meetingId: circle.meetingId, ...input } },
    )
  ).data.it;

const edit = (client: Client, input: object = {}) =>
  answerOf(client, 'editRoomMeeting', 'EditRoomMeetingInput', {
    ...{ version: 0, agenda: 'Aamukahvi\r\nKierros', link: ' https://kokous.example/huone?a=1 ' },
    ...input,
  });
const say = (client: Client, answer: string) => answerOf(client, 'answerMeeting', 'AnswerMeetingInput', { answer });

const meeting = async (client: Client, fields: string) =>
  (
    await client.ask<{ it: { meeting: Record<string, unknown> } | null }>(
      `query R($slug: String!) { it: circleRoom(slug: $slug, locale: fi) { meeting(number: 1) { ${fields} } } }`,
      { slug: circle.slug },
    )
  ).data.it?.meeting ?? null;

const stranger = { __typename: 'RoomNotFound', code: 'not_found' };

describe('agenda and joining link of a meeting', () => {
  it('are written by who leads and by the project team, on the version that they read', async () => {
    expect(await edit(leader.client)).toEqual({ __typename: 'RoomMeetingSaved' });
    const fields = 'agenda link version publishedAgenda';
    expect(await meeting(anna.client, fields)).toEqual({
      agenda: 'Aamukahvi\nKierros',
      link: 'https://kokous.example/huone?a=1',
      version: 1,
      publishedAgenda: 'Julkaistu ohjelma',
    });
    const changed = { __typename: 'RoomTextChanged', code: 'stale_version' };
    expect(await edit(team.client, { agenda: 'Toinen' })).toEqual(changed);
    const both = await Promise.all([leader, team].map(({ client }) => edit(client, { version: 1, agenda: 'Uusi' })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['RoomMeetingSaved', 'RoomTextChanged']);
    expect(await edit(team.client, { version: 2, agenda: ' ', link: '' })).toMatchObject({
      __typename: 'RoomMeetingSaved',
    });
    expect(await meeting(anna.client, fields)).toMatchObject({ agenda: null, link: null, version: 3 });
    const acts = await world.owner.read(
      `SELECT actor_id AS who, municipality_code AS m FROM audit_log WHERE act = 'room.edit_meeting' AND object_id = $1
         AND actor_id = $2`,
      [circle.meetingId, team.id],
    );
    expect(acts).toContainEqual({ who: team.id, m: null });
  });

  it('are written by nobody else, and hold nothing that cannot be kept', async () => {
    expect(await edit(anna.client)).toEqual({ __typename: 'OnlyFacilitators', code: 'only_facilitators' });
    const outside = await enter({});
    expect(await edit(outside.client)).toEqual(stranger);
    expect(await edit(leader.client, { meetingId: 'x' })).toEqual(stranger);
    expect(await edit(leader.client, { agenda: 'x'.repeat(4001) })).toMatchObject({
      code: 'too_long',
      field: 'agenda',
    });
    expect(await edit(leader.client, { agenda: 'Hetu 131052-308T' })).toMatchObject({ code: 'personal_identity_code' });
    for (const link of ['javascript:alert(1)', 'http://kokous.example', 'https://', 'kokous', 'https://a b.example']) {
      expect([link, (await edit(leader.client, { link })).__typename]).toEqual([link, 'JoiningLinkInvalid']);
    }
    expect(await meeting(anna.client, 'version')).toEqual({ version: 0 });
  });
});

describe('who comes to a meeting', () => {
  it('is said by those expected, may be changed until it begins, and is seen by all inside', async () => {
    expect(await meeting(anna.client, 'ownAnswer answerCounts { yes maybe no open }')).toEqual({
      ownAnswer: null,
      answerCounts: { yes: 0, maybe: 0, no: 0, open: 2 },
    });
    expect(await say(anna.client, 'yes')).toEqual({ __typename: 'MeetingAnswered' });
    expect(await say(anna.client, 'maybe')).toEqual({ __typename: 'MeetingAnswered' });
    expect(await say(leader.client, 'yes')).toEqual({ __typename: 'MeetingAnswered' });
    expect(
      await meeting(
        team.client,
        'answerCounts { yes maybe no open } answers { name leads answer municipality { code } }',
      ),
    ).toEqual({
      answerCounts: { yes: 1, maybe: 1, no: 0, open: 0 },
      answers: [
        { name: 'Anna Avulias', leads: false, answer: 'maybe', municipality: { code: '611' } },
        { name: 'Ville Vetäjä', leads: true, answer: 'yes', municipality: { code: '106' } },
      ],
    });
    expect(await meeting(leader.client, 'ownAnswer')).toEqual({ ownAnswer: 'yes' });
  });

  it('is asked of nobody who is not expected, nor of a meeting that has begun or is cancelled', async () => {
    expect(await say(team.client, 'yes')).toEqual({ __typename: 'NotExpected', code: 'not_expected' });
    expect(await say((await enter({})).client, 'yes')).toEqual(stranger);
    await say(anna.client, 'no');
    await world.owner.read('UPDATE meeting SET starts_at = now() WHERE id = $1', [circle.meetingId]);
    expect(await say(anna.client, 'yes')).toMatchObject({ __typename: 'MeetingBegun', code: 'begun' });
    expect(await meeting(anna.client, 'ownAnswer')).toEqual({ ownAnswer: 'no' });
    circle = await circleWithRoom(world, { status: 'cancelled' });
    await lead(world, circle, { ...leader, municipality: '106' });
    expect(await say(leader.client, 'yes')).toEqual({ __typename: 'CircleCancelled', code: 'cancelled' });
  });

  it('counts no longer those who have left', async () => {
    await say(anna.client, 'yes');
    await world.owner.read(`UPDATE enrolment SET status = 'withdrawn' WHERE account_id = $1`, [anna.id]);
    expect(await meeting(leader.client, 'answerCounts { yes open } answers { name }')).toEqual({
      answerCounts: { yes: 0, open: 1 },
      answers: [{ name: 'Ville Vetäjä' }],
    });
  });
});
