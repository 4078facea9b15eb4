import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod, addProgramme, appointmentOf, makeTutor } from '../support/programmes.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ represents: null, roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

const terms = {
  languages: ['sv', 'fi'],
  formats: ['lecture', 'workshop'],
  modes: ['onsite', 'remote'],
  levels: ['new'],
  themes: [] as string[],
  travelKm: 60 as number | null,
};

const save = async (client: Client, type: string, input: object) =>
  (
    await client.ask<{ it: { version: number } }>(
      `mutation S($input: ${type}!) { it: saveTutorTerms(input: $input) { __typename ... on UserError { code }
         ... on ${type.replace('Input', 'Saved')} { version }
         ... on ${type.replace('Input', 'Refused')} { problems { field code } } } }`,
      { input: { version: 0, ...terms, ...input } },
    )
  ).data.it;
const byTutor = (client: Client, input: object) => save(client, 'TutorTermsInput', input);
const byTeam = (input: object) => save(laura, 'AdminTutorTermsInput', input);
const refused = (code: string) => expect.objectContaining({ code, problems: [] });

/** Hyvinkää and Espoo in a new period, and a tutor of Hyvinkää. */
async function period(programmeId?: string) {
  const days = { tutors: { '106': 4, '049': 2 }, ...(programmeId === undefined ? {} : { programmeId }) };
  const periodId = await addPeriod(world, days);
  const person = await world.person({ represents: '106' });
  await makeTutor(world, person, periodId);
  const [hyvinkaa, espoo] = [await appointmentOf(world, periodId, '106'), await appointmentOf(world, periodId, '049')];
  return { periodId, hyvinkaa, espoo, person, tutor: await community.client().signIn(person) };
}

interface Shown {
  id: string;
  isNew: boolean;
  terms: Record<string, unknown> | null;
}

const shown = async (client: Client = community.client()): Promise<Shown[]> =>
  (
    await client.ask<{ it: Shown[] }>(
      `{ it: tutorMunicipalities { id isNew municipality { code }
           terms { version languages formats modes levels travelKm themes { id } } } }`,
    )
  ).data.it;
const shownOne = async (id: string) => (await shown()).find((one) => one.id === id);

describe('what a tutor municipality offers', () => {
  it('is said by its tutors and the project team, one after the other, and seen by everyone', async () => {
    const { hyvinkaa: tutorMunicipalityId, tutor } = await period();
    expect(await shownOne(tutorMunicipalityId)).toMatchObject({ terms: null, isNew: true });
    expect(await byTutor(tutor, { tutorMunicipalityId })).toEqual({ __typename: 'TutorTermsSaved', version: 1 });
    const [theme] = await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 1');
    const team = { tutorMunicipalityId, version: 1, themes: [theme?.id], modes: ['remote'], travelKm: 5 };
    expect(await byTeam(team)).toMatchObject({ version: 2 });
    // The tutor has not read what the team wrote.
    expect(await byTutor(tutor, { tutorMunicipalityId, version: 1 })).toEqual(refused('stale_version'));
    expect(await byTeam({ tutorMunicipalityId })).toEqual(refused('stale_version'));
    expect((await shownOne(tutorMunicipalityId))?.terms).toEqual({
      version: 2,
      languages: ['fi', 'sv'],
      formats: ['workshop', 'lecture'],
      modes: ['remote'],
      levels: ['new'],
      travelKm: null,
      themes: [theme],
    });
    const log = await world.owner.read(
      `SELECT act, municipality_code FROM audit_log WHERE object_id = $1 ORDER BY id`,
      [tutorMunicipalityId],
    );
    const row = { act: 'programme.save_terms', municipality_code: '106' };
    expect(log).toEqual([row, row]);
  });

  it('is changed by nobody else, and not with something wrong in it', async () => {
    const { hyvinkaa, espoo, tutor, person } = await period();
    const colleague = await community.client().signIn(await world.person({ represents: '106' }));
    const missing = refused('not_found');
    expect(await byTutor(colleague, { tutorMunicipalityId: hyvinkaa })).toEqual(missing);
    for (const tutorMunicipalityId of [espoo, randomUUID(), 'x'])
      expect(await byTutor(tutor, { tutorMunicipalityId })).toEqual(missing);
    const wrong = { tutorMunicipalityId: hyvinkaa, languages: [], themes: ['none'], travelKm: 3000 };
    expect(await byTutor(tutor, wrong)).toMatchObject({
      code: 'invalid',
      problems: [
        { field: 'languages', code: 'required' },
        { field: 'themes', code: 'unknown' },
        { field: 'travelKm', code: 'out_of_range' },
      ],
    });
    await world.owner.read('UPDATE affiliation SET valid_to = now() WHERE account_id = $1', [person.id]);
    expect(await byTutor(tutor, { tutorMunicipalityId: hyvinkaa })).toEqual(missing);
    expect((await shownOne(hyvinkaa))?.terms).toBeNull();
  });

  it('stays as it was when the appointment has ended or the period is over, and is shown no more', async () => {
    const { hyvinkaa, espoo, tutor, periodId } = await period();
    await world.owner.read(
      `UPDATE tutor_municipality SET ended_at = now(), ended_by = appointed_by, end_reason = 'Syy' WHERE id = $1`,
      [hyvinkaa],
    );
    expect(await byTutor(tutor, { tutorMunicipalityId: hyvinkaa })).toEqual(refused('not_found'));
    expect(await byTeam({ tutorMunicipalityId: hyvinkaa })).toEqual(refused('already_ended'));
    const ids = (await shown()).map(({ id }) => id);
    expect([ids.includes(espoo), ids.includes(hyvinkaa)]).toEqual([true, false]);
    await world.owner.read(
      'UPDATE programme_period SET first_day = first_day - 100, last_day = last_day - 100 WHERE id = $1',
      [periodId],
    );
    expect(await byTeam({ tutorMunicipalityId: espoo })).toEqual(refused('period_over'));
    expect((await shown()).map(({ id }) => id)).not.toContain(espoo);
  });

  it('is of a new tutor municipality where an earlier period of the programme did not have it', async () => {
    const programmeId = await addProgramme(world);
    await addPeriod(world, { programmeId, from: -90, to: -60, tutors: { '106': 2 } });
    const { hyvinkaa, espoo } = await period(programmeId);
    expect([await shownOne(hyvinkaa), await shownOne(espoo)]).toMatchObject([{ isNew: false }, { isNew: true }]);
  });
});
