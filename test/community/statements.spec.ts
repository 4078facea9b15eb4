import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The documents of the pages by the names of their operations, each with the fragments that it uses. */
function documentsOf(web: string): Map<string, string> {
  const definitions = globSync(`apps/${web}/web/app/**/*.graphql`, { cwd: root }).flatMap(
    (file) => parse(readFileSync(`${root}${file}`, 'utf8')).definitions,
  );
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, print(one)] as const] : [])),
  );
  const withFragments = (text: string, known = new Set<string>()): string[] => {
    const names = [...text.matchAll(/\.\.\.\s*(\w+)/g)].map(([, name]) => name ?? '');
    return names.flatMap((name) => {
      const fragment = fragments.get(name);
      if (fragment === undefined || known.has(name)) return [];
      known.add(name);
      return [fragment, ...withFragments(fragment, known)];
    });
  };
  return new Map(
    definitions.flatMap((one) => {
      if (one.kind !== 'OperationDefinition') return [];
      const text = print(one);
      return [[one.name?.value ?? '', [text, ...withFragments(text)].join('\n')] as const];
    }),
  );
}

const documents = documentsOf('community');
let world: World;
let app: RunningApp;
let visitor: Client;
let member: Client;
let slug: string;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  visitor = app.client();
  const person = await world.person();
  member = await app.client().signIn(person);
  for (let n = 0; n < 25; n += 1) {
    const circle = await world.circle({ themes: [] });
    slug = circle.slug;
    await member.ask(
      `mutation J($id: ID!, $key: ID!) {
        joinCircle(input: { circleId: $id, municipalityCode: "611", idempotencyKey: $key }) { __typename } }`,
      {
        id: circle.id,
        key: `statements-${n}`,
      },
    );
  }
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const ask = (client: Client, name: string, variables: Record<string, unknown>) =>
  app.statements(async () => {
    const { codes } = await client.ask(documents.get(name) ?? '', variables);
    expect(codes).toEqual([]);
  });

/** Page, who asks, variables, statements for its data: one a root field that reads anything. */
const reads = [
  ['CircleList', 'visitor', { locale: 'fi' }, 3],
  ['CirclePage', 'visitor', { locale: 'sv' }, 1],
  ['FrontPage', 'visitor', { locale: 'fi' }, 4],
  ['PracticesPage', 'visitor', { locale: 'fi' }, 1],
  ['PracticesByMunicipalityPage', 'visitor', { locale: 'fi' }, 1],
  ['PracticePage', 'visitor', { locale: 'fi', slug: 'none' }, 5],
  ['MunicipalityList', 'visitor', { locale: 'fi' }, 2],
  ['CircleList', 'member', { locale: 'fi' }, 3],
  // The circle, whether the reader is inside its room, and the names of the municipalities that they represent.
  ['CirclePage', 'member', { locale: 'fi' }, 3],
  ['MyPage', 'member', { locale: 'sv' }, 6],
  ['RoomPage', 'member', { locale: 'fi' }, 1],
  ['AffiliationPage', 'member', { locale: 'fi' }, 3],
] as const;

describe('a page is read with few statements, however much it shows', () => {
  it.each(reads)('%s of a %s', async (name, who, variables, count) => {
    const given = name === 'CirclePage' || name === 'RoomPage' ? { ...variables, slug } : variables;
    const client = who === 'member' ? member : visitor;
    const statements = await ask(client, name, given);
    // One more for session, account, affiliations and roles together.
    expect(statements).toHaveLength(count + (who === 'member' ? 1 : 0));
    // The root fields are read at once: which statement is sent first is chance.
    expect(statements.map(tidy).toSorted().join('\n\n')).toMatchSnapshot();
  });
});

/** Spaces do not matter in a snapshot. */
const tidy = (statement: string): string => statement.replace(/\s+/g, ' ').trim();

it('joining a circle takes no more statements than it did', async () => {
  const client = await app.client().signIn(await world.person());
  const { id } = await world.circle();
  const statements = await app.statements(() =>
    client.ask(
      `mutation J($id: ID!) { joinCircle(input: { circleId: $id, municipalityCode: "611", idempotencyKey: "once-only" }) { __typename } }`,
      { id },
    ),
  );
  expect(statements.map((statement) => /^\w+/.exec(statement.trim())?.[0]).join(' ')).toMatchSnapshot();
});
