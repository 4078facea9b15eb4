import { randomUUID } from 'node:crypto';
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

interface Answer {
  __typename: string;
  code?: string;
  postId?: string;
}

const act = async ({ client }: { client: Client }, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data } = await client.ask<{ it: Answer }>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input) {
       __typename ... on UserError { code } ... on RoomPostSaved { postId } } }`,
    { input },
  );
  return data.it;
};

const post = (who: Someone, text: string, more: object = {}) =>
  act(who, 'postToRoom', { circleId: circle.id, text, idempotencyKey: randomUUID(), ...more });
const reply = (who: Someone, postId: string | undefined, text: string) =>
  act(who, 'replyInRoom', { postId, text, idempotencyKey: randomUUID() });
const edit = (who: Someone, postId: string | undefined, text: string, version = 1) =>
  act(who, 'editRoomPost', { postId, version, text });
const remove = (who: Someone, postId: string | undefined, version = 1) =>
  act(who, 'deleteRoomPost', { postId, version });

interface Thread extends Record<string, unknown> {
  text: string | null;
  replies: { text: string | null }[];
}

const read = async (
  { client }: { client: Client },
  fields = 'text replies { text }',
  page: { first?: number; after?: string | null } = {},
) =>
  (
    await client.ask<{ it: { nodes: Thread[]; pageInfo: { endCursor: string; hasNextPage: boolean } } | null }>(
      `query D($slug: String!, $first: Int, $after: String) { it: roomDiscussion(slug: $slug, first: $first, after: $after) {
         nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      { slug: circle.slug, ...page },
    )
  ).data.it;

const older = (postId: string | undefined, minutes: number) =>
  world.owner.read(`UPDATE discussion_post SET written_at = written_at - $2 * interval '1 minute' WHERE id = $1`, [
    postId,
    minutes,
  ]);

const notFound = { __typename: 'RoomPostNotFound', code: 'not_found' };

describe('the discussion of a room', () => {
  it('is held by all inside, in threads with one level of replies', async () => {
    const first = await post(anna, ' Kuka kokeilee?\r\nMe emme vielä. ');
    expect(first).toEqual({ __typename: 'RoomPostSaved', postId: expect.any(String) });
    const answer = await reply(leader, first.postId, 'Me kokeilemme');
    expect(answer.__typename).toBe('RoomPostSaved');
    expect((await reply(team, first.postId, 'Hienoa')).__typename).toBe('RoomPostSaved');
    expect(await reply(anna, answer.postId, 'Vastaus vastaukseen')).toEqual(notFound);
    const both = 'name text leads own editable deleted version editedAt';
    expect((await read(anna, `${both} replies { ${both} }`))?.nodes).toEqual([
      {
        ...{ name: 'Anna Avulias', text: 'Kuka kokeilee?\nMe emme vielä.', leads: false, own: true, editable: true },
        ...{ deleted: false, version: 1, editedAt: null },
        replies: [
          expect.objectContaining({ name: 'Ville Vetäjä', text: 'Me kokeilemme', leads: true, own: false }),
          expect.objectContaining({ text: 'Hienoa', leads: false, editable: false }),
        ],
      },
    ]);
  });

  it('is as if there were none to anyone else, and to who has left', async () => {
    const first = await post(anna, 'Hei');
    const outside = await enter({});
    await seat(world, circle, outside, 'waitlisted');
    await world.owner.read(`UPDATE enrolment SET status = 'withdrawn' WHERE account_id = $1`, [anna.id]);
    for (const who of [outside, anna]) {
      expect(await read(who)).toBeNull();
      expect(await post(who, 'Hei')).toEqual(notFound);
      expect(await reply(who, first.postId, 'Hei')).toEqual(notFound);
      expect(await edit(who, first.postId, 'Hei')).toEqual(notFound);
      expect(await remove(who, first.postId)).toEqual(notFound);
    }
    expect(await read({ client: app.client() })).toBeNull();
    expect((await read(leader))?.nodes).toHaveLength(1);
  });

  it('takes no text that cannot be kept, and each form once', async () => {
    expect(await post(anna, ' \n')).toMatchObject({ __typename: 'RoomPostEmpty' });
    expect(await post(anna, 'x'.repeat(4001))).toEqual({ __typename: 'TextRefused', code: 'too_long' });
    expect(await post(anna, 'Hetu 131052-308T')).toMatchObject({ code: 'personal_identity_code' });
    const idempotencyKey = randomUUID();
    const same = await Promise.all([1, 2].map(() => post(anna, 'Hei', { idempotencyKey })));
    expect(same[0]).toEqual(same[1]);
    expect(await post(anna, 'Muuta', { idempotencyKey })).toMatchObject({ __typename: 'KeyReused' });
    expect((await read(anna))?.nodes).toEqual([{ text: 'Hei', replies: [] }]);
  });

  it('takes 20 posts of a person within ten minutes, also of those sent at once, and 200 replies a thread', async () => {
    const first = await post(anna, 'Alku');
    await world.owner.read(
      `INSERT INTO discussion_post (circle_id, reply_to, written_by, text, version, written_at)
       SELECT circle_id, id, written_by, 'n ' || n, 1, now() FROM discussion_post, generate_series(1, 17) n WHERE id = $1`,
      [first.postId],
    );
    const last = await Promise.all([1, 2, 3, 4].map(() => reply(anna, first.postId, 'Vielä')));
    expect(last.map(({ code }) => code ?? 'ok').sort()).toEqual([
      ...['ok', 'ok'],
      ...['too_many_attempts', 'too_many_attempts'],
    ]);
    await world.owner.read(
      `INSERT INTO discussion_post (circle_id, reply_to, written_by, text, version, written_at)
       SELECT circle_id, id, $2, 'n ' || n, 1, now() - interval '1 hour' FROM discussion_post, generate_series(1, 180) n
       WHERE id = $1`,
      [first.postId, team.id],
    );
    const full = await Promise.all([leader, team].map((who) => reply(who, first.postId, 'Viimeinen')));
    expect(full.map(({ __typename }) => __typename).sort()).toEqual(['RoomPostSaved', 'RoomThreadFull']);
  });

  it('is read page by page, the newest thread first', async () => {
    const posts = [await post(anna, 'yksi'), await post(leader, 'kaksi'), await post(team, 'kolme')];
    for (const [n, { postId }] of posts.entries()) await older(postId, 3 - n);
    const page = await read(anna, 'text', { first: 2 });
    expect(page?.nodes).toEqual([{ text: 'kolme' }, { text: 'kaksi' }]);
    const rest = await read(anna, 'text', { first: 2, after: page?.pageInfo.endCursor ?? null });
    expect(rest).toMatchObject({ nodes: [{ text: 'yksi' }], pageInfo: { hasNextPage: false } });
  });
});

describe('a post', () => {
  it('is edited by its author for half an hour, on the version that they read, and says so', async () => {
    const { postId } = await post(anna, 'Alku');
    expect(await edit(leader, postId, 'Toinen')).toMatchObject({ __typename: 'RoomPostNotOwn' });
    const both = await Promise.all(['Yksi', 'Kaksi'].map((text) => edit(anna, postId, text)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['RoomPostSaved', 'RoomTextChanged']);
    expect(await edit(anna, postId, ' ', 2)).toMatchObject({ __typename: 'RoomPostEmpty' });
    expect((await read(leader, 'editedAt version'))?.nodes).toEqual([{ editedAt: expect.any(String), version: 2 }]);
    await older(postId, 31);
    expect(await edit(anna, postId, 'Myöhässä', 2)).toMatchObject({ __typename: 'RoomPostTooLate' });
    expect((await read(anna, 'editable'))?.nodes).toEqual([{ editable: false }]);
  });

  it('is deleted by its author for good; the replies stay, and no more come', async () => {
    const { postId } = await post(anna, 'Poistettava');
    const answer = await reply(leader, postId, 'Vastaus');
    expect(await remove(leader, postId)).toMatchObject({ __typename: 'RoomPostNotOwn' });
    expect(await remove(anna, postId, 2)).toMatchObject({ __typename: 'RoomTextChanged' });
    await older(postId, 90);
    expect(await remove(anna, postId)).toEqual({ __typename: 'RoomPostSaved', postId });
    for (const again of [remove(anna, postId, 2), edit(anna, postId, 'Taas', 2), reply(team, postId, 'Taas')])
      expect(await again).toEqual(notFound);
    const fields = 'text deleted';
    expect((await read(team, `${fields} replies { ${fields} }`))?.nodes).toEqual([
      { text: null, deleted: true, replies: [{ text: 'Vastaus', deleted: false }] },
    ]);
    expect(await remove(leader, answer.postId)).toMatchObject({ __typename: 'RoomPostSaved' });
  });
});

describe('who leads, and the project team', () => {
  const hide = (who: Someone, postId: string | undefined, version = 1, reason = 'Ei kuulu tähän') =>
    act(who, 'hideRoomPost', { postId, version, reason });
  const restore = (who: Someone, postId: string | undefined, version: number) =>
    act(who, 'restoreRoomPost', { postId, version });
  const fields = 'text hidden hiddenReason editable';

  it('hide a post with a reason that its author reads, and show it again; both stand in the audit log', async () => {
    const berit = await enter({ represents: '018' });
    await seat(world, circle, berit);
    const { postId } = await post(anna, 'Sopimatonta');
    await reply(berit, postId, 'Vastaus');
    expect(await hide(berit, postId)).toMatchObject({ __typename: 'OnlyFacilitators' });
    expect(await hide(leader, postId, 1, ' ')).toMatchObject({ __typename: 'RoomPostEmpty' });
    expect(await hide(leader, postId, 1, 'x'.repeat(501))).toMatchObject({ code: 'too_long' });
    const both = await Promise.all([leader, team].map((who) => hide(who, postId)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['RoomPostSaved', 'RoomTextChanged']);
    const seen = { text: 'Sopimatonta', hidden: true, hiddenReason: 'Ei kuulu tähän', editable: false };
    for (const who of [anna, leader, team]) expect((await read(who, fields))?.nodes).toEqual([seen]);
    expect((await read(berit, `${fields} replies { text }`))?.nodes).toEqual([
      { text: null, hidden: true, hiddenReason: null, editable: false, replies: [{ text: 'Vastaus' }] },
    ]);
    expect(await edit(anna, postId, 'Toinen', 2)).toMatchObject({ __typename: 'RoomPostHidden' });
    expect(await reply(berit, postId, 'Vielä')).toMatchObject({ __typename: 'RoomPostHidden' });
    expect(await restore(anna, postId, 2)).toMatchObject({ __typename: 'OnlyFacilitators' });
    expect(await restore(team, postId, 2)).toEqual({ __typename: 'RoomPostSaved', postId });
    expect(await restore(team, postId, 3)).toMatchObject({ __typename: 'RoomTextChanged' });
    expect((await read(berit, 'text'))?.nodes).toEqual([{ text: 'Sopimatonta' }]);
    const acts = await world.owner.read('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [postId]);
    expect(acts).toEqual([{ act: 'room.hide_post' }, { act: 'room.restore_post' }]);
    const outside = await enter({});
    expect(await hide(outside, postId, 3)).toEqual(notFound);
    expect(await remove(anna, postId, 3)).toMatchObject({ __typename: 'RoomPostSaved' });
    expect(await hide(leader, postId, 4)).toEqual(notFound);
  });
});
