import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '../support/admin-sign-in.ts';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { whoAmI } from '../support/sign-in.ts';

let world: World;
let app: RunningApp;
let admin: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
});

afterAll(async () => {
  await admin.close();
  await app.close();
  await world.close();
});

interface Session {
  id: string;
  site: string;
  begunAt: string;
  lastUsedAt: string;
  browser: string;
  current: boolean;
}

const list = async (client: Client) =>
  (await client.ask<{ mySessions: Session[] }>('{ mySessions { id site begunAt lastUsedAt browser current } }')).data
    .mySessions;
const end = (client: Client, id: string) =>
  client.ask('mutation E($id: ID!) { endSession(id: $id) { __typename ... on UserError { code } } }', { id });

describe('one’s own sessions', () => {
  it('are those of both sites, this one first, and nobody else’s', async () => {
    const person = await world.person({ roles: ['administrator'] });
    const [one, two, team] = [app.client(), app.client(), admin.client()];
    for (const client of [one, two, team]) await client.signIn(person);
    await app.client().signIn(await world.person());
    const sessions = await list(one);
    expect(sessions.map(({ site, current }) => `${site} ${current}`).sort()).toEqual([
      'admin false',
      'community false',
      'community true',
    ]);
    expect(sessions[0]).toMatchObject({ current: true, browser: 'other' });
    expect(Math.abs(Date.parse(sessions[0]?.lastUsedAt ?? '') - Date.parse(sessions[0]?.begunAt ?? ''))).toBeLessThan(
      60_000,
    );
    // What is shown opens nothing.
    const [cookie] = decodeURIComponent(one.cookies()).split('=s:')[1]?.split('.') ?? [];
    expect(cookie).toBeTruthy();
    expect(JSON.stringify(sessions)).not.toContain(cookie);
  });

  it('end one by one, from the next request on, on the other site too', async () => {
    const person = await world.person({ roles: ['administrator'] });
    const [one, team] = [await app.client().signIn(person), await admin.client().signIn(person)];
    expect(await roles(team)).toEqual(['administrator']);
    const other = (await list(one)).find(({ site }) => site === 'admin');
    expect((await end(one, other?.id ?? '')).data).toEqual({ endSession: { __typename: 'SessionEnded' } });
    expect(await roles(team)).toBeNull();
    const acts = await world.owner.read('SELECT act FROM audit_log WHERE actor_id = $1', [person.id]);
    expect(acts).toEqual([{ act: 'account.end_sessions' }]);
  });

  it('end all at once, but this one', async () => {
    const person = await world.person();
    const clients = [app.client(), app.client(), app.client()];
    for (const client of clients) await client.signIn(person);
    const [one, ...others] = clients as [Client, Client, Client];
    expect((await one.ask('mutation { endOtherSessions { count } }')).data).toEqual({ endOtherSessions: { count: 2 } });
    for (const client of others) expect(await whoAmI(client)).toBeNull();
    expect((await whoAmI(one))?.name).toBe(person.name);
  });

  it('of someone else are as none', async () => {
    const [mine, foreign] = [await app.client().signIn(await world.person()), app.client()];
    await foreign.signIn(await world.person());
    const [session] = await list(foreign);
    const refused = await end(mine, session?.id ?? '');
    expect(refused.body).toBe((await end(mine, 'none')).body);
    expect(refused.data).toEqual({ endSession: { __typename: 'SessionNotFound', code: 'not_found' } });
    expect(await whoAmI(foreign)).not.toBeNull();
  });

  it('are nothing to a visitor', async () => {
    expect((await app.client().ask('{ mySessions { id } }')).codes).toEqual(['UNAUTHENTICATED']);
  });
});
