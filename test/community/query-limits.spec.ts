import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
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

interface Told {
  errors: { message: string; extensions: { code: string; requestId?: string } }[];
}
const send = async (body: object) => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await app.client().raw('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
  const { errors } = (await response.json()) as Told;
  const [error] = errors;
  return { status: response.status, id: response.headers.get('x-request-id'), count: errors.length, ...error };
};
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** 25 fields, with the one that holds them. */
const row = `host { code name(locale: fi) region { code name(locale: fi) } } seats { capacity confirmed offered free waiting }
  meetings { id number startsAt endsAt mode title agenda task } text { locale title } slug`;

describe('a document that asks too much', () => {
  it.each([
    ['QUERY_TOO_DEEP', `{ myEnrolments(locale: fi) { ${'circle { '.repeat(10)} id ${'}'.repeat(10)} } }`],
    ['QUERY_TOO_DEEP', `{ circle(slug: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`],
    ['TOO_MANY_ALIASES', `{ viewer { ${times(31, (i) => `a${i}: id`)} } }`],
    ['TOO_MANY_ROOT_FIELDS', `{ ${times(11, (i) => `a${i}: viewer { id }`)} }`],
    ['MUTATION_REPEATED', `mutation { ${times(2, (i) => `a${i}: confirmAddress(token: "${i}") { __typename }`)} }`],
    ['TOO_MANY_DIRECTIVES', `{ viewer { ${times(21, (i) => `a${i}: id @skip(if: false)`)} } }`],
    ['TOO_MANY_TOKENS', `{ viewer { ${'id '.repeat(2_000)} } }`],
    ['FIELD_REPEATED', `{ viewer { ${'id '.repeat(11)} } }`],
    ['LIST_TOO_LONG', '{ circles(locale: fi, first: 101) { totalCount } }'],
    ['QUERY_TOO_COSTLY', `{ ${times(5, (i) => `a${i}: circles(locale: fi, first: 100) { nodes { ${row} } }`)} }`],
    ['FRAGMENT_CYCLE', '{ viewer { ...F } } fragment F on Viewer { ...F }'],
    ['GRAPHQL_VALIDATION_FAILED', '{ viewer { ...F } }'],
  ])('is refused by 400 and one error: %s', async (code, query) => {
    expect(await send({ query })).toMatchObject({ status: 400, count: 1, extensions: { code } });
  });

  it('is refused as well when its variables ask too much', async () => {
    const query = 'query ($n: Int, $f: CircleFilter) { circles(locale: fi, first: $n, filter: $f) { totalCount } }';
    for (const variables of [{ n: 101 }, { f: { themes: new Array(101).fill('x') } }])
      expect(await send({ query, variables })).toMatchObject({ status: 400, extensions: { code: 'LIST_TOO_LONG' } });
  });
});

describe('a value that does not fit', () => {
  it.each([
    ['an enum', 'query ($v: Locale!) { circle(slug: "x", locale: $v) { id } }', 'fii'],
    ['a number', 'query ($v: Int) { circles(locale: fi, first: $v) { totalCount } }', '9'],
    ['an input', 'query ($v: CircleFilter) { circles(locale: fi, filter: $v) { totalCount } }', { teemes: [] }],
    ['a day', 'query ($v: Date) { municipalities(asOf: $v) { code } }', 'eilen'],
    ['nothing', 'query ($v: String!) { circle(slug: $v, locale: fi) { id } }', null],
  ])('is refused without being repeated, and without what would have: %s', async (_what, query, v) => {
    expect(await send({ query, variables: { v } })).toMatchObject({
      status: 400,
      message: 'The variable $v is missing or does not fit its type.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('in the document is no reason to tell others', async () => {
    const ofScalar = ['{ municipalities(asOf: eilen) { code } }', '{ municipalities(asOf: "eilen") { code } }'];
    for (const query of ['{ circle(slug: "x", locale: fii) { id } }', '{ circel { id } }', '{ viewer }', ...ofScalar]) {
      const { status, message } = await send({ query });
      expect(status).toBe(400);
      expect(message).not.toMatch(/Did you mean/);
    }
  });
});

describe('a fault of ours', () => {
  it('is told with the id of the request, compiled or not, and with nothing else', async () => {
    const query = '{ themes { id } }';
    await world.owner.read('ALTER TABLE theme RENAME TO theme_away');
    for (const compiled of [false, true]) {
      if (compiled) app.documents.trust(query);
      const { status, id, ...error } = await send({ query });
      expect(status).toBe(200);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(error).toEqual({
        count: 1,
        message: 'Unexpected error.',
        locations: [{ line: 1, column: 3 }],
        path: ['themes'],
        extensions: { code: 'INTERNAL', requestId: id },
      });
      expect(app.documents.runsCompiled(query, '')).toBe(compiled);
    }
    await world.owner.read('ALTER TABLE theme_away RENAME TO theme');
    expect((await send({ query: '{ themes { } }' })).extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
  });
});
