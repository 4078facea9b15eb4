import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addHeld, addPrepared, dayFromNow, holding, readReport, teamHolding } from '../support/sparring-holding.ts';

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

const someone = async (represents: string | null) => {
  const person = await world.person({ represents });
  return { id: person.id, client: await community.client().signIn(person) };
};

/** People of a request of Mäntsälä with Pornainen, whose tutor municipality is Espoo. */
async function people() {
  const [aino, neighbour, tutor] = [await someone('505'), await someone('611'), await someone('049')];
  const facts = { by: aino.id, code: '505', neighbours: ['611'], tutor: '049', tutors: [tutor.id] };
  return { aino, neighbour, tutor, facts };
}

const hold = (client: Client, input: object) => holding(client, 'recordSparringHeld', 'SparringHeldInput', input);
const write = (client: Client, input: object) => holding(client, 'saveSparringReport', 'SparringReportInput', input);
const feel = (client: Client, input: object) => holding(client, 'giveSparringFeedback', 'SparringFeedbackInput', input);
const saved = { __typename: 'SparringHoldingSaved' };
const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const invalid = (...problems: [string, string][]) =>
  refused('invalid', { problems: problems.map(([field, code]) => ({ field, code })) });
const acts = async (id: string) =>
  (await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [id])).map(
    ({ act }) => act,
  );

const attendance = [
  { municipalityCode: '505', people: 4 },
  { municipalityCode: '611', people: 0 },
  { municipalityCode: '049', people: 2 },
];

describe('that a session was held', () => {
  it('is recorded by either side, with the day and who came', async () => {
    const { aino, tutor, neighbour, facts } = await people();
    const { id } = await addPrepared(world, { ...facts, matched: 5 });
    const heldOn = await dayFromNow(world, -2);
    const input = { id, version: 1, heldOn, attendance };
    expect(await hold(aino.client, { ...input, heldOn: await dayFromNow(world, 1) })).toEqual(
      invalid(['heldOn', 'in_future']),
    );
    expect(await hold(aino.client, { ...input, heldOn: await dayFromNow(world, -6) })).toEqual(
      invalid(['heldOn', 'before_match']),
    );
    const nobody = attendance.slice(0, 2);
    expect(await hold(aino.client, { ...input, attendance: nobody })).toEqual(
      invalid(['attendance', 'nobody_of_tutor']),
    );
    const strangers = [...attendance, { municipalityCode: '091', people: 1 }];
    expect(await hold(aino.client, { ...input, attendance: strangers })).toEqual(invalid(['attendance', 'unknown']));
    expect(await hold(neighbour.client, input)).toEqual(refused('not_found'));
    expect(await hold(tutor.client, { ...input, version: 2 })).toEqual(refused('stale_version'));
    expect(await hold(tutor.client, input)).toEqual(saved);
    expect(await hold(aino.client, { ...input, version: 2 })).toEqual(refused('wrong_status', { status: 'held' }));
    expect(
      await readReport(aino.client, id, 'status side heldOn takingPart { municipality { code } side people }'),
    ).toEqual({
      status: 'held',
      side: 'requester',
      heldOn,
      takingPart: [
        { municipality: { code: '505' }, side: 'requester', people: 4 },
        { municipality: { code: '611' }, side: 'requester', people: 0 },
        { municipality: { code: '049' }, side: 'tutor', people: 2 },
      ],
    });
    expect(await readReport(tutor.client, id, 'side')).toEqual({ side: 'tutor' });
    expect(await readReport((await someone('091')).client, id, 'side')).toBeNull();
    expect(await acts(id)).toEqual(['sparring.hold']);
  });

  it('is mended by either side with a reason, which moves what was not asked yet, until it is closed', async () => {
    const { aino, tutor, neighbour, facts } = await people();
    const { id, pairId } = await addHeld(world, { ...facts, daysAgo: 2 });
    const day = await dayFromNow(world, -1);
    const mend = (client: Client, change: object = {}) => {
      const input = { id, version: 1, heldOn: day, attendance, reason: 'Päivä oli väärin', ...change };
      return holding(client, 'mendSparringHeld', 'SparringHeldMendInput', input);
    };
    expect(await mend(aino.client, { reason: ' ' })).toEqual(invalid(['reason', 'required']));
    expect(await mend(aino.client, { heldOn: await dayFromNow(world, 1) })).toEqual(invalid(['heldOn', 'in_future']));
    expect(await mend(neighbour.client)).toEqual(refused('not_found'));
    const due = (day: string) =>
      world.owner.read(
        `INSERT INTO sparring_commitment (pair_id, position, what, due_on) VALUES ($1, 1, 'Opas', $2)
         ON CONFLICT (pair_id, position) DO UPDATE SET due_on = excluded.due_on`,
        [pairId, day],
      );
    await due(await dayFromNow(world, -2));
    expect(await mend(aino.client)).toEqual(invalid(['heldOn', 'after_due']));
    await due(day);
    const both = await Promise.all([mend(aino.client), mend(tutor.client)]);
    expect(both.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(both.filter(({ code }) => code === 'stale_version')).toHaveLength(1);
    expect(await readReport(tutor.client, id, 'heldOn version takingPart { people }')).toEqual({
      heldOn: day,
      version: 2,
      takingPart: [{ people: 4 }, { people: 0 }, { people: 2 }],
    });
    const [asked] = await world.owner.read<{ moved: boolean }>(
      `SELECT bool_and(due_on = ($2::date + make_interval(months => months))::date) AS moved
       FROM sparring_follow_up WHERE pair_id = $1`,
      [pairId, day],
    );
    expect(asked).toEqual({ moved: true });
    const [logged] = await world.owner.read<{ from: string; to: string; reason: string }>(
      `SELECT from_status AS "from", to_status AS "to", reason FROM audit_log WHERE object_id = $1 AND act = 'sparring.mend_held'`,
      [id],
    );
    expect(logged).toMatchObject({
      from: `${await dayFromNow(world, -2)} 049:3 505:3`,
      to: `${day} 049:2 505:4 611:0`,
      reason: 'Päivä oli väärin',
    });
    await world.owner.read(`UPDATE sparring_request SET status = 'closed' WHERE id = $1`, [id]);
    expect(await mend(aino.client, { version: 2 })).toEqual(refused('wrong_status', { status: 'closed' }));
  });

  it('is recorded by the project team, and not before the programme is ready', async () => {
    const { aino, facts } = await people();
    const { id } = await addPrepared(world, facts);
    const early = await addPrepared(world, { ...facts, status: 'scheduled' });
    const input = { heldOn: await dayFromNow(world, 0), attendance, version: 1 };
    const record = (request: string) =>
      teamHolding(laura, 'recordSparringHeld', 'AdminSparringHeldInput', { ...input, id: request });
    expect(await record(early.id)).toEqual(refused('wrong_status'));
    expect(await hold(aino.client, { ...input, id: early.id })).toEqual(
      refused('wrong_status', { status: 'scheduled' }),
    );
    const both = await Promise.all([record(id), hold(aino.client, { ...input, id })]);
    expect(both.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(await readReport(laura, id, 'status takingPart { people }')).toMatchObject({ status: 'held' });
  });
});

const commitment = (change: object = {}) => ({
  ...{ what: 'Avataan opastuspiste', municipalityCode: '505', role: 'kirjaston digituki' },
  ...change,
});

describe('what came of a session', () => {
  it('is written by both sides together, and of two at once one is told', async () => {
    const { aino, tutor, neighbour, facts } = await people();
    const { id } = await addHeld(world, facts);
    const draft = {
      id,
      version: 1,
      step: 'save',
      situation: ' Kartoitettu\r\ntilanne ',
      commitments: [commitment(), {}],
    };
    expect(await write(neighbour.client, draft)).toEqual(refused('not_found'));
    const both = await Promise.all([write(aino.client, draft), write(tutor.client, draft)]);
    expect(both.map(({ code }) => code).sort()).toEqual(['stale_version', undefined]);
    const fields = 'version situation commitments { position what dueOn } reportedAt';
    expect(await readReport(tutor.client, id, fields)).toEqual({
      version: 2,
      situation: 'Kartoitettu\ntilanne',
      commitments: [{ position: 1, what: 'Avataan opastuspiste', dueOn: null }],
      reportedAt: null,
    });
    // The neighbours read what was reported, not what is being written.
    expect(await readReport(neighbour.client, id, 'situation commitments { what }')).toEqual({
      situation: null,
      commitments: [],
    });
    expect(await acts(id)).toEqual([]);
  });

  it('is reported whole, and changed afterwards with a reason', async () => {
    const { aino, tutor, neighbour, facts } = await people();
    const { id } = await addHeld(world, facts);
    const dueOn = await dayFromNow(world, 30);
    expect(await write(aino.client, { id, version: 1, step: 'report', commitments: [commitment()] })).toEqual(
      invalid(['outcomes', 'required'], ['commitments.1.dueOn', 'required']),
    );
    expect(
      await write(aino.client, { id, version: 1, step: 'save', practice: 'Hyvä', noOutcome: 'Ei mitään' }),
    ).toEqual(invalid(['outcomes', 'both']));
    const wrong = [commitment({ municipalityCode: '091', role: '131052-308T', dueOn: '2020-01-01' })];
    expect(await write(aino.client, { id, version: 1, step: 'save', commitments: wrong })).toEqual(
      invalid(
        ['commitments.1.municipality', 'unknown'],
        ['commitments.1.role', 'personal_identity_code'],
        ['commitments.1.dueOn', 'out_of_range'],
      ),
    );
    const report = { id, version: 1, cooperation: 'Yhteinen päivystys', commitments: [commitment({ dueOn })] };
    expect(await write(tutor.client, { ...report, step: 'mend', reason: 'Virhe' })).toEqual(
      refused('wrong_status', { status: 'held' }),
    );
    expect(await write(tutor.client, { ...report, step: 'report' })).toEqual(saved);
    const fields = 'status version cooperation commitments { municipality { code } role dueOn } mendedAt';
    expect(await readReport(neighbour.client, id, fields)).toEqual({
      ...{ status: 'reported', version: 2, cooperation: 'Yhteinen päivystys', mendedAt: null },
      commitments: [{ municipality: { code: '505' }, role: 'kirjaston digituki', dueOn }],
    });
    const mended = { ...report, version: 2, step: 'mend', cooperation: 'Yhteinen päivystys ja opas' };
    expect(await write(aino.client, { ...mended, step: 'save' })).toEqual(
      refused('wrong_status', { status: 'reported' }),
    );
    expect(await write(aino.client, mended)).toEqual(invalid(['reason', 'required']));
    expect(await write(aino.client, { ...mended, reason: 'Opas unohtui' })).toEqual(saved);
    expect(await readReport(laura, id, 'cooperation mendedAt')).toMatchObject({
      cooperation: 'Yhteinen päivystys ja opas',
      mendedAt: expect.any(String),
    });
    expect(await acts(id)).toEqual(['sparring.report', 'sparring.mend_report']);
  });

  it('is felt by each person once; the sides see averages of five, the project team the words', async () => {
    const { aino, tutor, neighbour, facts } = await people();
    const { id } = await addHeld(world, facts);
    const felt = { id, goalMet: 4, usefulness: 5, recommends: true, words: 'Hyvä päivä' };
    expect(await feel(aino.client, { id, goalMet: 6, usefulness: null, words: '131052-308T' })).toEqual(
      invalid(
        ['goalMet', 'out_of_range'],
        ['usefulness', 'required'],
        ['recommends', 'required'],
        ['words', 'personal_identity_code'],
      ),
    );
    expect(await feel(neighbour.client, felt)).toEqual(refused('not_found'));
    expect(await feel(aino.client, { ...felt, goalMet: 1 })).toEqual(saved);
    expect(await feel(aino.client, felt)).toEqual(saved);
    expect(await feel(tutor.client, { ...felt, words: '' })).toEqual(saved);
    for (const one of [await someone('505'), await someone('505')]) await feel(one.client, { ...felt, goalMet: 2 });
    const read = 'ownFeedback { goalMet words } feedback { answers goalMet usefulness recommends }';
    expect(await readReport(aino.client, id, read)).toEqual({
      ownFeedback: { goalMet: 4, words: 'Hyvä päivä' },
      feedback: null,
    });
    expect(await readReport(laura, id, 'feedback { answers words }')).toEqual({
      feedback: { answers: 4, words: ['Hyvä päivä', 'Hyvä päivä', 'Hyvä päivä'] },
    });
    await feel((await someone('505')).client, { ...felt, recommends: false });
    expect(await readReport(tutor.client, id, read)).toMatchObject({
      feedback: { answers: 5, goalMet: 3.2, usefulness: 5, recommends: 4 },
    });
    expect(await acts(id)).toEqual([]);
  });
});
