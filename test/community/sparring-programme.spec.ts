import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod, appointmentOf, makeTutor } from '../support/programmes.ts';
import { emailOf } from '../support/sign-in.ts';
import { addPair, addRequest, completeRequest } from '../support/sparring.ts';
import { ownRequests } from '../support/sparring-acts.ts';
import {
  acceptProgramme,
  item,
  programme,
  saveProgramme,
  suggestion,
  teamProgramme,
  withdrawProgramme,
} from '../support/sparring-programme.ts';
import { askAsWorker, startWorkerApp } from '../support/worker-app.ts';

interface Someone {
  id: string;
  client: Client;
}

let world: World;
let community: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let period: string;
let team: Client;
/** Represents Pornainen, which asks; is a tutor of Espoo; represents Askola, which takes part. */
let aino: Someone;
let tuula: Someone;
let neighbour: Someone;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  period = await addPeriod(world, { tutors: { '049': 4, '106': 2 } });
  [aino, tuula, neighbour] = [await someone('611'), await someone('049'), await someone('018')];
  await makeTutor(world, { id: tuula.id, municipality: '049' }, period);
  const laura = await world.person({ represents: null, roles: ['programme_coordinator'] });
  team = await admin.client().signIn(laura);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await admin.close();
  await community.close();
  await world.close();
});

async function someone(represents: string | null, coordinates = false): Promise<Someone> {
  const person = await world.person({ represents, coordinates });
  return { id: person.id, client: await community.client().signIn(person) };
}

/** A request that Aino sent, and that Espoo tutors. */
async function matched(status = 'matched', answered = true): Promise<string> {
  const { id } = await addRequest(world, { by: aino.id, code: '611', status });
  await completeRequest(world, id);
  const tutorMunicipalityId = await appointmentOf(world, period, '049');
  await addPair(world, { requestId: id, tutorMunicipalityId, by: aino.id, ...(answered && { answered: 'accepted' }) });
  await world.owner.read('INSERT INTO sparring_neighbour VALUES ($1, $2)', [id, '018']);
  return id;
}

const setStatus = (id: string, status: string) =>
  world.owner.read('UPDATE sparring_request SET status = $2 WHERE id = $1', [id, status]);

const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ __typename: 'SparringProgrammeRefused', code, ...more });
const saved = (version: number) => ({ __typename: 'SparringProgrammeSaved', version });
const lecture = item('Alustus', { kind: 'lecture', leader: 'tutor', link: 'https://opas.example/a' });

describe('the programme of a session', () => {
  it('is begun from a suggestion or from nothing, and written by both sides in turn', async () => {
    const id = await matched();
    expect(await programme(aino.client, id)).toMatchObject({ version: 0, side: 'requester', goal: null, items: [] });
    const suggested = await suggestion(tuula.client, id);
    expect(suggested?.items.map(({ kind }) => kind)).toEqual([
      'introduction',
      'lecture',
      'workshop',
      'break',
      'wrap_up',
    ]);
    expect(await programme(aino.client, id)).toMatchObject({ version: 0 });
    expect(await saveProgramme(aino.client, id, 0, [lecture], 'Digituki alkuun')).toEqual(saved(1));
    const pause = item('', { kind: 'break', minutes: 10 });
    expect(await saveProgramme(tuula.client, id, 1, [item('Alku'), lecture, pause], 'Digituki alkuun')).toEqual(
      saved(2),
    );
    expect(await programme(aino.client, id)).toMatchObject({
      version: 2,
      goal: 'Digituki alkuun',
      items: [
        { kind: 'discussion', title: 'Alku', minutes: 30, leader: 'both' },
        { kind: 'lecture', title: 'Alustus', link: 'https://opas.example/a' },
        { kind: 'break', title: null, minutes: 10 },
      ],
      requester: { code: '611' },
      tutor: { code: '049' },
      editedSide: 'tutor',
    });
    expect(await programme(tuula.client, id)).toMatchObject({ side: 'tutor' });
  });

  it('is read by the team and by neighbours that take part, and by nobody else; only the sides write it', async () => {
    const id = await matched();
    await saveProgramme(aino.client, id, 0, [lecture]);
    expect(await teamProgramme(team, id)).toMatchObject({ items: [{ title: 'Alustus' }] });
    expect(await programme(neighbour.client, id)).toMatchObject({ side: null, items: [{ title: 'Alustus' }] });
    const other = await someone('106');
    await makeTutor(world, { id: other.id, municipality: '106' }, period);
    // Who represents Espoo without being its tutor is a stranger, too.
    for (const { client } of [other, await someone('049'), await someone(null)])
      expect(await programme(client, id)).toBeNull();
    for (const { client } of [other, neighbour, await someone('049')]) {
      expect(await suggestion(client, id)).toBeNull();
      expect(await saveProgramme(client, id, 1, [item('Oma')])).toEqual(refused('not_found'));
      expect(await acceptProgramme(client, id, 1)).toEqual(refused('not_found'));
      expect(await withdrawProgramme(client, id, 1)).toEqual(refused('not_found'));
    }
    expect(await saveProgramme(aino.client, randomUUID(), 0, [])).toEqual(refused('not_found'));
    // A pair that ended takes the programme out of sight.
    await world.owner.read(`UPDATE sparring_pair SET ended_as = 'withdrawn', ended_at = now() WHERE request_id = $1`, [
      id,
    ]);
    expect(await programme(aino.client, id)).toBeNull();
    expect(await programme(tuula.client, id)).toBeNull();
  });

  it('keeps nothing of what has something wrong in it', async () => {
    const id = await matched();
    const wrong = [item('', { minutes: 3 }), item('Alku', { link: 'http://opas.example' })];
    expect(await saveProgramme(aino.client, id, 0, wrong)).toEqual(
      refused('invalid', {
        problems: [
          { field: 'items.1.title', code: 'required' },
          { field: 'items.1.minutes', code: 'out_of_range' },
          { field: 'items.2.link', code: 'link_invalid' },
        ],
      }),
    );
    expect(await acceptProgramme(aino.client, id, 0)).toEqual(refused('no_items'));
    expect(await programme(aino.client, id)).toMatchObject({ version: 0, items: [] });
  });

  it('exists from the match until the session was held', async () => {
    const proposed = await matched('proposed', false);
    expect(await programme(aino.client, proposed)).toBeNull();
    expect(await saveProgramme(aino.client, proposed, 0, [lecture])).toEqual(
      refused('wrong_status', { status: 'proposed' }),
    );
    const held = await matched('held');
    expect(await saveProgramme(tuula.client, held, 0, [lecture])).toEqual(refused('wrong_status', { status: 'held' }));
    expect(await acceptProgramme(tuula.client, held, 0)).toEqual(refused('wrong_status', { status: 'held' }));
  });

  it('of two who write at once is written by one; the other is told, and nothing is mixed', async () => {
    const id = await matched();
    const both = await Promise.all([
      saveProgramme(aino.client, id, 0, [item('Aino 1'), item('Aino 2')]),
      saveProgramme(tuula.client, id, 0, [item('Tuula')]),
    ]);
    expect(both).toEqual(expect.arrayContaining([saved(1), refused('stale_version')]));
    const titles = (await programme(aino.client, id))?.items.map(({ title }) => title);
    expect([['Aino 1', 'Aino 2'], ['Tuula']]).toContainEqual(titles);
  });
});

describe('the acceptance of a programme', () => {
  it('of both prepares a session that has a time; an edit or a step back undoes it, the same again does not', async () => {
    const id = await matched('scheduled');
    await saveProgramme(aino.client, id, 0, [lecture]);
    expect(await acceptProgramme(aino.client, id, 1)).toEqual(saved(1));
    expect(await programme(tuula.client, id)).toMatchObject({
      status: 'scheduled',
      requesterAcceptedAt: expect.any(String),
      tutorAcceptedAt: null,
    });
    expect(await acceptProgramme(tuula.client, id, 1)).toEqual(saved(1));
    expect(await programme(tuula.client, id)).toMatchObject({
      status: 'prepared',
      tutorAcceptedAt: expect.any(String),
    });
    // Saved as it was, or sent twice: nobody has to accept it again.
    for (const read of [1, 0]) expect(await saveProgramme(aino.client, id, read, [lecture])).toEqual(saved(1));
    expect(await programme(aino.client, id)).toMatchObject({ status: 'prepared' });
    expect(await saveProgramme(tuula.client, id, 1, [lecture, item('Lisää')])).toEqual(saved(2));
    expect(await programme(aino.client, id)).toMatchObject({
      ...{ status: 'scheduled', overtaken: true, requesterAcceptedAt: null, tutorAcceptedAt: null },
    });
    expect(await acceptProgramme(aino.client, id, 1)).toEqual(refused('stale_version'));
    await Promise.all([acceptProgramme(aino.client, id, 2), acceptProgramme(tuula.client, id, 2)]);
    expect(await programme(aino.client, id)).toMatchObject({ status: 'prepared', overtaken: false });
    // Twice it is the same.
    for (const _ of [1, 2]) expect(await withdrawProgramme(aino.client, id, 2)).toEqual(saved(2));
    expect(await programme(tuula.client, id)).toMatchObject({ status: 'scheduled', requesterAcceptedAt: null });
    const [shown] = await ownRequests(aino.client, id);
    expect(shown?.changes.map(({ status }) => status)).toEqual([...['prepared', 'scheduled', 'prepared', 'scheduled']]);
    const acts = await world.owner.read<{ act: string }>(
      `SELECT act FROM audit_log WHERE object_id = $1 AND act <> 'sparring.accept_programme' ORDER BY id`,
      [id],
    );
    expect(acts.map(({ act }) => act)).toEqual(
      [
        'save_programme',
        'prepare',
        'save_programme',
        'prepare_again',
        'prepare',
        'withdraw_programme',
        'prepare_again',
      ].map((act) => `sparring.${act}`),
    );
  });

  it('is kept while a time is sought, and prepares nothing before there is one', async () => {
    const id = await matched();
    await saveProgramme(tuula.client, id, 0, [lecture]);
    for (const { client } of [aino, tuula]) await acceptProgramme(client, id, 1);
    for (const status of ['matched', 'rescheduling']) {
      await setStatus(id, status);
      expect(await programme(aino.client, id)).toMatchObject({ status, tutorAcceptedAt: expect.any(String) });
      expect(await acceptProgramme(aino.client, id, 1)).toEqual(saved(1));
      expect(await programme(aino.client, id)).toMatchObject({ status });
    }
  });
});

describe('the other side', () => {
  /** Mails of the session that go later: whether in about an hour. */
  const waiting = async (requestId: string) => {
    const [pair] = await world.owner.read<{ id: string }>('SELECT id FROM sparring_pair WHERE request_id = $1', [
      requestId,
    ]);
    return askAsWorker<{ soon: boolean }>(
      world.database,
      `SELECT j.run_at BETWEEN now() + interval '50 minutes' AND now() + interval '61 minutes' AS soon
       FROM graphile_worker._private_jobs j WHERE j.payload ->> 'pairId' = $1`,
      [pair?.id],
    );
  };

  it('hears of changes by one mail, and in the next hour by one more; and of what is accepted', async () => {
    await emptied(world, mailbox);
    const [ofAino, ofTuula] = [await emailOf(world, aino), await emailOf(world, tuula)];
    const id = await matched('scheduled');
    await saveProgramme(aino.client, id, 0, [item('Salaisuus')]);
    const [first] = await mailsTo(mailbox, ofTuula, 1);
    expect(first?.subject).toBe('Sparrauksen ohjelmaa on muokattu');
    expect(first?.text).toContain(`/fi/oma/sparraus/${id}/ohjelma`);
    expect(first?.text).toContain('Pornainen');
    expect(first?.text).not.toContain('Salaisuus');
    for (const version of [1, 2, 3]) await saveProgramme(aino.client, id, version, [item(`Uusi ${version}`)]);
    await world.settled();
    expect(await waiting(id)).toEqual([{ soon: true }]);

    await acceptProgramme(tuula.client, id, 4);
    const [accepted] = await mailsTo(mailbox, ofAino, 1);
    expect(accepted?.subject).toBe('Toinen kunta on hyväksynyt sparrauksen ohjelman');
    expect(accepted?.text).toContain('Espoo');
    await acceptProgramme(aino.client, id, 4);
    const agreed = await mailsTo(mailbox, ofTuula, 2);
    expect(agreed[1]?.subject).toBe('Sparrauksen ohjelma on hyväksytty');
    await withdrawProgramme(tuula.client, id, 4);
    const withdrawn = await mailsTo(mailbox, ofAino, 2);
    expect(withdrawn[1]?.subject).toBe('Sparrauksen ohjelman hyväksyntä on peruttu');
    // Accepted once more: told already.
    await acceptProgramme(tuula.client, id, 4);
    await world.settled();
    expect(await mailsTo(mailbox, ofAino, 2)).toHaveLength(2);
    expect(await mailsTo(mailbox, ofTuula, 2)).toHaveLength(2);
  });

  it('is who coordinates the municipality where who sent the request represents it no more', async () => {
    await emptied(world, mailbox);
    const [gone, coordinator] = [await someone('611'), await someone('611', true)];
    const id = await matched();
    await world.owner.read('UPDATE sparring_request SET submitted_by = $2 WHERE id = $1', [id, gone.id]);
    await world.owner.read(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = $1`, [
      gone.id,
    ]);
    await saveProgramme(tuula.client, id, 0, [lecture]);
    await mailsTo(mailbox, await emailOf(world, coordinator), 1);
    await world.settled();
    expect(await mailsTo(mailbox, await emailOf(world, gone), 0)).toEqual([]);
    expect(await mailsTo(mailbox, await emailOf(world, aino), 0)).toEqual([]);
  });
});
