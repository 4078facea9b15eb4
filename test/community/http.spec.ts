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

const json = { 'Content-Type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) =>
  app.client().raw('/graphql', { method: 'POST', headers, body });

describe('what cannot be an operation', () => {
  it.each([
    ['broken JSON', '{"query":', json, 400, 'BAD_JSON'],
    ['JSON that is no object', '[1]', json, 400, 'NO_QUERY'],
    ['no query', '{}', json, 400, 'NO_QUERY'],
    ['a form', 'query=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'NOT_JSON'],
    ['text', '{}', { 'Content-Type': 'text/plain' }, 415, 'NOT_JSON'],
    ['a body that is too large', JSON.stringify({ query: ' '.repeat(300_000) }), json, 413, 'BODY_TOO_LARGE'],
    ['a query that does not parse', JSON.stringify({ query: '{ circles(' }), json, 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'a field that does not exist',
      JSON.stringify({ query: '{ viewr { id } }' }),
      json,
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'introspection',
      JSON.stringify({ query: '{ __schema { types { name } } }' }),
      json,
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused with a code', async (_what, body, headers, status, code) => {
    const response = await post(body, headers);
    const answer = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(answer.errors[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/Did you mean|stack|node_modules/);
  });

  it.each(['GET', 'PUT', 'DELETE'])('%s is refused, and the answer says what is allowed', async (method) => {
    const response = await app.client().raw('/graphql?query={viewer{id}}', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  });

  it('an unknown field of an input is refused, so nothing can be assigned by the way', async () => {
    const query = `mutation { joinCircle(input: { circleId: "x", municipalityCode: "611", idempotencyKey: "12345678", status: "confirmed" }) { __typename } }`;
    const response = await post(JSON.stringify({ query }));
    expect(response.status).toBe(400);
  });
});

describe('a form of a foreign site', () => {
  it.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: '', Referer: 'https://evil.example/x' }],
    [{ Origin: '' }],
  ])('is refused: %j', async (headers) => {
    for (const path of ['/graphql', '/auth/demo', '/auth/sign-out']) {
      const response = await fetch(`${app.url}${path}`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: '{}',
      });
      expect(response.status).toBe(403);
    }
  });
});

describe('signing in', () => {
  const viewer = '{ viewer { name affiliations { municipality { code } } } }';

  it('as a demo person gives a session, and signing out ends it', async () => {
    const person = await world.person({ name: 'Aino Testi' });
    const client = await app.client().signIn(person);
    expect((await client.ask<object>(viewer)).data).toEqual({
      viewer: { name: 'Aino Testi', affiliations: [{ municipality: { code: '611' } }] },
    });
    await client.raw('/auth/sign-out', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'returnTo=/fi',
    });
    expect((await client.ask<object>(viewer)).data).toEqual({ viewer: null });
  });

  it('leads back to our own pages only', async () => {
    const { id } = await world.person();
    const leadsTo = async (returnTo: string) => {
      const body = new URLSearchParams({ person: id, returnTo });
      return (await app.client().raw('/auth/demo', { method: 'POST', body })).headers.get('location');
    };
    expect(await leadsTo('/sv/cirklar/bibliotek')).toBe('/sv/cirklar/bibliotek');
    expect(await leadsTo('//evil.example')).toBe('/');
  });

  it('is of no use for an account that is no demo person, suspended or unknown', async () => {
    const [one, two] = [await world.person(), await world.person()];
    await world.owner.read('UPDATE account SET demo = false WHERE id = $1', [one.id]);
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [two.id]);
    for (const person of [one, two, { id: 'x' }, { id: '9f2d1b7e-0000-4000-8000-000000000000' }]) {
      const client = await app.client().signIn(person);
      expect((await client.ask<object>(viewer)).data).toEqual({ viewer: null });
    }
  });

  it('ends with the next request when the account is suspended', async () => {
    const person = await world.person();
    const client = await app.client().signIn(person);
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
    expect((await client.ask<object>(viewer)).data).toEqual({ viewer: null });
  });

  it('shows an affiliation only while it holds', async () => {
    const person = await world.person();
    const client = await app.client().signIn(person);
    await world.owner.read(`UPDATE affiliation SET valid_to = now() WHERE account_id = $1`, [person.id]);
    expect((await client.ask<{ viewer: { affiliations: unknown[] } }>(viewer)).data.viewer.affiliations).toEqual([]);
  });
});

describe('every answer', () => {
  it('carries the headers that keep scripts and frames out', async () => {
    const { headers } = await app.client().raw('/health/live');
    expect(headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('of health says whether the database is there', async () => {
    expect((await app.client().raw('/health/ready')).status).toBe(200);
    expect(await (await app.client().raw('/health/live')).json()).toEqual({ status: 'ok' });
  });
});
