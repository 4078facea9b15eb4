import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod, appointmentOf, makeTutor } from '../support/programmes.ts';
import { addPair, addRequest, completeRequest } from '../support/sparring.ts';

interface Answer {
  __typename: string;
  id: string;
  version: number;
  code: string;
}

interface Shown {
  version: number;
  status: string;
  side: string;
  open: boolean;
  modes: string[];
  session: { startsAt: string; mode: string; link: string | null; reason: string | null } | null;
  times: {
    id: string;
    startsAt: string;
    wallStart: string;
    rank: number | null;
    canBeChosen: boolean;
    inWorkingHours: boolean;
    marks: { side: string; mark: string; mine: boolean }[];
  }[];
}

let world: World;
let community: RunningApp;
let periodId: string;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  periodId = await addPeriod(world, { tutors: { '049': 10 } });
});

afterAll(async () => {
  await community.close();
  await world.close();
});

const ask = async <T>(client: Client, document: string, variables: Record<string, unknown>): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables)).data.it;

const saved = { time: 'SparringTimeSaved { id }', schedule: 'SparringScheduleSaved { version }' };

const act = (client: Client, [name, type, what]: [string, string, keyof typeof saved], input: object) =>
  ask<Answer>(
    client,
    `mutation M($input: ${type}!) { it: ${name}(input: $input) { __typename ... on UserError { code } ... on ${saved[what]} } }`,
    { input },
  );

const propose = (client: Client, requestId: string, wallStart: string, minutes = 60) =>
  act(client, ['proposeSparringTime', 'SparringTimeInputOfPair', 'time'], { requestId, wallStart, minutes });
const mark = (client: Client, timeId: string, how: string) =>
  act(client, ['markSparringTime', 'SparringMarkInput', 'time'], { timeId, mark: how });
const choose = (client: Client, input: object) =>
  act(client, ['chooseSparringTime', 'SparringChoiceInput', 'schedule'], {
    mode: 'remote',
    link: 'https://kokous.example/1',
    ...input,
  });
const reschedule = (client: Client, requestId: string, version: number, reason = 'Sairastuin') =>
  act(client, ['rescheduleSparring', 'SparringRescheduleInput', 'schedule'], { requestId, version, reason });

const schedule = (client: Client, id: string) =>
  ask<Shown | null>(
    client,
    `query S($id: ID!) { it: sparringSchedule(requestId: $id) { version status side open modes
       session { startsAt mode link reason }
       times { id startsAt wallStart rank canBeChosen inWorkingHours marks { side mark mine } } } }`,
    { id },
  );

const signIn = async (person: { id: string }) => community.client().signIn(person);

/** A matched pair with two of the asking municipality and one tutor. */
async function matched(code: string) {
  const [aino, ville] = [await world.person({ represents: code }), await world.person({ represents: code })];
  const tuomas = await world.person({ represents: '049' });
  await makeTutor(world, { id: tuomas.id, municipality: '049' }, periodId);
  const { id } = await addRequest(world, { by: aino.id, code, status: 'matched' });
  await completeRequest(world, id);
  const tutorMunicipalityId = await appointmentOf(world, periodId, '049');
  const pair = await addPair(world, { requestId: id, tutorMunicipalityId, by: aino.id, answered: 'accepted' });
  return { id, pairId: pair.id, aino: await signIn(aino), ville: await signIn(ville), tuomas: await signIn(tuomas) };
}

const [tuesday, wednesday] = ['2098-02-04T10:00', '2098-02-05T17:30'];

/** Of the request: whom it was agreed with, and when they meet; and how long that is, by its programme. */
const agreed = (client: Client, id: string) =>
  ask<object[]>(
    client,
    `query A($id: ID!) { it: ownSparringRequests(id: $id) { tutorMunicipality { code } session { startsAt link } } }`,
    { id },
  );

const minutesOfProgramme = (client: Client, id: string) =>
  ask<object | null>(client, 'query M($id: ID!) { it: sparringProgramme(requestId: $id) { sessionMinutes } }', { id });

describe('a common time', () => {
  it('is told to neighbours that take part, and to the programme, until another one is sought', async () => {
    const { id, aino, tuomas } = await matched('143');
    await world.owner.read('INSERT INTO sparring_neighbour VALUES ($1, $2)', [id, '935']);
    const neighbour = await signIn(await world.person({ represents: '935' }));
    expect(await agreed(neighbour, id)).toEqual([{ tutorMunicipality: { code: '049' }, session: null }]);
    expect(await minutesOfProgramme(aino, id)).toEqual({ sessionMinutes: null });
    const time = await propose(aino, id, tuesday);
    await mark(tuomas, time.id, 'free');
    await choose(tuomas, { requestId: id, timeId: time.id, version: 1 });
    const session = { startsAt: '2098-02-04T08:00:00.000Z', link: 'https://kokous.example/1' };
    for (const client of [neighbour, aino, tuomas])
      expect(await agreed(client, id)).toEqual([{ tutorMunicipality: { code: '049' }, session }]);
    expect(await minutesOfProgramme(neighbour, id)).toEqual({ sessionMinutes: 60 });
    expect(await agreed(await signIn(await world.person({ represents: '935', name: 'Muu' })), id)).toHaveLength(1);
    expect(await agreed(await signIn(await world.person({ represents: '142' })), id)).toEqual([]);
    await reschedule(aino, id, (await schedule(aino, id))?.version ?? 0);
    expect(await agreed(neighbour, id)).toEqual([{ tutorMunicipality: { code: '049' }, session: null }]);
    expect(await minutesOfProgramme(aino, id)).toEqual({ sessionMinutes: null });
  });

  it('is proposed by both, marked by each, ranked, chosen and changed', async () => {
    const { id, aino, ville, tuomas } = await matched('505');
    const first = await propose(aino, id, tuesday);
    const second = await propose(tuomas, id, wednesday, 90);
    expect(await propose(tuomas, id, tuesday)).toMatchObject({ code: 'already_proposed' });
    expect(await propose(aino, id, '2020-01-01T10:00')).toMatchObject({ code: 'past' });
    expect(await propose(aino, id, '2098-02-04T11:00', 20)).toMatchObject({ code: 'minutes_out_of_range' });
    expect(await schedule(tuomas, id)).toMatchObject({
      status: 'matched',
      side: 'tutor',
      open: true,
      modes: ['remote'],
      times: [
        {
          wallStart: tuesday,
          startsAt: '2098-02-04T08:00:00.000Z',
          inWorkingHours: true,
          rank: null,
          canBeChosen: false,
        },
        { wallStart: wednesday, inWorkingHours: false, marks: [{ side: 'tutor', mark: 'free', mine: true }] },
      ],
    });
    await mark(tuomas, first.id, 'free');
    await mark(ville, first.id, 'not_free');
    await mark(aino, second.id, 'free');
    expect((await schedule(aino, id))?.times.map(({ rank }) => rank)).toEqual([2, 1]);
    await mark(ville, first.id, 'free');
    expect((await schedule(aino, id))?.times.map(({ rank }) => rank)).toEqual([1, 2]);

    const at = { requestId: id, timeId: first.id, version: 1 };
    expect(await choose(tuomas, { ...at, mode: 'onsite' })).toMatchObject({ code: 'mode_not_shared' });
    expect(await choose(tuomas, { ...at, link: 'http://kokous.example' })).toMatchObject({ code: 'link_not_https' });
    expect(await choose(tuomas, { ...at, version: 7 })).toMatchObject({ code: 'stale_version' });
    expect(await choose(tuomas, at)).toMatchObject({ version: 2 });
    expect(await schedule(ville, id)).toMatchObject({
      status: 'scheduled',
      open: false,
      session: { startsAt: '2098-02-04T08:00:00.000Z', mode: 'remote', link: 'https://kokous.example/1' },
    });
    expect(await propose(aino, id, '2098-02-06T10:00')).toMatchObject({ code: 'wrong_status' });
    expect(await mark(aino, first.id, 'not_free')).toMatchObject({ code: 'wrong_status' });
    expect(await choose(aino, { ...at, version: 2 })).toMatchObject({ code: 'wrong_status' });

    expect(await reschedule(aino, id, 2, ' ')).toMatchObject({ code: 'reason_required' });
    expect(await reschedule(aino, id, 2)).toMatchObject({ version: 3 });
    expect(await schedule(tuomas, id)).toMatchObject({ status: 'rescheduling', session: { reason: 'Sairastuin' } });
    expect(await choose(aino, { requestId: id, timeId: second.id, version: 3 })).toMatchObject({ version: 4 });
    expect(await schedule(aino, id)).toMatchObject({ session: { startsAt: '2098-02-05T15:30:00.000Z' } });
    const acts = await world.owner.read<{ act: string; reason: string | null }>(
      'SELECT act, reason FROM audit_log WHERE object_id = $1 ORDER BY id',
      [id],
    );
    expect(acts.map((one) => one.act.replace('sparring.', ''))).toEqual([
      'propose_time',
      'propose_time',
      'choose_time',
      'reschedule',
      'choose_time',
    ]);
    expect(acts.every(({ reason }) => reason === null)).toBe(true);
  });

  it('needs somebody of each side, who acts for it today', async () => {
    const { id, pairId, aino, tuomas } = await matched('444');
    const time = await propose(aino, id, tuesday);
    const at = { requestId: id, timeId: time.id, version: 1 };
    expect(await choose(tuomas, at)).toMatchObject({ code: 'nobody_of_a_side' });
    await mark(tuomas, time.id, 'not_free');
    expect(await choose(tuomas, at)).toMatchObject({ code: 'nobody_of_a_side' });
    await world.owner.read(`UPDATE sparring_mark SET mark = 'free' WHERE time_id = $1 AND side = 'tutor'`, [time.id]);
    expect((await schedule(aino, id))?.times[0]?.rank).toBe(1);
    await world.owner.read(
      `UPDATE role_grant SET valid_to = now() WHERE role = 'tutor' AND account_id IN
         (SELECT account_id FROM sparring_mark WHERE time_id = $1 AND side = 'tutor')`,
      [time.id],
    );
    expect(await schedule(tuomas, id)).toBeNull();
    expect((await schedule(aino, id))?.times[0]).toMatchObject({ rank: null, marks: [{ side: 'requester' }] });
    expect(await choose(aino, at)).toMatchObject({ code: 'nobody_of_a_side' });
    await world.owner.read(`UPDATE sparring_pair SET ended_as = 'withdrawn', ended_at = now() WHERE id = $1`, [pairId]);
    expect(await schedule(aino, id)).toBeNull();
    expect(await mark(aino, time.id, 'free')).toMatchObject({ code: 'not_found' });
  });

  it('is one when both sides choose at once', async () => {
    const { id, aino, tuomas } = await matched('638');
    const [one, other] = [await propose(aino, id, tuesday), await propose(tuomas, id, wednesday)];
    await mark(tuomas, one.id, 'if_need_be');
    await mark(aino, other.id, 'if_need_be');
    const both = await Promise.all([
      choose(aino, { requestId: id, timeId: one.id, version: 1 }),
      choose(tuomas, { requestId: id, timeId: other.id, version: 1 }),
    ]);
    expect(both.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(await schedule(aino, id)).toMatchObject({ status: 'scheduled', version: 2 });
  });
});
