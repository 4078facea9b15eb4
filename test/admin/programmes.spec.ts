import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import {
  addPeriodBy,
  addProgrammeBy,
  appoint,
  changeCapacity,
  changePeriod,
  endAppointment,
  shownPeriod,
} from '../support/programme-acts.ts';
import { addPeriod, addProgramme, appointmentOf } from '../support/programmes.ts';

let world: World;
let admin: RunningApp;
let administrator: Client;
let coordinator: Client;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  const enter = async (name: string, role: string) =>
    admin.client().signIn(await world.person({ name, represents: null, roles: [role] }));
  administrator = await enter('Henrik Modell', 'administrator');
  coordinator = await enter('Laura Demonen', 'programme_coordinator');
});

afterAll(async () => {
  await admin.close();
  await world.close();
});

describe('a programme', () => {
  it('is added with both names by either role of the team, and is in the log', async () => {
    const { id } = await addProgrammeBy(coordinator, ' Digi  hanke ', 'Digiprojektet');
    await addProgrammeBy(administrator, 'Toinen hanke', 'Ett annat projekt');
    const { data } = await administrator.ask<{ programmes: { id: string; name: string }[] }>(
      '{ programmes { id name(locale: en) } }',
    );
    expect(data.programmes.map(({ name }) => name)).toEqual(['Toinen hanke', 'Digi hanke']);
    expect(await world.owner.read('SELECT act, object_kind FROM audit_log WHERE object_id = $1', [id])).toEqual([
      { act: 'programme.add', object_kind: 'programme' },
    ]);
  });

  it('is refused without a name, with too long a one, and with one that another has', async () => {
    const missing = [{ field: 'name_fi', code: 'missing' }];
    expect(await addProgrammeBy(coordinator, ' ', 'x')).toMatchObject({
      __typename: 'ProgrammeIncomplete',
      problems: missing,
    });
    expect(await addProgrammeBy(coordinator, 'x', 'x'.repeat(151))).toMatchObject({
      problems: [{ field: 'name_sv', code: 'too_long' }],
    });
    await addProgrammeBy(coordinator, 'Kerran', 'En gång');
    expect(await addProgrammeBy(coordinator, 'Kerran', 'Två gånger')).toMatchObject({
      problems: [{ field: 'name_fi', code: 'taken' }],
    });
  });
});

describe('a period', () => {
  it('has days that no other period of the programme has', async () => {
    const programme = await addProgramme(world);
    const first = await addPeriodBy(coordinator, programme, '2031-01-01', '2031-12-31');
    expect(first).toMatchObject({ __typename: 'PeriodSaved' });
    expect(await addPeriodBy(coordinator, programme, '2031-12-31', '2032-12-31')).toMatchObject({ code: 'overlaps' });
    expect(await addPeriodBy(coordinator, programme, '2030-01-01', '2031-01-01')).toMatchObject({ code: 'overlaps' });
    expect(await addPeriodBy(coordinator, programme, '2033-01-02', '2033-01-01')).toMatchObject({
      code: 'ends_before_it_begins',
    });
    expect(await addPeriodBy(coordinator, programme, '2033-01-01', '2062-12-31')).toMatchObject({
      code: 'period_too_long',
    });
    expect(await addPeriodBy(coordinator, crypto.randomUUID(), '2031-01-01', '2031-12-31')).toMatchObject({
      code: 'not_found',
    });
    const second = await addPeriodBy(coordinator, programme, '2032-01-01', '2032-12-31');
    const change = (lastDay: string) => changePeriod(coordinator, first.id, '2031-02-01', lastDay);
    expect(await change('2032-01-01')).toMatchObject({ code: 'overlaps' });
    expect(await change('2031-12-31')).toMatchObject({ __typename: 'PeriodSaved' });
    expect((await shownPeriod(administrator, second.id)).state).toBe('coming');
    const log = 'SELECT from_status, to_status FROM audit_log WHERE object_id = $1 AND act = $2';
    expect(await world.owner.read(log, [first.id, 'programme.change_period'])).toEqual([
      { from_status: '2031-01-01/2031-12-31', to_status: '2031-02-01/2031-12-31' },
    ]);
  });
});

describe('a tutor municipality', () => {
  it('is appointed, changed and ended, and is new when it was none in an earlier period', async () => {
    const programmeId = await addProgramme(world);
    await addPeriod(world, { programmeId, from: -400, to: -200, tutors: { '049': 2 } });
    // In another programme it does not count.
    await addPeriod(world, { from: -400, to: -200, tutors: { '106': 2 } });
    const id = await addPeriod(world, { programmeId });
    const espoo = await appoint(coordinator, id, '049', 6);
    await appoint(administrator, id, '106', 1);
    expect(await appoint(coordinator, id, '049', 6)).toMatchObject({ code: 'already_tutor' });
    expect(await appoint(coordinator, id, '999', 6)).toMatchObject({ code: 'municipality_unknown' });
    for (const wrong of [0, -1, 201])
      expect(await appoint(coordinator, id, '091', wrong)).toMatchObject({ code: 'capacity' });
    expect(await changeCapacity(administrator, espoo.id, 0)).toMatchObject({ code: 'capacity' });
    expect(await changeCapacity(administrator, espoo.id, 8)).toMatchObject({ __typename: 'TutorMunicipalitySaved' });
    expect((await shownPeriod(administrator, id)).tutorMunicipalities).toEqual([
      { municipality: { code: '049' }, capacity: 8, isNew: false, tutors: [] },
      { municipality: { code: '106' }, capacity: 1, isNew: true, tutors: [] },
    ]);
    expect(await endAppointment(coordinator, espoo.id, ' ')).toMatchObject({ code: 'reason_required' });
    expect(await endAppointment(coordinator, espoo.id, 'Tunnus 131052-308T')).toMatchObject({
      code: 'personal_identity_code',
    });
    expect(await endAppointment(coordinator, espoo.id, 'Kunta vetäytyi')).toMatchObject({
      __typename: 'TutorMunicipalitySaved',
    });
    expect(await endAppointment(coordinator, espoo.id, 'Kunta vetäytyi')).toMatchObject({ code: 'already_ended' });
    expect(await changeCapacity(administrator, espoo.id, 8)).toMatchObject({ code: 'already_ended' });
    expect((await shownPeriod(administrator, id)).endedTutorMunicipalities).toEqual([
      { municipality: { code: '049' }, endedByName: 'Laura Demonen', endReason: 'Kunta vetäytyi' },
    ]);
  });

  it('of a period that is over stays as it was', async () => {
    const id = await addPeriod(world, { from: -60, to: -1, tutors: { '049': 4 } });
    const appointment = await appointmentOf(world, id, '049');
    expect(await appoint(coordinator, id, '091', 4)).toMatchObject({ code: 'period_over' });
    expect(await changeCapacity(administrator, appointment, 5)).toMatchObject({ code: 'period_over' });
    expect(await endAppointment(coordinator, appointment, 'x')).toMatchObject({ code: 'period_over' });
  });
});
