import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { createDataSource, Database, Jobs } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { addPeriod, addProgramme } from '../../../test/support/programmes.ts';
import { AddProgramme } from './add-programme.js';
import { AppointTutorMunicipality } from './appoint-tutor-municipality.js';
import { EndTutorMunicipality } from './end-tutor-municipality.js';
import { SavePeriod } from './save-period.js';

let world: World;
let db: Database;
let close: () => Promise<void>;
let team: SignedIn;

beforeAll(async () => {
  world = await createWorld();
  const dataSource = await createDataSource({ url: world.database.appUrl, poolSize: 10 }).initialize();
  close = () => dataSource.destroy();
  db = new Database(dataSource);
  const { id, name } = await world.person({ represents: null, roles: ['programme_coordinator'] });
  team = {
    accountId: id,
    name,
    email: '',
    locale: 'fi',
    municipalities: [],
    coordinates: [],
    tutors: [],
    provedRecently: true,
    roles: ['programme_coordinator'],
  };
});

afterAll(async () => {
  await close();
  await world.close();
});

const audit = new Audit();
const atOnce = <T>(times: number, act: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, n) => act(n)));

describe('what many do at once', () => {
  it('makes one programme of a name', async () => {
    const add = new AddProgramme(db, audit);
    const outcomes = await atOnce(8, () => add.execute(team, { fi: 'Yhtä aikaa', sv: 'Samtidigt' }));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const problems = [
      { field: 'name_fi', code: 'taken' },
      { field: 'name_sv', code: 'taken' },
    ];
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { reason: 'incomplete', problems } });
  });

  it('makes no two periods of a programme with a day in common, and those of another one as they are', async () => {
    const periods = new SavePeriod(db, audit);
    const programmeId = await addProgramme(world);
    // Each shares its last day with the next one's first.
    const days = (n: number) => ({ firstDay: `2031-0${n + 1}-01`, lastDay: `2031-0${n + 2}-01` });
    const outcomes = await atOnce(8, (n) => periods.add(team, programmeId, days(n)));
    const kept = outcomes.filter(({ ok }) => ok).length;
    expect(kept).toBeGreaterThanOrEqual(3);
    expect(outcomes.filter((one) => !one.ok && one.refusal.reason === 'overlaps')).toHaveLength(8 - kept);
    const [overlaps] = await world.owner.read(
      `SELECT count(*)::int AS count FROM programme_period p JOIN programme_period o ON o.programme_id = p.programme_id
         AND o.id <> p.id AND o.first_day <= p.last_day AND o.last_day >= p.first_day`,
    );
    expect(overlaps).toEqual({ count: 0 });
    expect(await periods.add(team, await addProgramme(world), days(0))).toMatchObject({ ok: true });
  });

  it('moves no period onto another', async () => {
    const periods = new SavePeriod(db, audit);
    const programmeId = await addProgramme(world);
    const ids = await Promise.all([
      addPeriod(world, { programmeId, from: 0, to: 9 }),
      addPeriod(world, { programmeId, from: 20, to: 29 }),
    ]);
    const there = { firstDay: '2040-01-01', lastDay: '2040-12-31' };
    const outcomes = await Promise.all(ids.map((id) => periods.changeDays(team, id, there)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    // Its own days are in nobody's way.
    const moved = ids[outcomes.findIndex(({ ok }) => ok)] ?? '';
    expect(await periods.changeDays(team, moved, there)).toMatchObject({ ok: true });
  });

  it('appoints a municipality once, and again after the end', async () => {
    const appoint = new AppointTutorMunicipality(db, audit);
    const end = new EndTutorMunicipality(db, audit, new Jobs());
    const periodId = await addPeriod(world);
    const input = { periodId, municipalityCode: '049', capacity: 4 };
    const outcomes = await atOnce(8, () => appoint.execute(team, input));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.refusal.reason === 'already_tutor')).toHaveLength(7);
    const id = outcomes.flatMap((one) => (one.ok ? [one.value.id] : []))[0] ?? '';
    const ends = await atOnce(4, () => end.execute(team, id, 'Vetäytyi'));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ends.filter((one) => !one.ok && one.refusal.reason === 'already_ended')).toHaveLength(3);
    expect(await appoint.execute(team, input)).toMatchObject({ ok: true });
  });
});

describe('the database itself', () => {
  it('refuses a second live appointment, one without sessions, and an end that nobody made', async () => {
    const periodId = await addPeriod(world, { tutors: { '091': 4 } });
    const appointment = (more: string) =>
      world.owner.read(
        `INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by, ended_at)
         VALUES ($1, ${more})`,
        [periodId],
      );
    const by = `now(), '${team.accountId}'`;
    await expect(appointment(`'091', 1, ${by}, NULL`)).rejects.toThrow('tutor_municipality_one_live');
    await expect(appointment(`'092', 0, ${by}, NULL`)).rejects.toThrow('tutor_municipality_capacity');
    await expect(appointment(`'092', 1, ${by}, now()`)).rejects.toThrow('tutor_municipality_ended_by_someone');
  });

  it('refuses a tutor without a period, and a period for another role', async () => {
    const person = await world.person({ represents: '091' });
    const grant = (role: string, period: string | null) =>
      world.owner.read(
        `INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from) VALUES ($1, $2, '091', $3, now())`,
        [person.id, role, period],
      );
    await expect(grant('tutor', null)).rejects.toThrow('role_grant_period');
    await expect(grant('municipal_coordinator', await addPeriod(world))).rejects.toThrow('role_grant_period');
  });
});
