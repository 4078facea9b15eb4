import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '#kernel';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;
let member: Client;
let themes: string[];

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  themes = (await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 2')).map(
    ({ id }) => id,
  );
  member = await app.client().signIn(await world.person({ name: 'Katsoja', represents: null }));
});

afterAll(async () => {
  await app.close();
  await world.close();
});

interface Listed {
  nodes: { name: string; roles: string[]; municipalities: { code: string }[]; themes: { id: string }[] }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  totalCount: number;
}

const list = async (client: Client, variables: Record<string, unknown> = {}) =>
  client.ask<{ people: Listed }>(
    `query P($filter: DirectoryFilter, $first: Int, $after: String) {
      people(locale: fi, filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
        nodes { name presentation roles municipalities { code } themes { id } } } }`,
    variables,
  );

const names = async (client: Client, variables: Record<string, unknown> = {}) =>
  (await list(client, variables)).data.people.nodes.map(({ name }) => name);

/** As they themselves say on the page of their details. */
const says = async (name: string, profile: Record<string, unknown>, facts: Parameters<World['person']>[0] = {}) => {
  const person = await world.person({ name, ...facts });
  const client = await app.client().signIn(person);
  const { data } = await client.ask<{ changeDetails: { __typename: string; code?: string } }>(
    `mutation D($input: DetailsInput!) { changeDetails(input: $input) { __typename ... on UserError { code } } }`,
    { input: { name, locale: 'fi', profile: { presentation: '', themes: [], visibility: 'all', ...profile } } },
  );
  return { person, client, answer: data.changeDetails };
};

describe('what one tells of oneself', () => {
  it('is kept as it was said, and is nobody’s to see unless one says so', async () => {
    const { client } = await says('Aino Alku', { presentation: ' Rivi\r\ntoinen ', themes, visibility: 'nobody' });
    const { data } = await client.ask('{ myProfile { pageLocale presentation themes visibility } }');
    expect(data.myProfile).toEqual({ pageLocale: null, presentation: 'Rivi\ntoinen', themes, visibility: 'nobody' });
    expect(await names(member)).toEqual([]);
    await client.ask(
      'mutation { changeDetails(input: { name: "Aino Alku", locale: sv, pageLocale: en }) { __typename } }',
    );
    const after = await client.ask('{ viewer { locale } myProfile { pageLocale presentation } }');
    expect(after.data).toEqual({
      viewer: { locale: 'sv' },
      myProfile: { pageLocale: 'en', presentation: 'Rivi\ntoinen' },
    });
  });

  it.each([
    [{ presentation: 'å'.repeat(501) }, 'presentation_too_long'],
    [{ presentation: 'Olen 131052-308T' }, 'presentation_identity_code'],
    [{ themes: ['no-such-theme'] }, 'theme_unknown'],
  ])('is refused when it cannot be kept', async (profile, code) => {
    const { answer, client } = await says('Virhe Vastaus', { ...profile, visibility: 'all' });
    expect(answer).toEqual({ __typename: 'ProfileRefused', code });
    expect(
      (await client.ask<{ myProfile: { visibility: string } }>('{ myProfile { visibility } }')).data.myProfile,
    ).toEqual({ visibility: 'nobody' });
  });

  it('counts the characters that people count', async () => {
    expect((await says('Hymy', { presentation: '😀'.repeat(500), visibility: 'nobody' })).answer.__typename).toBe(
      'DetailsChanged',
    );
  });
});

describe('the directory', () => {
  it('shows to each whom they may see, by name, and only who is active', async () => {
    await says('Öhman Åsa', { visibility: 'all' });
    await says('Jäsenille Jaana', { visibility: 'members' });
    const gone = await says('Bertta Poissa', { visibility: 'all' });
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [gone.person.id]);
    await says('Äijälä Eero', { visibility: 'all' });
    expect(await names(app.client())).toEqual(['Äijälä Eero', 'Öhman Åsa']);
    expect(await names(member)).toEqual(['Jäsenille Jaana', 'Äijälä Eero', 'Öhman Åsa']);
  });

  it('is paged, and a cursor shows nobody more than the page before', async () => {
    const first = (await list(member, { first: 1 })).data.people;
    expect([first.nodes[0]?.name, first.totalCount, first.pageInfo.hasNextPage]).toEqual(['Jäsenille Jaana', 3, true]);
    const rest = await names(member, { first: 2, after: first.pageInfo.endCursor });
    expect(rest).toEqual(['Äijälä Eero', 'Öhman Åsa']);
    // The cursor of a member in the hands of a visitor, and one from before everybody.
    expect(await names(app.client(), { after: first.pageInfo.endCursor })).toEqual(rest);
    const before = encodeCursor(['', '00000000-0000-0000-0000-000000000000']);
    expect(await names(app.client(), { after: before })).toEqual(rest);
    for (const after of ['x', encodeCursor([1, 'x']), encodeCursor(['a\0', before])])
      expect((await list(member, { after })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await list(member, { first: 101 })).codes).toEqual(['LIST_TOO_LONG']);
  });

  it('is narrowed by municipality, role and theme, each as of today', async () => {
    const lead = await says('Vetäjä Vera', { themes }, { represents: '049', coordinates: true });
    const team = await says('Hanke Helmi', {}, { represents: null, roles: ['programme_coordinator'] });
    const { id } = await world.circle();
    await world.owner.read(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from) VALUES ($1, $2, '049', 0, now())`,
      [id, lead.person.id],
    );
    const visitor = app.client();
    const only = (filter: Record<string, string>) => names(visitor, { filter });
    expect(await only({ municipality: '049' })).toEqual(['Vetäjä Vera']);
    expect(await only({ theme: themes[1] ?? '' })).toEqual(['Vetäjä Vera']);
    expect(await only({ role: 'MUNICIPAL_COORDINATOR' })).toEqual(['Vetäjä Vera']);
    expect(await only({ role: 'FACILITATOR' })).toEqual(['Vetäjä Vera']);
    expect(await only({ role: 'PROJECT_TEAM' })).toEqual(['Hanke Helmi']);
    expect(await only({ role: 'REPRESENTATIVE', municipality: '611' })).toEqual(['Äijälä Eero', 'Öhman Åsa']);
    expect(await only({ municipality: 'x' })).toEqual([]);
    const [vera] = (await list(visitor, { filter: { municipality: '049' } })).data.people.nodes;
    expect(vera).toMatchObject({
      roles: ['REPRESENTATIVE', 'MUNICIPAL_COORDINATOR', 'FACILITATOR'],
      municipalities: [{ code: '049' }],
      themes: themes.map((theme) => ({ id: theme })),
    });
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE account_id = $1', [lead.person.id]);
    expect(await only({ role: 'FACILITATOR' })).toEqual([]);
    await world.owner.read(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = $1`, [
      lead.person.id,
    ]);
    expect(await only({ municipality: '049' })).toEqual([]);
    expect(await only({ role: 'MUNICIPAL_COORDINATOR' })).toEqual([]);
    expect(team.answer.__typename).toBe('DetailsChanged');
  });
});
