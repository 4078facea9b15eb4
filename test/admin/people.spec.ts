import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addLead, endLead, endRole, grantRole, lift, suspend } from '../support/person-acts.ts';
import { emailOf } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let admin: RunningApp;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let administrator: Client;
let coordinator: Client;
let administratorId: string;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  const one = await world.person({ name: 'Henrik Modell', represents: null, roles: ['administrator'] });
  administratorId = one.id;
  administrator = await admin.client().signIn(one);
  coordinator = await admin
    .client()
    .signIn(await world.person({ name: 'Laura Demonen', represents: null, roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await admin.close();
  await world.close();
});

const viewer = async (client: Client) =>
  (await client.ask<{ viewer: { name: string } | null }>('{ viewer { name } }')).data.viewer;
const rolesOf = async (client: Client) =>
  (await client.ask<{ viewer: { roles: string[] } | null }>('{ viewer { roles } }')).data.viewer?.roles;
const statusOf = async (client: Client) => (await client.ask('{ circles(locale: fi) { totalCount } }')).codes;

interface Person {
  person: {
    status: string;
    represents: { code: string }[];
    grants: Record<string, unknown>[];
    suspensions: Record<string, unknown>[];
  };
}
const personOf = async (id: string) =>
  (
    await administrator.ask<Person>(
      `query P($id: ID!) { person(id: $id) { status represents { code name(locale: sv) }
         grants { role holds municipality { name(locale: fi) } grantedByName reason endedByName endReason validTo }
         suspensions { reason suspendedByName liftedByName liftReason liftedAt } } }`,
      { id },
    )
  ).data.person;

describe('a role', () => {
  it('counts with the next request, is ended, and is kept with who did it and why', async () => {
    const person = await world.person({ locale: 'sv', represents: null, roles: ['programme_coordinator'] });
    const client = await admin.client().signIn(person);
    const granted = await grantRole(administrator, {
      personId: person.id,
      role: 'administrator',
      reason: ' Sijainen ',
    });
    expect(granted).toMatchObject({ __typename: 'RoleGranted' });
    expect(await rolesOf(client)).toEqual(['administrator', 'programme_coordinator']);
    await mailsTo(mailbox, await emailOf(world, person), 1); // Later only the end is told.
    expect(await endRole(administrator, granted.grantId, 'Sijaisuus päättyi')).toEqual({ __typename: 'RoleEnded' });
    expect(await rolesOf(client)).toEqual(['programme_coordinator']);
    expect((await personOf(person.id)).grants.find(({ role }) => role === 'administrator')).toMatchObject({
      holds: false,
      grantedByName: 'Henrik Modell',
      reason: 'Sijainen',
      endedByName: 'Henrik Modell',
      endReason: 'Sijaisuus päättyi',
    });
    const mails = await mailsTo(mailbox, await emailOf(world, person), 2);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Din roll i Kommunringen har avslutats',
      'Du har fått en roll i Kommunringen',
    ]);
    const acts = await world.owner.read(
      'SELECT act, object_kind, from_status, to_status, reason FROM audit_log WHERE object_id = $1 ORDER BY id',
      [person.id],
    );
    expect(acts).toEqual([
      { act: 'role.grant', object_kind: 'account', from_status: null, to_status: 'administrator', reason: null },
      { act: 'role.end', object_kind: 'account', from_status: 'administrator', to_status: null, reason: null },
    ]);
  });

  it('of a municipality’s coordinator is granted by a programme coordinator to who represents it', async () => {
    const person = await world.person({ represents: '611' });
    const wanted = { personId: person.id, role: 'municipal_coordinator', municipalityCode: '611', reason: 'Pyyntö' };
    expect(await grantRole(coordinator, { ...wanted, municipalityCode: '106' })).toMatchObject({
      code: 'not_representative',
    });
    expect(await grantRole(coordinator, { ...wanted, municipalityCode: '999' })).toMatchObject({
      code: 'municipality_required',
    });
    const granted = await grantRole(coordinator, { ...wanted, until: '2099-12-31' });
    expect(granted).toMatchObject({ __typename: 'RoleGranted' });
    expect(await grantRole(administrator, wanted)).toMatchObject({ code: 'already_granted' });
    const [grant] = (await personOf(person.id)).grants;
    expect(grant).toMatchObject({ municipality: { name: 'Pornainen' }, validTo: '2099-12-31T22:00:00.000Z' });
    const [mail] = await mailsTo(mailbox, await emailOf(world, person), 1);
    expect(mail?.text).toContain('Viimeinen päivä: 31.12.2099');
    expect(await endRole(coordinator, granted.grantId, 'Toinen')).toMatchObject({ __typename: 'RoleEnded' });
    expect(await grantRole(coordinator, wanted)).toMatchObject({ __typename: 'RoleGranted' });
  });

  it('is refused for oneself, for the platform by a programme coordinator, without a reason, in the past', async () => {
    const person = await world.person();
    const wanted = { personId: person.id, role: 'programme_coordinator', reason: 'x' };
    expect(await grantRole(coordinator, wanted)).toMatchObject({ code: 'not_allowed' });
    expect(await grantRole(administrator, { ...wanted, personId: administratorId })).toMatchObject({
      code: 'own_role',
    });
    expect(await grantRole(administrator, { ...wanted, reason: '  ' })).toMatchObject({ code: 'reason_required' });
    expect(await grantRole(administrator, { ...wanted, reason: 'x'.repeat(501) })).toMatchObject({ code: 'too_long' });
    expect(await grantRole(administrator, { ...wanted, reason: 'Tunnus 131052-308T' })).toMatchObject({
      code: 'personal_identity_code',
    });
    expect(await grantRole(administrator, { ...wanted, until: '2020-01-01' })).toMatchObject({ code: 'until_past' });
    expect((await personOf(person.id)).grants).toEqual([]);
  });

  it('is granted once by many at once, and the last administrator remains whoever ends whom at once', async () => {
    const person = await world.person();
    const wanted = { personId: person.id, role: 'programme_coordinator', reason: 'x' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => grantRole(administrator, wanted)));
    expect(answers.filter(({ __typename }) => __typename === 'RoleGranted')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'already_granted')).toHaveLength(5);

    const other = await world.person({ represents: null, roles: ['administrator'] });
    const otherClient = await admin.client().signIn(other);
    const grantOf = async (id: string) =>
      (
        await world.owner.read<{ id: string }>(`SELECT id FROM role_grant WHERE account_id = $1 AND valid_to IS NULL`, [
          id,
        ])
      )[0]?.id ?? '';
    const ends = await Promise.all([
      endRole(administrator, await grantOf(other.id), 'x'),
      endRole(otherClient, await grantOf(administratorId), 'x'),
    ]);
    expect(ends.filter(({ __typename }) => __typename === 'RoleEnded')).toHaveLength(1);
    await world.owner.read(
      `UPDATE role_grant SET valid_to = NULL, ended_by = NULL, end_reason = NULL WHERE account_id = $1`,
      [administratorId],
    );
  });
});

describe('a suspension', () => {
  it('makes every session a visitor’s, is told by mail, and is lifted', async () => {
    const person = await world.person({ locale: 'en', roles: ['programme_coordinator'] });
    const site = await community.client().signIn(person);
    const team = await admin.client().signIn(person);
    const unused = await community.client().signIn(person);
    expect(await suspend(coordinator, person.id, 'x')).toMatchObject({ code: 'not_allowed' });
    expect(await suspend(administrator, person.id, 'Tili on kaapattu')).toEqual({ __typename: 'SuspensionChanged' });
    expect(await viewer(site)).toBeNull();
    expect(await statusOf(team)).toEqual(['UNAUTHENTICATED']);
    expect(await suspend(administrator, person.id, 'x')).toMatchObject({ code: 'not_active' });
    expect(await lift(coordinator, person.id, 'x')).toMatchObject({ code: 'not_allowed' });
    expect(await lift(administrator, person.id, 'Selvitetty')).toEqual({ __typename: 'SuspensionChanged' });
    // The sessions have ended, also one that nobody used meanwhile: the person signs in anew.
    expect(await viewer(unused)).toBeNull();
    expect(await statusOf(team)).toEqual(['UNAUTHENTICATED']);
    expect(await statusOf(await team.signIn(person))).toEqual([]);
    expect((await personOf(person.id)).suspensions).toEqual([
      {
        reason: 'Tili on kaapattu',
        suspendedByName: 'Henrik Modell',
        liftedByName: 'Henrik Modell',
        liftReason: 'Selvitetty',
        liftedAt: expect.any(String),
      },
    ]);
    const mails = await mailsTo(mailbox, await emailOf(world, person), 1);
    expect(mails.at(-1)?.subject).toMatch(/^Your account is (suspended|open again)$/);
  });

  it('tells who is suspended while they still are', async () => {
    const person = await world.person({ locale: 'fi' });
    await suspend(administrator, person.id, 'Pyydetty');
    const [mail] = await mailsTo(mailbox, await emailOf(world, person), 1);
    expect(mail?.subject).toBe('Tilisi käyttö on keskeytetty');
    expect(mail?.text).toContain('Perustelu: Pyydetty');
  });

  it('is nobody’s own, and not the last administrator’s', async () => {
    expect(await suspend(administrator, administratorId, 'x')).toMatchObject({ code: 'own_account' });
    const only = await world.person({ represents: null, roles: ['administrator'] });
    await world.owner.read(
      `UPDATE role_grant SET valid_to = now() WHERE role = 'administrator' AND valid_to IS NULL AND account_id <> ALL ($1)`,
      [[administratorId, only.id]],
    );
    // The other one's role ends by itself: on the day after, only this one is left.
    await world.owner.read(`UPDATE role_grant SET valid_to = now() + interval '1 day' WHERE account_id = $1`, [
      administratorId,
    ]);
    expect(await suspend(administrator, only.id, 'x')).toMatchObject({ code: 'last_administrator' });
    await world.owner.read('UPDATE role_grant SET valid_to = NULL WHERE account_id = $1', [administratorId]);
  });
});

describe('who leads a circle', () => {
  const shown = async (slug: string) =>
    (
      await community
        .client()
        .ask<{ circle: { facilitators: { name: string }[] } }>(
          `query C($slug: String!) { circle(slug: $slug, locale: fi) { facilitators { name municipality { code } } } }`,
          { slug },
        )
    ).data.circle.facilitators;

  it('stands on its page from when they are added to when it is ended, and is told', async () => {
    const { id: circleId, slug } = await world.circle();
    const person = await world.person({ name: 'Mikael Exempel', locale: 'sv', represents: '611' });
    const wanted = { circleId, personId: person.id, municipalityCode: '611', reason: 'Osaa asian' };
    expect(await addLead(coordinator, { ...wanted, municipalityCode: '106' })).toMatchObject({
      code: 'not_representative',
    });
    const answers = await Promise.all([addLead(coordinator, wanted), addLead(administrator, wanted)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['FacilitatorAdded', 'PersonActRefused']);
    expect(await shown(slug)).toEqual([{ name: 'Mikael Exempel', municipality: { code: '611' } }]);
    const { facilitatorId } = answers.find((answer) => answer.facilitatorId) ?? {};
    expect(await endLead(coordinator, facilitatorId, 'Vaihtui')).toMatchObject({ __typename: 'FacilitatorEnded' });
    expect(await endLead(coordinator, facilitatorId, 'Vaihtui')).toMatchObject({ code: 'already_ended' });
    expect(await shown(slug)).toEqual([]);
    const { data } = await coordinator.ask(
      `query C($id: ID!) { circle(id: $id, locale: fi) { facilitators { name leads reason endReason } } }`,
      { id: circleId },
    );
    expect(data).toEqual({
      circle: { facilitators: [{ name: 'Mikael Exempel', leads: false, reason: 'Osaa asian', endReason: 'Vaihtui' }] },
    });
    expect(await addLead(coordinator, wanted)).toMatchObject({ __typename: 'FacilitatorAdded' });
    const mails = await mailsTo(mailbox, await emailOf(world, person), 2);
    expect(mails.map(({ subject }) => subject)).toContain('Du är nu cirkelledare');
  });
});

describe('the list of people', () => {
  it('finds by part of name and address, municipality, role and status, page by page', async () => {
    const names = ['Örn Haku', 'Aalto Haku', 'Zeta Haku', 'Åke Haku'];
    for (const name of names) await world.person({ name, represents: '106', coordinates: name === 'Åke Haku' });
    const list = async (filter: object, more: object = {}) =>
      (
        await coordinator.ask<{
          people: {
            nodes: { name: string }[];
            totalCount: number;
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        }>(
          `query L($filter: PeopleFilter, $first: Int, $after: String) { people(filter: $filter, first: $first, after: $after) {
             totalCount nodes { name } pageInfo { endCursor hasNextPage } } }`,
          { filter, ...more },
        )
      ).data.people;
    const search = { search: 'haku' };
    expect((await list(search)).nodes.map(({ name }) => name)).toEqual([
      'Aalto Haku',
      'Zeta Haku',
      'Åke Haku',
      'Örn Haku',
    ]);
    const first = await list(search, { first: 3 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const rest = await list(search, { first: 3, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ name }) => name)).toEqual(['Örn Haku']);
    expect((await list({ ...search, municipalityCode: '611' })).totalCount).toBe(0);
    expect((await list({ ...search, municipalityCode: '106', role: 'municipal_coordinator' })).nodes).toEqual([
      { name: 'Åke Haku' },
    ]);
    expect((await list({ search: '%' })).totalCount).toBe(0);
    expect((await list({ status: 'erased' })).totalCount).toBe(0);
  });

  it('is asked by one statement a page', async () => {
    const page = `{ people { totalCount nodes { id name email status represents { name(locale: fi) } grants { role holds } } } }`;
    await coordinator.ask(page);
    const statements = await admin.statements(() => coordinator.ask(page));
    expect(statements.filter((text) => !text.includes('admin_session'))).toHaveLength(1);
  });
});
