import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { mailAbout } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod } from '../support/programmes.ts';
import { emailOf } from '../support/sign-in.ts';
import { completeRequest } from '../support/sparring.ts';
import { actOnRequest, queue, start } from '../support/sparring-acts.ts';
import {
  actOnRound,
  addRound,
  changeRound,
  closeRound,
  lateLeave,
  leaveUnmatched,
  plan,
  planRound,
  sending,
  teamRound,
  wallTime,
} from '../support/sparring-rounds.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let laura: { id: string; client: Client };
let period: string;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  const person = await world.person({ represents: null, roles: ['programme_coordinator'] });
  laura = { id: person.id, client: await admin.client().signIn(person) };
  period = await addPeriod(world, { from: -60, to: 60, tutors: { '049': 4, '106': 2 } });
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await community.close();
  await world.close();
});

/** Someone of a municipality with a draft that can be sent. */
async function asking(code: string) {
  const person = await world.person({ represents: code });
  const client = await community.client().signIn(person);
  const { id, version } = await start(client, code);
  await completeRequest(world, id);
  return { id, version, client, send: () => actOnRequest(client, 'submit', id, version) };
}

const ofRound = async (id: string) => {
  const [row] = await world.owner.read<{ round: string | null; late: boolean; status: string }>(
    'SELECT round_id AS round, late, status FROM sparring_request WHERE id = $1',
    [id],
  );
  return row;
};

const round = (invited: string[], more: object = {}) =>
  addRound(world, { periodId: period, by: laura.id, invited, ...more });
const refusedRound = (field: string, code: string) =>
  expect.objectContaining({ code: 'invalid', problems: [{ field, code }] });

describe('a plan of a round', () => {
  it('is kept with its area, without those that tutor in the period, and changed by who has read it', async () => {
    const own = await addPeriod(world, { from: 1, to: 60, tutors: { '049': 1 } });
    const made = await planRound(laura.client, own, plan([10, 30], { added: ['598'], leftOut: ['091'] }));
    expect(made.__typename).toBe('SparringRoundSaved');
    const shown = await teamRound(laura.client, made.id);
    expect(shown).toMatchObject({ state: 'waiting', answered: 0, version: 1 });
    const codes = shown.coverage.map(({ municipality }) => municipality.code);
    expect(codes).toEqual(expect.arrayContaining(['598', '505', '638']));
    for (const not of ['049', '091']) expect(codes).not.toContain(not);
    expect(shown.invited).toBe(codes.length);

    const later = plan([12, 31], { regions: [], added: ['505'] });
    expect(await changeRound(laura.client, made.id, 2, later)).toMatchObject({ code: 'stale_version' });
    expect((await changeRound(laura.client, made.id, 1, later)).__typename).toBe('SparringRoundSaved');
    expect(await teamRound(laura.client, made.id)).toMatchObject({ version: 2, invited: 1 });
    const acts = await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [
      made.id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual(['round.plan', 'round.change']);
  });

  it('is refused outside its period, beside another one of the same municipalities, or with unknown places', async () => {
    const own = await addPeriod(world, { from: 1, to: 60 });
    const tell = (given: object) => planRound(laura.client, own, given);
    expect(await tell(plan([10, 63]))).toEqual(refusedRound('closes_at', 'outside_period'));
    expect(await tell(plan([10, 20], { regions: ['99'] }))).toEqual(refusedRound('area', 'unknown'));
    await tell(plan([10, 20]));
    expect(await tell(plan([19, 30], { regions: [], added: ['505'] }))).toEqual(refusedRound('area', 'overlaps'));
    expect(await tell(plan([20, 30], { regions: [], added: ['505'] }))).toMatchObject({
      __typename: 'SparringRoundSaved',
    });
    expect(await tell(plan([12, 15], { regions: ['02'] }))).toMatchObject({ __typename: 'SparringRoundSaved' });
    expect(await planRound(laura.client, 'x', plan([1, 2]))).toMatchObject({ code: 'not_found' });
  });

  it('of one that is open may close later, but does not open anew', async () => {
    const { id } = await round(['444']);
    // At noon no clock changes.
    const [kept] = await world.owner.read<{ opens: string }>(
      `UPDATE sparring_round SET opens_at = date_trunc('day', opens_at, 'Europe/Helsinki') + interval '12 hours' WHERE id = $1
       RETURNING to_char(opens_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD"T"HH24:MI') AS opens`,
      [id],
    );
    const area = { regions: [], added: ['444'] };
    expect(await changeRound(laura.client, id, 1, plan([2, 20], area))).toEqual(
      refusedRound('opens_at', 'already_open'),
    );
    const same = { ...area, opensAt: kept?.opens, closesAt: wallTime(20) };
    expect(await changeRound(laura.client, id, 1, plan([0, 20], same))).toMatchObject({ id });
  });
});

describe('a request that is sent', () => {
  it('belongs to the round that is open for its municipality, and to none where none is', async () => {
    const { id } = await round(['505']);
    const [inside, outside] = [await asking('505'), await asking('734')];
    expect(await sending(inside.client, inside.id)).toEqual({ way: 'open', round: { id } });
    expect(await sending(outside.client, outside.id)).toEqual({ way: 'outside', round: null });
    expect(await sending(outside.client, inside.id)).toBeNull();
    await Promise.all([inside.send(), outside.send()]);
    expect(await ofRound(inside.id)).toEqual({ round: id, late: false, status: 'submitted' });
    expect(await ofRound(outside.id)).toMatchObject({ round: null });
    const shown = await teamRound(laura.client, id);
    expect(shown).toMatchObject({ state: 'open', invited: 1, answered: 1 });
    expect(shown.coverage).toMatchObject([{ requests: 1, late: false, answeredAt: expect.any(String) }]);
  });

  it('is refused one second after the closing, goes late once by leave, and never when the matching has begun', async () => {
    const { id } = await round(['616', '018']);
    const [ours, theirs] = [await asking('616'), await asking('018')];
    expect(await lateLeave(laura.client, id, '616')).toMatchObject({ code: 'wrong_stage' });
    await closeRound(world, id, '-1 second');
    expect(await sending(ours.client, ours.id)).toEqual({ way: 'closed', round: { id } });
    expect(await ours.send()).toMatchObject({ code: 'round_closed' });
    expect(await ofRound(ours.id)).toMatchObject({ round: null, status: 'draft' });

    expect(await lateLeave(laura.client, id, '616', ' ')).toMatchObject({ code: 'reason_required' });
    expect(await lateLeave(laura.client, id, '505')).toMatchObject({ code: 'not_invited' });
    expect((await lateLeave(laura.client, id, '616')).__typename).toBe('SparringRoundSaved');
    expect(await lateLeave(laura.client, id, '616')).toMatchObject({ code: 'already_given' });
    expect(await sending(ours.client, ours.id)).toEqual({ way: 'late', round: { id } });
    expect(await theirs.send()).toMatchObject({ code: 'round_closed' });
    await ours.send();
    expect(await ofRound(ours.id)).toEqual({ round: id, late: true, status: 'submitted' });
    expect(await (await asking('616')).send()).toMatchObject({ code: 'round_closed' });

    await lateLeave(laura.client, id, '018');
    const { version } = await teamRound(laura.client, id);
    expect(await actOnRound(laura.client, 'beginSparringMatching', id, version)).toMatchObject({ id });
    expect(await theirs.send()).toMatchObject({ code: 'round_closed' });
    expect(await changeRound(laura.client, id, version + 1, plan([1, 2]))).toMatchObject({ code: 'wrong_stage' });
  });

  it('is asked more about and sent again after the closing, in its round', async () => {
    const { id } = await round(['858']);
    const one = await asking('858');
    await one.send();
    await closeRound(world, id, '-1 second');
    await world.owner.read(`UPDATE sparring_request SET status = 'needs_info' WHERE id = $1`, [one.id]);
    expect(await actOnRequest(one.client, 'submit', one.id, one.version + 1)).toMatchObject({ id: one.id });
    expect(await ofRound(one.id)).toEqual({ round: id, late: false, status: 'submitted' });
  });
});

describe('the end of a round', () => {
  it('waits for its requests; those without a tutor municipality come first in the next one', async () => {
    const { id } = await round(['092', '186']);
    const [one, other] = [await asking('092'), await asking('186')];
    await one.send();
    await other.send();
    await actOnRequest(other.client, 'withdraw', other.id, other.version + 1);
    expect(await actOnRound(laura.client, 'beginSparringMatching', id, 1)).toMatchObject({ code: 'wrong_stage' });
    await closeRound(world, id, '-1 second');
    await actOnRound(laura.client, 'beginSparringMatching', id, 1);
    await queue(laura.client, one.id, one.version + 1);
    expect(await actOnRound(laura.client, 'settleSparringRound', id, 2)).toMatchObject({ code: 'requests_left' });
    expect(await teamRound(laura.client, id)).toMatchObject({ unsettled: 1, state: 'matching' });
    expect(await leaveUnmatched(laura.client, one.id, one.version + 2, '')).toMatchObject({ code: 'note_required' });
    expect(await leaveUnmatched(laura.client, one.id, one.version + 2, 'Tutorkunnat täynnä')).toMatchObject({
      __typename: 'AdminSparringMoved',
    });
    const told = await mailAbout(mailbox, await emailOfSender(one.id), 'Sparrauspyynnöllesi ei löytynyt tutorkuntaa');
    expect(told.text).not.toContain('Tutorkunnat täynnä');
    expect(await actOnRound(laura.client, 'settleSparringRound', id, 2)).toMatchObject({ id });
    expect(await actOnRound(laura.client, 'archiveSparringRound', id, 3)).toMatchObject({ id });

    const next = await round(['092']);
    expect((await teamRound(laura.client, next.id)).toCarry).toEqual([{ id: one.id }]);
    expect(await actOnRound(laura.client, 'carryOverToSparringRound', next.id, 1)).toMatchObject({ id: next.id });
    const shown = await teamRound(laura.client, next.id);
    expect(shown.requests).toMatchObject([{ id: one.id, status: 'queued', late: false, carriedOver: true }]);
    expect(shown).toMatchObject({ answered: 1, toCarry: [] });
  });
});

const emailOfSender = async (id: string): Promise<string> => {
  const [row] = await world.owner.read<{ by: string }>(
    'SELECT submitted_by AS by FROM sparring_request WHERE id = $1',
    [id],
  );
  return emailOf(world, { id: row?.by ?? '' });
};

describe('the people of invited municipalities', () => {
  it('hear once that a round is open, and once, where they are silent, that it closes soon', async () => {
    const someone = async (represents: string, coordinates = false) =>
      emailOf(world, await world.person({ represents, coordinates }));
    const coordinator = await someone('224', true);
    const colleague = await someone('224');
    const [left, right] = [await someone('927'), await someone('927')];
    const tutor = await someone('106');
    const { id } = await round(['224', '927', '106'], { remind: '1 day' });
    const find = () => askAsWorker(world.database, `SELECT graphile_worker.add_job('sparring.find-round-mails')`);
    const subjects = (address: string) =>
      mailbox.mails
        .filter(({ to }) => to?.some((one) => one.address === address))
        .map(({ subject }) => subject?.split(' ')[0]);
    await find();
    await find();
    await world.settled();
    expect([coordinator, left, right].map(subjects)).toEqual([['Hakukierros'], ['Hakukierros'], ['Hakukierros']]);
    expect([colleague, tutor].flatMap(subjects)).toEqual([]);

    const asked = await asking('224');
    await asked.send();
    await world.owner.read(`UPDATE sparring_round SET remind_at = app_now() - interval '1 minute' WHERE id = $1`, [id]);
    await find();
    await find();
    await world.settled();
    expect([left, right].map(subjects)).toEqual([
      ['Hakukierros', 'Muistutus:'],
      ['Hakukierros', 'Muistutus:'],
    ]);
    expect([coordinator, colleague, tutor].flatMap(subjects)).toEqual(['Hakukierros']);
    const [{ text } = { text: '' }] = mailbox.mails.filter(({ to }) => to?.some((one) => one.address === left));
    expect(text).toContain('/fi/sparraus/kierros');
  });
});
