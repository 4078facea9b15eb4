import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod } from '../support/programmes.ts';
import { emailOf } from '../support/sign-in.ts';
import {
  actOnRequest,
  askMore,
  ownRequests,
  queue,
  saveRequest,
  start,
  teamRequest,
  teamRequests,
  wholeRequest,
} from '../support/sparring-acts.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let laura: { id: string; client: Client };

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  const person = await world.person({ represents: null, roles: ['programme_coordinator'] });
  laura = { id: person.id, client: await admin.client().signIn(person) };
  await addPeriod(world, { tutors: { '049': 4, '106': 2 } });
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await community.close();
  await world.close();
});

const someone = async (represents: string | null) => {
  const person = await world.person({ represents });
  return { id: person.id, client: await community.client().signIn(person) };
};

/** A whole request of a municipality, not sent yet. */
async function whole(client: Client, code: string, change: object = {}) {
  const { id, version } = await start(client, code);
  const saved = await saveRequest(client, { id, version, ...wholeRequest, ...change });
  return { id, version: saved.version };
}

const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ __typename: 'SparringRequestRefused', code, ...more });
const invalid = (field: string, code: string) => refused('invalid', { problems: [{ field, code }] });

describe('a draft of a request', () => {
  it('is one for a municipality, saved step by step by its people, who tell each other nothing lost', async () => {
    const [aino, ville] = [await someone('505'), await someone('505')];
    const { id, version } = await start(aino.client, '505');
    expect(await start(ville.client, '505')).toMatchObject({ id, version });
    expect(await saveRequest(aino.client, { id, version, group: wholeRequest.group })).toMatchObject({ version: 2 });
    // Ville has not read it.
    const need = { id, version, need: wholeRequest.need };
    expect(await saveRequest(ville.client, need)).toEqual(refused('stale_version'));
    expect(await saveRequest(ville.client, { ...need, version: 2 })).toMatchObject({ version: 3 });
    expect(await ownRequests(aino.client, id)).toMatchObject([
      { status: 'draft', mine: true, people: 2, question: 'Miten alkuun?', changes: [] },
    ]);
    const missing = ['formats', 'modes', 'languages', 'weeks'].map((field) => ({ field, code: 'required' }));
    expect(await actOnRequest(aino.client, 'submit', id, 3)).toEqual(refused('invalid', { problems: missing }));
    expect(await teamRequest(laura.client, id)).toBeNull();
  });

  it('is one even when two begin at once', async () => {
    const [one, other] = [await someone('444'), await someone('444')];
    const [a, b] = await Promise.all([start(one.client, '444'), start(other.client, '444')]);
    expect(a.id).toBe(b.id);
  });

  it('is nobody else’s, as if there were none', async () => {
    const { client } = await someone('638');
    const { id, version } = await start(client, '638');
    for (const stranger of [await someone('505'), await someone(null)]) {
      expect(await start(stranger.client, '638')).toEqual(refused('not_a_representative'));
      expect(await saveRequest(stranger.client, { id, version })).toEqual(refused('not_found'));
      expect(await actOnRequest(stranger.client, 'withdraw', id, version)).toEqual(refused('not_found'));
      expect(await ownRequests(stranger.client, id)).toEqual([]);
    }
    expect(await saveRequest(client, { id: randomUUID(), version })).toEqual(refused('not_found'));
  });

  it('keeps nothing of a step with something wrong in it', async () => {
    const { client } = await someone('092');
    const { id, version } = await whole(client, '092');
    const save = (step: object) => saveRequest(client, { id, version, ...step });
    const group = (change: object) => save({ group: { ...wholeRequest.group, people: 7, ...change } });
    expect(await group({ people: 0 })).toEqual(invalid('people', 'out_of_range'));
    expect(await group({ neighbours: ['092'] })).toEqual(invalid('neighbours', 'unknown'));
    expect(await group({ neighbours: ['999'] })).toEqual(invalid('neighbours', 'unknown'));
    const wish = (municipalityCode: string, reason = '') =>
      save({ tutors: [{ municipalityCode, kind: 'wished', reason }] });
    expect(await wish('092')).toEqual(invalid('tutors', 'own_municipality'));
    expect(await wish('505')).toEqual(invalid('tutors', 'not_tutor_now'));
    expect(await wish('049', '131052-308T')).toEqual(invalid('tutors', 'personal_identity_code'));
    const themes = { need: { ...wholeRequest.need, themes: ['none'] } };
    expect(await save(themes)).toEqual(invalid('themes', 'unknown'));
    expect(await ownRequests(client, id)).toMatchObject([{ people: 2, tutorWishes: [] }]);
  });
});

describe('a request that was sent', () => {
  it('is read by the neighbours without wishes and questions, and cannot be written any more', async () => {
    const [aino, neighbour] = [await someone('927'), await someone('616')];
    const tutors = [
      { municipalityCode: '049', kind: 'wished', reason: 'Sama tietojärjestelmä' },
      { municipalityCode: '106', kind: 'unwanted', reason: 'Liian kaukana' },
    ];
    const { id, version } = await whole(aino.client, '927', {
      group: { ...wholeRequest.group, neighbours: ['616'] },
      time: { ...wholeRequest.time, accessNeeds: 'Induktiosilmukka', words: 'Vain meille' },
      tutors,
    });
    expect(await ownRequests(neighbour.client, id)).toEqual([]);
    expect(await actOnRequest(aino.client, 'submit', id, version)).toMatchObject({ version: version + 1 });
    const [theirs] = await ownRequests(neighbour.client, id);
    expect(theirs).toMatchObject({
      mine: false,
      status: 'submitted',
      ...{ accessNeeds: null, words: null, tutorWishes: [] },
      changes: [{ status: 'submitted' }],
    });
    const reasons = [{ reason: 'Sama tietojärjestelmä' }, { reason: 'Liian kaukana' }];
    expect(await ownRequests(aino.client, id)).toMatchObject([{ tutorWishes: reasons, words: 'Vain meille' }]);
    expect(await teamRequest(laura.client, id)).toMatchObject({ tutorWishes: reasons });
    const closed = refused('wrong_status', { status: 'submitted' });
    expect(await saveRequest(aino.client, { id, version: version + 1 })).toEqual(closed);
    expect(await actOnRequest(aino.client, 'submit', id, version + 1)).toEqual(closed);
    expect(await actOnRequest(neighbour.client, 'withdraw', id, version + 1)).toEqual(refused('not_found'));
  });

  it('is told to the team, asked more about, completed, accepted and withdrawn, with a timeline and mails', async () => {
    await emptied(world, mailbox);
    const aino = await someone('018');
    const [mine, team] = [await emailOf(world, aino), await emailOf(world, laura)];
    const { id, version } = await whole(aino.client, '018');
    await actOnRequest(aino.client, 'submit', id, version);
    const [told] = await mailsTo(mailbox, team, 1);
    expect(told?.subject).toBe('Sparrauspyyntö odottaa käsittelyä');
    expect(told?.text).toContain(`/fi/sparraus/${id}`);
    expect((await teamRequests(laura.client, 'submitted')).map((one) => one.id)).toContain(id);

    expect(await askMore(laura.client, id, version + 1, ' ')).toMatchObject({ code: 'note_required' });
    expect(await askMore(laura.client, id, version, 'Kuka?')).toMatchObject({ code: 'stale_version' });
    await askMore(laura.client, id, version + 1, 'Ketkä tulevat?');
    const [asked] = await mailsTo(mailbox, mine, 1);
    expect(asked?.text).toContain('Ketkä tulevat?');
    expect(asked?.text).toContain(`/fi/oma/sparraus/${id}`);
    expect(await queue(laura.client, id, version + 2)).toMatchObject({ code: 'wrong_status' });

    const more = { id, version: version + 2, group: { ...wholeRequest.group, people: 10 } };
    expect(await saveRequest(aino.client, more)).toMatchObject({ version: version + 3 });
    await actOnRequest(aino.client, 'submit', id, version + 3);
    expect(await queue(laura.client, id, version + 4)).toMatchObject({ version: version + 5 });
    expect((await mailsTo(mailbox, mine, 2))[1]?.subject).toBe('Sparrauspyyntösi on hyväksytty');
    await actOnRequest(aino.client, 'withdraw', id, version + 5);
    const [shown] = await ownRequests(aino.client, id);
    expect(shown?.changes).toEqual([
      { status: 'submitted', note: null },
      { status: 'needs_info', note: 'Ketkä tulevat?' },
      { status: 'submitted', note: null },
      { status: 'queued', note: null },
      { status: 'withdrawn', note: null },
    ]);
    expect(await actOnRequest(aino.client, 'withdraw', id, version + 6)).toEqual(
      refused('wrong_status', { status: 'withdrawn' }),
    );
    const acts = await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [
      id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual(
      ['start', 'submit', 'ask_more', 'save', 'submit', 'queue', 'withdraw'].map((act) => `sparring.${act}`),
    );
  });

  it('stays what it was when a tutor municipality that was wished for is one no longer', async () => {
    const { client } = await someone('078');
    const period = await addPeriod(world, { tutors: { '245': 1 } });
    const tutors = [{ municipalityCode: '245', kind: 'wished', reason: '' }];
    const { id, version } = await whole(client, '078', { tutors });
    await world.owner.read(
      `UPDATE tutor_municipality SET ended_at = now(), ended_by = appointed_by, end_reason = 'Syy' WHERE period_id = $1`,
      [period],
    );
    expect(await actOnRequest(client, 'submit', id, version)).toEqual(invalid('tutors', 'not_tutor_now'));
    expect(await ownRequests(client, id)).toMatchObject([{ status: 'draft' }]);
  });

  it('is decided once when the team accepts it while the municipality withdraws it', async () => {
    const { client } = await someone('710');
    const { id, version } = await whole(client, '710');
    await actOnRequest(client, 'submit', id, version);
    const both = await Promise.all([
      queue(laura.client, id, version + 1),
      actOnRequest(client, 'withdraw', id, version + 1),
    ]);
    expect(both.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect((await ownRequests(client, id))[0]?.changes).toHaveLength(2);
  });
});
