import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { actOn, completeDraft } from '../support/circle-draft.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let laura: Client;
let aino: Client;
let ville: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'], represents: null }));
  aino = await community.client().signIn(await world.person({ represents: '106' }));
  ville = await community.client().signIn(await world.person({ represents: '611' }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

interface Answer {
  __typename: string;
  id: string;
  version: number;
}

const state = '... on OwnCircleWrongState { state }';

async function act(client: Client, name: string, type: string, more: string, input: object): Promise<Answer> {
  const { data, body } = await client.ask<{ it: Answer } | null>(
    `mutation A($input: ${type}!) { it: ${name}(input: $input) {
       __typename ... on UserError { code } ... on OwnCircleSaved { id version } ${more} } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

const save = (client: Client, input: object = {}) =>
  act(client, 'saveOwnCircle', 'OwnCircleInput', `${state} ... on OwnCircleRefused { problems { field code } }`, {
    ...completeDraft,
    idempotencyKey: crypto.randomUUID(),
    ...input,
  });
const copy = (client: Client, id: string, idempotencyKey: string = crypto.randomUUID()) =>
  act(client, 'copyOwnCircle', 'CopyOwnCircleInput', '... on OwnCircleRefused { problems { field code } }', {
    id,
    idempotencyKey,
  });
const submit = (client: Client, input: object) =>
  act(client, 'submitOwnCircle', 'SubmitOwnCircleInput', `${state} ... on OwnCircleIncomplete { missing }`, input);

async function read(client: Client, id: string) {
  const { data } = await client.ask<{ ownCircle: Record<string, unknown> | null }>(
    'query O($id: ID!) { ownCircle(id: $id, locale: fi) { state version title returnedNote hostName(locale: sv) capacity } }',
    { id },
  );
  return data.ownCircle;
}

async function former(client: Client): Promise<object[]> {
  const { data } = await client.ask<{ formerCircles: object[] }>('{ formerCircles(locale: fi) { id state } }');
  return data.formerCircles;
}

async function mine(client: Client): Promise<string[]> {
  const { data } = await client.ask<{ ownCircles: { id: string }[] }>('{ ownCircles(locale: fi) { id } }');
  return data.ownCircles.map(({ id }) => id);
}

const notFound = { __typename: 'OwnCircleNotFound', code: 'not_found' };

describe('a circle that a representative proposes', () => {
  it('is drafted, submitted, sent back with a note, mended and published; its maker leads it', async () => {
    const { id, version } = await save(aino, { meetings: [], capacity: null });
    expect(version).toBe(1);
    expect(await submit(aino, { id, version })).toEqual({
      __typename: 'OwnCircleIncomplete',
      code: 'incomplete',
      missing: ['meetings', 'capacity'],
    });
    expect(await save(aino, { id, version })).toMatchObject({ id, version: 2 });
    expect(await submit(aino, { id, version: 2 })).toMatchObject({ version: 3 });
    const wrong = { __typename: 'OwnCircleWrongState', code: 'wrong_status', state: 'proposed' };
    expect(await save(aino, { id, version: 3 })).toEqual(wrong);
    expect(await submit(aino, { id, version: 3 })).toEqual(wrong);
    await actOn(laura, 'returnCircle', { id, version: 3, note: 'Kerro, kenelle.' });
    expect(await read(aino, id)).toEqual({
      state: 'draft',
      version: 4,
      title: 'Digituki kotiin',
      returnedNote: 'Kerro, kenelle.',
      hostName: 'Hyvinge',
      capacity: 12,
    });
    expect(await save(aino, { id, version: 4, capacity: 15 })).toMatchObject({ version: 5 });
    expect(await submit(aino, { id, version: 5 })).toMatchObject({ version: 6 });
    await actOn(laura, 'publishCircle', { id, version: 6 });
    const { data } = await community
      .client()
      .ask<object>('{ circle(slug: "digituki-kotiin", locale: fi) { state facilitators { municipality { code } } } }');
    expect(data).toEqual({ circle: { state: 'enrolment_open', facilitators: [{ municipality: { code: '106' } }] } });
    expect(await mine(aino)).toEqual([id]);
  });

  it('is as if there were none to everyone else, also to who knows its id', async () => {
    const { id, version } = await save(aino);
    expect(await mine(ville)).toEqual([]);
    expect(await read(ville, id)).toBeNull();
    expect(await save(ville, { id, version, hostMunicipalityCode: '611' })).toEqual(notFound);
    expect(await submit(ville, { id, version })).toEqual(notFound);
    expect(await submit(ville, { id: 'x', version })).toEqual(notFound);
    expect((await community.client().ask('{ ownCircles(locale: fi) { id } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is held by a municipality that its maker represents', async () => {
    const refused = { problems: [{ field: 'host', code: 'unknown' }] };
    expect(await save(ville, { hostMunicipalityCode: '106' })).toMatchObject(refused);
    const nobody = await community.client().signIn(await world.person({ represents: null }));
    expect(await save(nobody)).toMatchObject(refused);
  });

  it('can be made by several: who leads it with another municipality keeps its host, and may not overwrite', async () => {
    const second = await world.person({ represents: '611' });
    const { id } = await save(aino);
    await world.owner.read(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from) VALUES ($1, $2, '611', 1, now())`,
      [id, second.id],
    );
    const other = await community.client().signIn(second);
    expect(await save(other, { id, version: 1, capacity: 30 })).toMatchObject({ version: 2 });
    expect(await save(aino, { id, version: 1, capacity: 5 })).toEqual({
      __typename: 'OwnCircleChanged',
      code: 'stale_version',
    });
    expect(await read(aino, id)).toMatchObject({ version: 2, capacity: 30 });
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE account_id = $1', [second.id]);
    expect(await save(other, { id, version: 2 })).toEqual(notFound);
    expect(await mine(other)).toEqual([]);
  });

  it('is made once, however often the form is sent', async () => {
    const idempotencyKey = 'own-sent-twice';
    const both = await Promise.all([1, 2].map(() => save(aino, { idempotencyKey })));
    expect(both[0]).toMatchObject({ __typename: 'OwnCircleSaved' });
    expect(both[1]).toEqual(both[0]);
    expect(await save(aino, { idempotencyKey, capacity: 3 })).toMatchObject({ __typename: 'KeyReused' });
  });
});

describe('a circle that a facilitator copies', () => {
  it('is a draft that they lead, held by a municipality that they represent; the same form makes one', async () => {
    const { id } = await save(aino);
    const made = await copy(aino, id, 'own-copy-twice');
    expect(made).toMatchObject({ __typename: 'OwnCircleSaved' });
    expect(await copy(aino, id, 'own-copy-twice')).toEqual(made);
    expect(await read(aino, made.id)).toMatchObject({ state: 'draft', hostName: 'Hyvinge', capacity: 12 });
    expect(await copy(ville, id)).toEqual(notFound);
    expect(await copy(ville, 'x')).toEqual(notFound);
  });

  it('may be one that they have led and that was published, but not a draft that they lead no more', async () => {
    const led = async (status: string) => {
      const { id } = await world.circle({ status, host: '106' });
      const who = await world.person({ represents: '611' });
      await world.owner.read(
        `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from, valid_to)
         VALUES ($1, $2, '611', 0, now() - interval '2 days', now() - interval '1 day')`,
        [id, who.id],
      );
      return { id, client: await community.client().signIn(who) };
    };
    const past = await led('published');
    expect(await former(past.client)).toEqual([{ id: past.id, state: 'enrolment_open' }]);
    expect(await mine(past.client)).toEqual([]);
    expect(await former(aino)).toEqual([]);
    const made = await copy(past.client, past.id);
    expect(await read(past.client, made.id)).toMatchObject({ state: 'draft', hostName: 'Borgnäs' });
    for (const status of ['draft', 'proposed']) {
      const { id, client } = await led(status);
      expect(await former(client)).toEqual([]);
      expect(await copy(client, id)).toEqual(notFound);
    }
  });

  it('is none where they represent no municipality', async () => {
    const { id } = await world.circle();
    const who = await world.person({ represents: null });
    await world.owner.read(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from) VALUES ($1, $2, '611', 0, now())`,
      [id, who.id],
    );
    const refused = { problems: [{ field: 'host', code: 'unknown' }] };
    expect(await copy(await community.client().signIn(who), id)).toMatchObject(refused);
  });
});
