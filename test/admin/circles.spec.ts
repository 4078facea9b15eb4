import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let admin: RunningApp;
let community: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  community = await startApp('community', world.database);
});

afterAll(async () => {
  await community.close();
  await admin.close();
  await world.close();
});

const listDocument = `{ circles(locale: sv) { totalCount nodes { id title titleLocale state capacity confirmed waiting } } }`;
const circleDocument = `query One($id: ID!) { circle(id: $id, locale: fi) {
  confirmed waiting enrolments { name email municipalityName(locale: sv) status queueNumber position wish } } }`;

describe('the administration', () => {
  it('shows circles, drafts too, with the people and their places', async () => {
    const { id } = await world.circle({ capacity: 1 });
    await world.circle({ status: 'draft', starts: '90 days', ends: '95 days', texts: { sv: 'Utkast' } });
    for (const name of ['Eka Esimerkki', 'Toka Esimerkki']) {
      const member = await community.client().signIn(await world.person({ name }));
      await member.ask(
        `mutation J($id: ID!) { joinCircle(input: { circleId: $id, municipalityCode: "611", wish: "Toive", idempotencyKey: "admin-list" }) { __typename } }`,
        { id },
      );
    }
    const coordinator = await admin
      .client()
      .signIn(await world.person({ roles: ['programme_coordinator'], represents: null }));
    const list = await coordinator.ask<object>(listDocument);
    expect(list.data).toMatchObject({
      circles: {
        totalCount: 2,
        nodes: [
          { title: 'Utkast', titleLocale: 'sv', state: 'draft' },
          { title: 'Kom igång', state: 'enrolment_open', capacity: 1, confirmed: 1, waiting: 1 },
        ],
      },
    });
    const one = await coordinator.ask<object>(circleDocument, { id });
    expect(one.data).toMatchObject({
      circle: {
        enrolments: [
          {
            name: 'Eka Esimerkki',
            status: 'confirmed',
            queueNumber: null,
            position: null,
            municipalityName: 'Borgnäs',
            wish: 'Toive',
          },
          { name: 'Toka Esimerkki', status: 'waitlisted', queueNumber: 1, position: 1 },
        ],
      },
    });
  });

  it('says when and why a seat went past someone who waits', async () => {
    const { id } = await world.circle({ capacity: 2, limit: 1 });
    const join = async (represents: string) => {
      const client = await community.client().signIn(await world.person({ represents }));
      const document = `mutation J($id: ID!, $m: ID!) { joinCircle(input: { circleId: $id, municipalityCode: $m,
        idempotencyKey: "passed-over" }) { __typename } }`;
      await client.ask(document, { id, m: represents });
      return client;
    };
    await join('611');
    const leaving = await join('049');
    await join('611');
    await join('106');
    await leaving.ask(
      'mutation L($id: ID!) { leaveCircle(input: { circleId: $id, idempotencyKey: "leaving-1" }) { __typename } }',
      { id },
    );
    const client = await admin.client().signIn(await world.person({ roles: ['administrator'] }));
    const { data } = await client.ask<object>(
      'query S($id: ID!) { circle(id: $id, locale: fi) { enrolments { status queueNumber skips { at reason } } } }',
      { id },
    );
    expect(data).toMatchObject({
      circle: {
        enrolments: [
          { status: 'confirmed', skips: [] },
          { status: 'offered', queueNumber: 2, skips: [] },
          {
            status: 'waitlisted',
            queueNumber: 1,
            skips: [{ at: expect.stringMatching(/^\d{4}-/), reason: 'municipality_limit' }],
          },
          { status: 'withdrawn', skips: [] },
        ],
      },
    });
  });

  it('is closed to visitors and to people without a role in the project team', async () => {
    const member = await world.person();
    expect((await admin.client().ask(listDocument)).codes).toEqual(['UNAUTHENTICATED']);
    const tried = await admin.client().signIn(member);
    expect((await tried.ask(listDocument)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is closed with the next request when the role ends', async () => {
    const person = await world.person({ roles: ['administrator'] });
    const client = await admin.client().signIn(person);
    expect((await client.ask(listDocument)).codes).toEqual([]);
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [person.id]);
    expect((await client.ask(listDocument)).codes).toEqual(['FORBIDDEN']);
  });

  it('does not know a session of the community site', async () => {
    const person = await world.person({ roles: ['administrator'] });
    const client = await community.client().signIn(person);
    const stolen = await fetch(`${admin.url}/graphql`, {
      method: 'POST',
      headers: {
        Origin: admin.url,
        'Content-Type': 'application/json',
        Cookie: client.cookies().replace('kuntarinki=', 'kuntarinki_admin='),
      },
      body: JSON.stringify({ query: listDocument }),
    });
    expect(await stolen.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('answers an unknown circle with nothing', async () => {
    const client = await admin.client().signIn(await world.person({ roles: ['administrator'] }));
    for (const id of ['x', '9f2d1b7e-0000-4000-8000-000000000000']) {
      expect((await client.ask<object>(circleDocument, { id })).data).toEqual({ circle: null });
    }
  });
});
