import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod, appointmentOf, makeTutor } from '../support/programmes.ts';
import { addPair, addRequest, addTime, completeRequest } from '../support/sparring.ts';

interface Answer {
  __typename: string;
  version: number;
  code: string;
  problems: { field: string; code: string }[];
}

interface Listed {
  nodes: { requestId: string; state: string; startsAt: string | null; heldOn: string | null; changes: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let world: World;
let community: RunningApp;
let admin: RunningApp;
let laura: Client;
let periodId: string;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  periodId = await addPeriod(world, { tutors: { '049': 20 } });
  laura = await admin.client().signIn(await world.person({ represents: null, roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

const ask = async <T>(client: Client, document: string, variables: Record<string, unknown>): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables)).data.it;

const set = (client: Client, requestId: string, more: object = {}) =>
  ask<Answer>(
    client,
    `mutation S($input: AdminSetSparringTimeInput!) { it: setSparringTime(input: $input) {
       __typename ... on AdminSparringTimeSet { version } ... on AdminSparringTimeRefused { code problems { field code } } } }`,
    {
      input: {
        ...{ requestId, version: 1, wallStart: '2098-03-04T10:00', minutes: 90, mode: 'remote' },
        ...{ link: 'https://kokous.example/hanke', reason: 'Yhteistä aikaa ei löytynyt', ...more },
      },
    },
  );

const sessions = (variables: object) =>
  ask<Listed>(
    laura,
    `query L($state: AdminSparringSessionState, $roundId: ID, $periodId: ID, $first: Int, $after: String) {
       it: sparringSessions(state: $state, roundId: $roundId, periodId: $periodId, first: $first, after: $after) {
         nodes { requestId state startsAt heldOn changes municipality { code } tutorMunicipality { code } round { id } }
         pageInfo { hasNextPage endCursor } } }`,
    { periodId, ...variables },
  );

/** A matched pair, and someone of each side. */
async function matched(code: string) {
  const aino = await world.person({ represents: code });
  const tuomas = await world.person({ represents: '049' });
  await makeTutor(world, { id: tuomas.id, municipality: '049' }, periodId);
  const { id } = await addRequest(world, { by: aino.id, code, status: 'matched' });
  await completeRequest(world, id);
  const tutorMunicipalityId = await appointmentOf(world, periodId, '049');
  const { id: pairId } = await addPair(world, {
    requestId: id,
    tutorMunicipalityId,
    by: aino.id,
    answered: 'accepted',
  });
  const [asks, tutors] = [await community.client().signIn(aino), await community.client().signIn(tuomas)];
  return { id, pairId, by: aino.id, asks, tutors };
}

const schedule = (client: Client, id: string) =>
  ask<{ version: number; status: string; session: { setBecause: string | null; startsAt: string } | null } | null>(
    client,
    'query S($id: ID!) { it: sparringSchedule(requestId: $id) { version status session { setBecause startsAt } } }',
    { id },
  );

/** Somebody of each side is free at it. */
async function commonTime({ pairId, by }: { pairId: string; by: string }): Promise<string> {
  const timeId = await addTime(world, { pairId, by });
  await world.owner.read(
    `INSERT INTO sparring_mark (time_id, account_id, side, mark, marked_at)
     SELECT $1::uuid, g.account_id, 'tutor', 'free', now() FROM role_grant g WHERE g.role = 'tutor' AND g.period_id = $2
     UNION ALL SELECT $1::uuid, $3::uuid, 'requester', 'free', now()`,
    [timeId, periodId, by],
  );
  return timeId;
}

const choose = (client: Client, requestId: string, timeId: string, version = 1) =>
  ask<Answer>(
    client,
    `mutation C($input: SparringChoiceInput!) { it: chooseSparringTime(input: $input) {
       __typename ... on UserError { code } ... on SparringScheduleSaved { version } } }`,
    { input: { requestId, version, timeId, mode: 'remote' } },
  );

describe('a time that the project team sets', () => {
  it('schedules the request; both sides read it with its reason, and it stands in the timeline and the log', async () => {
    const { id, pairId, asks, tutors } = await matched('505');
    expect(await set(laura, id)).toMatchObject({ __typename: 'AdminSparringTimeSet', version: 2 });
    for (const side of [asks, tutors])
      expect(await schedule(side, id)).toMatchObject({
        status: 'scheduled',
        session: { startsAt: '2098-03-04T08:00:00.000Z', setBecause: 'Yhteistä aikaa ei löytynyt' },
      });
    const log = await world.owner.read(
      'SELECT act, reason, from_status AS "from", to_status AS "to" FROM audit_log WHERE object_id = $1',
      [id],
    );
    expect(log).toEqual([
      { act: 'sparring.set_time', reason: 'Yhteistä aikaa ei löytynyt', from: 'matched', to: 'scheduled' },
    ]);
    const line = await world.owner.read('SELECT to_status, note FROM sparring_change WHERE request_id = $1', [id]);
    expect(line).toEqual([{ to_status: 'scheduled', note: 'Yhteistä aikaa ei löytynyt' }]);
    // Once there is a time, the two sides decide whether another one is sought.
    expect(await set(laura, id, { version: 2 })).toMatchObject({ code: 'wrong_status' });
    await world.owner.read(`UPDATE sparring_request SET status = 'rescheduling' WHERE id = $1`, [id]);
    expect(await set(laura, id, { version: 2, wallStart: '2098-03-05T10:00' })).toMatchObject({ version: 3 });
    const [kept] = await world.owner.read('SELECT changes FROM sparring_session WHERE pair_id = $1', [pairId]);
    expect(kept).toEqual({ changes: 1 });
  });

  it('is refused with everything that has to be mended', async () => {
    const { id } = await matched('444');
    const wrong = { wallStart: '2020-01-01T10:00', mode: 'onsite', reason: ' ' };
    expect(await set(laura, id, wrong)).toMatchObject({
      code: 'invalid',
      problems: [
        { field: 'wall_start', code: 'past' },
        { field: 'mode', code: 'mode_not_shared' },
        { field: 'reason', code: 'reason_required' },
      ],
    });
    for (const [more, problem] of [
      [{ wallStart: '2099-03-29T03:30' }, { field: 'wall_start', code: 'time_gap' }],
      [{ minutes: 20 }, { field: 'minutes', code: 'minutes_out_of_range' }],
      [{ link: 'http://kokous.example' }, { field: 'link', code: 'link_not_https' }],
      [{ reason: 'Soitti 131052-308T' }, { field: 'reason', code: 'personal_identity_code' }],
    ] as const)
      expect(await set(laura, id, more)).toMatchObject({ code: 'invalid', problems: [problem] });
    expect(await set(laura, id, { version: 7 })).toMatchObject({ code: 'stale_version' });
    expect(await set(laura, 'x')).toMatchObject({ code: 'not_found' });
    expect(await schedule(laura, id)).toMatchObject({ version: 1, status: 'matched', session: null });
  });

  it('is for the whole project team and nobody else', async () => {
    const { id } = await matched('638');
    const henrik = await admin.client().signIn(await world.person({ represents: null, roles: ['administrator'] }));
    const stranger = admin.client();
    await expect(set(stranger, id)).rejects.toThrow();
    expect(await set(henrik, id)).toMatchObject({ version: 2 });
  });

  it.each([1, 2, 3])('of it and a side that chooses at the same instant exactly one wins (%d)', async (round) => {
    const pair = await matched(['018', '611', '710'][round - 1] ?? '');
    const timeId = await commonTime(pair);
    const both = await Promise.all([set(laura, pair.id), choose(pair.tutors, pair.id, timeId)]);
    const lost = both.filter(({ code }) => code !== undefined);
    expect(lost).toHaveLength(1);
    expect(['wrong_status', 'stale_version']).toContain(lost[0]?.code);
    expect(await schedule(pair.asks, pair.id)).toMatchObject({
      version: 2,
      session: { setBecause: both[0].code === undefined ? 'Yhteistä aikaa ei löytynyt' : null },
    });
    const kept = await world.owner.read('SELECT changes FROM sparring_session WHERE pair_id = $1', [pair.pairId]);
    expect(kept).toEqual([{ changes: 0 }]);
  });

  it('is gone from what both sides read when they choose another one by themselves', async () => {
    const pair = await matched('753');
    await set(laura, pair.id);
    await world.owner.read(`UPDATE sparring_request SET status = 'rescheduling' WHERE id = $1`, [pair.id]);
    expect(await choose(pair.asks, pair.id, await commonTime(pair), 2)).toMatchObject({ version: 3 });
    expect(await schedule(pair.asks, pair.id)).toMatchObject({ session: { setBecause: null } });
  });
});

describe('the list of sessions', () => {
  it('has what comes first, then what has no time, then what was, page by page', async () => {
    const own = await addPeriod(world, { tutors: { '092': 20 } });
    const tutorMunicipalityId = await appointmentOf(world, own, '092');
    const add = async (code: string, status: string, startsAt: string | null, heldOn: string | null = null) => {
      const by = (await world.person({ represents: code })).id;
      const { id } = await addRequest(world, { by, code, status });
      const pair = await addPair(world, { requestId: id, tutorMunicipalityId, by, answered: 'accepted' });
      if (startsAt !== null)
        await world.owner.read(
          `INSERT INTO sparring_session (pair_id, starts_at, minutes, mode, changes, changed_at, changed_by)
           VALUES ($1, now() + $2::interval, 60, 'remote', 2, now(), $3)`,
          [pair.id, startsAt, by],
        );
      if (heldOn !== null)
        await world.owner.read(
          `INSERT INTO sparring_report (pair_id, held_on, recorded_by, recorded_at, version)
           VALUES ($1, current_date + $2::int, $3, now(), 1)`,
          [pair.id, heldOn, by],
        );
      return id;
    };
    const held = await add('505', 'held', '-9 days', '-9');
    const followed = await add('444', 'closed', '-90 days', '-90');
    const later = await add('638', 'prepared', '9 days');
    const soon = await add('018', 'scheduled', '1 day');
    const over = await add('611', 'scheduled', '-1 day');
    const none = await add('710', 'rescheduling', '3 days');
    const list = (more: object) => sessions({ periodId: own, ...more });
    const ids = ({ nodes }: Listed) => nodes.map(({ requestId }) => requestId);

    const whole = await list({});
    expect(ids(whole)).toEqual([soon, later, none, over, held, followed]);
    expect(whole.nodes.map(({ state }) => state)).toEqual([
      ...['agreed', 'agreed', 'no_time', 'agreed', 'held', 'followed_up'],
    ]);
    expect(whole.nodes[2]).toMatchObject({ startsAt: null, changes: 2 });
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await list({ first: 2, after });
      pages.push(...ids(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(ids(whole));
    expect(ids(await list({ state: 'held' }))).toEqual([held]);
    expect(ids(await list({ roundId: crypto.randomUUID() }))).toEqual([]);
    expect(ids(await list({ periodId: 'x' }))).toEqual([]);
  });
});
