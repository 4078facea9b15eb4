import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice, saidOfPeople } from '../support/practices.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let author: Client;
let authorId: string;
let colleague: Client;
let stranger: Client;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  authorId = (await world.person({ name: 'Aino Kirjoittaja', represents: '611' })).id;
  author = await community.client().signIn({ id: authorId });
  colleague = await community.client().signIn(await world.person({ name: 'Kalle Kollega', represents: '611' }));
  stranger = await community.client().signIn(await world.person({ name: 'Veera Vieras', represents: '106' }));
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

interface Answer {
  __typename: string;
  code?: string;
  version?: number;
  problems?: { field: string; code: string }[];
}

const nothing = {
  ...{ targetGroups: [], perspectives: [], goals: [], laws: [], otherLaws: [] },
  ...{ organisationModels: [], sizes: [] },
};

const said = {
  ...{ targetGroups: ['residents', 'elected'], perspectives: ['society'], goals: ['goal_4', 'goal_10'] },
  ...{ laws: ['digital_services'], organisationModels: ['library'], sizes: ['from_5000'] },
  otherLaws: [{ name: 'Vammaispalvelulaki', url: 'https://laki.example/675' }],
};

async function save(client: Client, input: object): Promise<Answer> {
  const { data, body } = await client.ask<{ it: Answer } | null>(
    `mutation M($input: SavePracticeFieldsInput!) { it: savePracticeFields(input: $input) { __typename
      ... on UserError { code } ... on PracticeActed { version } ... on PracticeRefused { problems { field code } } } }`,
    { input: { ...nothing, ...input } },
  );
  if (!data) throw new Error(body);
  return data.it;
}

async function act(client: Client, name: string, type: string, input: object): Promise<Answer> {
  const own = type === 'PracticeActInput' ? 'PracticeActed' : 'AdminPracticeMoved';
  const { data, body } = await client.ask<{ it: Answer } | null>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input${saidOfPeople(name)}) { __typename ... on UserError { code } ... on ${own} { version } } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

const fields = 'fields { targetGroups perspectives goals laws otherLaws { name url } organisationModels sizes }';

const own = async (client: Client, id: string) =>
  (
    await client.ask<{ it: { fields: object } | null }>(
      `query P($id: ID!) { it: ownPractice(id: $id) { ${fields} } }`,
      { id },
    )
  ).data.it?.fields;

const read = async (slug: string) =>
  (
    await community
      .client()
      .ask<{ it: { fields: object } | null }>(
        `query P($slug: String!) { it: practice(slug: $slug, locale: fi) { ${fields} } }`,
        { slug },
      )
  ).data.it?.fields;

const draft = () => addPractice(world, { by: authorId, code: '611', status: 'draft' });

/** Sent and published; where it now stands. */
async function publish(id: string, version: number): Promise<string> {
  await act(author, 'submitPractice', 'PracticeActInput', { id, version });
  const input = { id, version: version + 1, waiver: null, unreviewed: 'Vertaisia ei ollut.' };
  expect(await act(laura, 'publishPractice', 'PublishPracticeInput', input)).toMatchObject({ version: version + 2 });
  const [row] = await world.owner.read<{ slug: string }>('SELECT slug FROM practice WHERE id = $1', [id]);
  return row?.slug ?? '';
}

it('a practice says whom it is for and where it was tried; readers see it as it was published', async () => {
  const { id } = await draft();
  expect(await save(author, { id, version: 1, ...said })).toEqual({ __typename: 'PracticeActed', version: 2 });
  expect(await own(colleague, id)).toEqual(said);
  const slug = await publish(id, 2);
  expect(await read(slug)).toEqual(said);
  await act(author, 'revisePractice', 'PracticeActInput', { id, version: 4 });
  expect(await save(colleague, { id, version: 5, targetGroups: ['staff'] })).toMatchObject({ version: 6 });
  expect(await own(author, id)).toEqual({ ...nothing, targetGroups: ['staff'] });
  expect(await read(slug)).toEqual(said);
});

it('only its writers say it, and of two the second is told', async () => {
  const { id } = await draft();
  expect(await save(stranger, { id, version: 1, ...said })).toMatchObject({ code: 'not_found' });
  expect(await own(stranger, id)).toBeUndefined();
  const both = await Promise.all([
    save(author, { id, version: 1, targetGroups: ['residents'] }),
    save(colleague, { id, version: 1, targetGroups: ['staff'] }),
  ]);
  expect(both.map(({ code = 'saved' }) => code).sort()).toEqual(['saved', 'stale_version']);
  const sent = await addPractice(world, { by: authorId, code: '611', status: 'submitted' });
  expect(await save(author, { id: sent.id, version: 1, ...said })).toMatchObject({ code: 'wrong_status' });
});

it('a law needs a name, and an address that a reader may be sent to', async () => {
  const { id } = await draft();
  const otherLaws = [
    { name: 'Laki', url: 'javascript:alert(1)' },
    { name: '', url: 'https://laki.example' },
    { name: 'Asia 131052-308T', url: null },
  ];
  expect(await save(author, { id, version: 1, otherLaws })).toMatchObject({
    code: 'invalid',
    problems: [
      { field: 'lawUrl-1', code: 'not_an_address' },
      { field: 'lawName-2', code: 'required' },
      { field: 'lawName-3', code: 'personal_identity_code' },
    ],
  });
  expect(await own(author, id)).toEqual(nothing);
});

it('the list is narrowed by it, with counts that a revision and a retraction change', async () => {
  interface Page {
    totalCount: number;
    facets: { sizes: { value: string; count: number }[] };
  }
  const list = async (filter: object) =>
    (
      await community.client().ask<{ it: Page }>(
        `query L($filter: PracticeFilter) { it: practices(locale: fi, filter: $filter) { totalCount
          facets { sizes { value count } } } }`,
        { filter },
      )
    ).data.it;
  const largest = async () => (await list({})).facets.sizes.find(({ value }) => value === 'from_100000')?.count ?? 0;
  const { id } = await draft();
  await save(author, { id, version: 1, sizes: ['from_100000'], goals: ['goal_12'] });
  expect(await largest()).toBe(0);
  await publish(id, 2);
  expect(await largest()).toBe(1);
  expect((await list({ sizes: ['from_100000'], goals: ['goal_12', 'goal_3'] })).totalCount).toBe(1);
  expect((await list({ sizes: ['from_100000'], goals: ['goal_3'] })).totalCount).toBe(0);
  await act(laura, 'retractPractice', 'AdminPracticeWordsInput', { id, version: 4, note: 'Vanhentunut' });
  expect(await largest()).toBe(0);
});
