import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { endRole, grantRole } from '../support/person-acts.ts';
import { appoint, endAppointment, shownPeriod } from '../support/programme-acts.ts';
import { addPeriod, appointmentOf, makeTutor } from '../support/programmes.ts';
import { emailOf } from '../support/sign-in.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let admin: RunningApp;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let administrator: Client;
let coordinator: Client;
let coordinatorId: string;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  administrator = await admin
    .client()
    .signIn(await world.person({ name: 'Henrik Modell', represents: null, roles: ['administrator'] }));
  const laura = await world.person({ name: 'Laura Demonen', represents: '091', roles: ['programme_coordinator'] });
  coordinatorId = laura.id;
  coordinator = await admin.client().signIn(laura);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await admin.close();
  await world.close();
});

const tutorRoles = async (client: Client) =>
  (
    await client.ask<{ viewer: { tutorRoles: { municipality: { code: string } }[] } }>(
      '{ viewer { tutorRoles { municipality { code } programmeName(locale: sv) firstDay lastDay } } }',
    )
  ).data.viewer.tutorRoles;

describe('the role of a tutor', () => {
  const wanted = (personId: string, periodId: string) => ({
    personId,
    role: 'tutor',
    municipalityCode: '049',
    periodId,
    reason: 'Kunnan ehdotus',
  });

  it('is granted by a programme coordinator, seen with the next request, told by mail, and ended', async () => {
    const person = await world.person({ name: 'Tarja Malli', represents: '049', locale: 'fi' });
    const client = await community.client().signIn(person);
    const periodId = await addPeriod(world, { tutors: { '049': 4 } });
    expect(await tutorRoles(client)).toEqual([]);
    const granted = await grantRole(coordinator, wanted(person.id, periodId));
    expect(granted).toMatchObject({ __typename: 'RoleGranted' });
    expect(await tutorRoles(client)).toMatchObject([{ municipality: { code: '049' } }]);
    expect(await grantRole(administrator, wanted(person.id, periodId))).toMatchObject({ code: 'already_granted' });
    const another = await addPeriod(world, { tutors: { '049': 4 } });
    expect(await grantRole(administrator, wanted(person.id, another))).toMatchObject({ __typename: 'RoleGranted' });
    expect((await shownPeriod(administrator, periodId)).tutorMunicipalities[0]?.tutors).toEqual([
      { name: 'Tarja Malli', represents: true },
    ]);
    const [mail] = await mailsTo(mailbox, await emailOf(world, person), 1);
    expect(mail?.text).toContain('Rooli on voimassa hankekauden päivinä');
    expect(mail?.text).toMatch(/Rooli: kuntatutor\s+Kunta: Espoo\s+Hankekausi: Hanke /);
    expect(await endRole(coordinator, granted.grantId, 'Vaihtui')).toMatchObject({ __typename: 'RoleEnded' });
    expect(await tutorRoles(client)).toHaveLength(1);
  });

  it('opens no way into the administration', async () => {
    const person = await world.person({ represents: '049', roles: ['programme_coordinator'] });
    await makeTutor(world, person);
    const client = await admin.client().signIn(person);
    await world.owner.read(`UPDATE role_grant SET valid_to = now() WHERE account_id = $1 AND role <> 'tutor'`, [
      person.id,
    ]);
    expect((await client.ask('{ programmes { id } }')).codes).toEqual(['FORBIDDEN']);
  });

  it('is refused where it could not hold, and for oneself', async () => {
    const periodId = await addPeriod(world, { tutors: { '049': 4, '091': 4 } });
    const person = await world.person({ represents: '106' });
    const grant = (more: object) => grantRole(coordinator, { ...wanted(person.id, periodId), ...more });
    expect(await grant({})).toMatchObject({ code: 'not_representative' });
    expect(await grant({ municipalityCode: '106' })).toMatchObject({ code: 'not_tutor_municipality' });
    expect(await grant({ municipalityCode: null })).toMatchObject({ code: 'municipality_required' });
    for (const wrong of [null, 'x', crypto.randomUUID()]) {
      expect(await grant({ periodId: wrong })).toMatchObject({ code: 'period_required' });
    }
    const over = await addPeriod(world, { from: -60, to: -1, tutors: { '106': 4 } });
    expect(await grant({ periodId: over, municipalityCode: '106' })).toMatchObject({ code: 'period_over' });
    expect(await grant({ personId: coordinatorId, municipalityCode: '091' })).toMatchObject({ code: 'own_role' });
    expect(await grant({ until: '2020-01-01' })).toMatchObject({ code: 'not_representative' });
    const tutor = await world.person({ represents: '049' });
    expect(await grant({ personId: tutor.id, until: '2020-01-01' })).toMatchObject({ code: 'until_past' });
  });

  it('holds on days of the period and of the grant only, and while the person represents the municipality', async () => {
    const person = await world.person({ represents: '049' });
    const client = await community.client().signIn(person);
    const holds = async () => (await tutorRoles(client)).length === 1;
    const periodId = await makeTutor(world, person);
    const set = (sql: string, id: string = person.id) => world.owner.read(sql, [id]);
    expect(await holds()).toBe(true);
    const days = (first: number, last: number) =>
      set(
        `UPDATE programme_period SET (first_day, last_day) = (SELECT t + ${first}, t + ${last}
           FROM (SELECT (app_now() AT TIME ZONE 'Europe/Helsinki')::date AS t) d) WHERE id = $1`,
        periodId,
      );
    for (const [first, last, holding] of [
      [1, 9, false],
      [-9, -1, false],
      [0, 0, true],
    ] as const) {
      await days(first, last);
      expect(await holds()).toBe(holding);
    }
    await set('UPDATE role_grant SET valid_to = now() WHERE account_id = $1');
    expect(await holds()).toBe(false);
    await set('UPDATE role_grant SET valid_to = NULL WHERE account_id = $1');
    await set(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = $1`);
    expect(await holds()).toBe(false);
    expect((await shownPeriod(administrator, periodId)).tutorMunicipalities[0]?.tutors).toEqual([
      { name: person.name, represents: false },
    ]);
    await set(`UPDATE affiliation SET status = 'approved', valid_to = NULL WHERE account_id = $1`);
    expect(await holds()).toBe(true);
  });

  it('ends with the appointment, is told so, and does not come back with another', async () => {
    const person = await world.person({ represents: '049', locale: 'sv' });
    const client = await community.client().signIn(person);
    const periodId = await makeTutor(world, person);
    expect(
      await endAppointment(administrator, await appointmentOf(world, periodId, '049'), 'Kommunen drog sig ur'),
    ).toMatchObject({
      __typename: 'TutorMunicipalitySaved',
    });
    expect(await tutorRoles(client)).toEqual([]);
    await appoint(administrator, periodId, '049', 4);
    expect(await tutorRoles(client)).toEqual([]);
    const [mail] = await mailsTo(mailbox, await emailOf(world, person), 1);
    expect(mail?.subject).toBe('Din roll i Kommunringen har avslutats');
    expect(mail?.text).toContain('Kommunen drog sig ur');
    expect(
      await world.owner.read(`SELECT act, from_status FROM audit_log WHERE object_id = $1 AND act LIKE 'role.%'`, [
        person.id,
      ]),
    ).toEqual([{ act: 'role.end', from_status: 'tutor' }]);
  });

  it('is over with the period: it cannot be ended any more', async () => {
    const person = await world.person({ represents: '049' });
    const periodId = await addPeriod(world, { from: -60, to: -1, tutors: { '049': 4 } });
    await makeTutor(world, person, periodId);
    const [grant] = await world.owner.read<{ id: string }>('SELECT id FROM role_grant WHERE account_id = $1', [
      person.id,
    ]);
    expect(await endRole(coordinator, grant?.id, 'x')).toMatchObject({ code: 'already_ended' });
    const { data } = await administrator.ask<{ person: { grants: { holds: boolean }[] } }>(
      'query P($id: ID!) { person(id: $id) { grants { holds period { begins programmeName(locale: sv) } } tutorPlaces { municipality { code } } } }',
      { id: person.id },
    );
    expect(data.person.grants).toMatchObject([{ holds: false, period: { begins: false } }]);
  });

  it('is found in the directory, and on the page of municipalities', async () => {
    const person = await world.person({ name: 'Löytyvä Tutor', represents: '508' });
    await makeTutor(world, person);
    await world.owner.read(`UPDATE account SET visibility = 'all' WHERE id = $1`, [person.id]);
    const found = await community.client().ask<{
      people: { nodes: { name: string; roles: string[] }[] };
      municipalities: { code: string; tutorPeriods: object[] }[];
    }>(
      `{ people(locale: fi, filter: { role: TUTOR }) { nodes { name roles } }
         municipalities { code tutorPeriods { firstDay lastDay } } }`,
    );
    expect(found.data.people.nodes).toEqual([{ name: 'Löytyvä Tutor', roles: ['REPRESENTATIVE', 'TUTOR'] }]);
    const periodsOf = (code: string) => found.data.municipalities.find((one) => one.code === code)?.tutorPeriods.length;
    expect([periodsOf('508'), periodsOf('009')]).toEqual([1, 0]);
    await world.owner.read(`UPDATE account SET visibility = 'nobody' WHERE id = $1`, [person.id]);
  });
});
