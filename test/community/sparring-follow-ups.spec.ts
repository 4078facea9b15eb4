import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Audit } from '#audit';
import { createDataSource, Database, Jobs } from '#platform';
import { followUpTasks, MoveRequest, tendFollowUps } from '#sparring';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailAbout, mailsTo } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { emailOf } from '../support/sign-in.ts';
import { addHeld, holding, inviteTutor, readReport, teamHolding } from '../support/sparring-holding.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let ofWorker: Database;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  ofWorker = new Database(await createDataSource({ url: world.database.workerUrl, poolSize: 1 }).initialize());
  laura = await admin.client().signIn(await world.person({ represents: null, roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await ofWorker.dataSource.destroy();
  await worker.close();
  await mailbox.close();
  await admin.close();
  await community.close();
  await world.close();
});

/** What the worker does by the clock; it may have done it itself meanwhile. */
const tend = async () => {
  const request = new MoveRequest(ofWorker, new Audit(), new Jobs());
  await followUpTasks(ofWorker, new Jobs(), request)[tendFollowUps]?.({});
  await world.settled();
};

const someone = async (represents: string, coordinates = false) => {
  const { id } = await world.person({ represents, coordinates });
  return { id, email: await emailOf(world, { id }), client: await community.client().signIn({ id }) };
};

const commitments = [{ position: 1, state: 'done', words: 'Opas on valmis' }];

/** A reported session of a municipality with one commitment. */
async function reported(by: string, code: string, daysAgo: number) {
  const made = await addHeld(world, { by, code, tutor: '049', daysAgo, report: 'Kartoitettu' });
  await world.owner.read(
    `INSERT INTO sparring_commitment (pair_id, position, what, municipality_code, role, due_on)
     VALUES ($1, 1, 'Opas', $2, 'kirjasto', current_date)`,
    [made.pairId, code],
  );
  return made;
}

const answer = (client: Client, id: string, months: number, change: object = {}) =>
  holding(client, 'answerSparringFollowUp', 'SparringFollowUpInput', {
    ...{ id, months, commitments, support: 'yes', changes: 'Opas on käytössä', ...change },
  });
const saved = { __typename: 'SparringHoldingSaved' };
const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const statusOf = async (client: Client, id: string) =>
  (await readReport<{ status: string }>(client, id, 'status'))?.status;
const subject = (months: number) => `Mitä sparrauksesta on seurannut ${months} kuukaudessa?`;

describe('what is asked after a session', () => {
  it('comes on the same day of the month, or the last one that there is', async () => {
    const { id, client } = await someone('505');
    const { pairId, id: requestId } = await addHeld(world, { by: id, code: '505', tutor: '049' });
    await world.owner.read('DELETE FROM sparring_follow_up WHERE pair_id = $1', [pairId]);
    await world.owner.read('DELETE FROM sparring_attendance WHERE pair_id = $1', [pairId]);
    await world.owner.read('DELETE FROM sparring_report WHERE pair_id = $1', [pairId]);
    await world.owner.read(`UPDATE sparring_request SET status = 'prepared' WHERE id = $1`, [requestId]);
    await world.owner.read(
      `UPDATE sparring_pair SET requester_answered_at = '2026-08-01', tutor_answered_at = '2026-08-01' WHERE id = $1`,
      [pairId],
    );
    const attendance = ['505', '049'].map((municipalityCode) => ({ municipalityCode, people: 1 }));
    const input = { id: requestId, version: 1, heldOn: '2026-08-31', attendance };
    expect(await holding(client, 'recordSparringHeld', 'SparringHeldInput', input)).toEqual(saved);
    expect(await readReport(client, requestId, 'followUps { months dueOn }')).toEqual({
      followUps: [
        { months: 3, dueOn: '2026-11-30' },
        { months: 6, dueOn: '2027-02-28' },
        { months: 12, dueOn: '2027-08-31' },
      ],
    });
  });

  it('is mailed once to who sent the request, and reminded of once two weeks later', async () => {
    await emptied(world, mailbox);
    const aino = await someone('611');
    await someone('611', true);
    const { id, pairId } = await reported(aino.id, '611', 100);
    await tend();
    await tend();
    const [mail] = await mailsTo(mailbox, aino.email, 1);
    expect(mail?.subject).toBe(subject(3));
    expect(mail?.text).toContain(`/fi/oma/sparraus/${id}/seuranta/3`);
    expect(mail?.text).not.toContain('Kartoitettu');
    await world.owner.read(
      `UPDATE sparring_follow_up SET asked_at = asked_at - interval '14 days' WHERE pair_id = $1 AND months = 3`,
      [pairId],
    );
    await tend();
    await tend();
    expect((await mailsTo(mailbox, aino.email, 2)).map((one) => one.subject)).toEqual([
      subject(3),
      `Muistutus: ${subject(3).replace('Mitä', 'mitä')}`,
    ]);
  });

  it('goes to those who coordinate the municipality when who sent the request represents it no longer', async () => {
    await emptied(world, mailbox);
    const [aino, kirsi] = [await someone('638'), await someone('638', true)];
    await reported(aino.id, '638', 100);
    await world.owner.read(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = $1`, [
      aino.id,
    ]);
    await tend();
    expect((await mailAbout(mailbox, kirsi.email, subject(3))).text).toContain('Vastaa');
    expect(mailbox.mails.filter((one) => one.to?.some(({ address }) => address === aino.email))).toEqual([]);
  });

  it('is answered once, of each commitment, and the last answer closes the request', async () => {
    const [aino, ville, other] = [await someone('092'), await someone('092'), await someone('505')];
    const { id } = await reported(aino.id, '092', 370);
    expect(await answer(other.client, id, 3)).toEqual(refused('not_found'));
    expect(await answer(aino.client, id, 4)).toEqual(refused('not_found'));
    expect(await answer(aino.client, id, 3, { commitments: [], support: null })).toEqual(
      refused('invalid', {
        problems: [
          { field: 'commitments.1.state', code: 'required' },
          { field: 'support', code: 'required' },
        ],
      }),
    );
    const both = await Promise.all([answer(aino.client, id, 3), answer(ville.client, id, 3)]);
    expect(both.map(({ code }) => code).sort()).toEqual(['answered', undefined]);
    const mend = { id, version: 1, step: 'mend', situation: 'Kartoitettu', reason: 'Virhe' };
    expect(await holding(aino.client, 'saveSparringReport', 'SparringReportInput', mend)).toEqual(
      refused('invalid', { problems: [{ field: 'commitments', code: 'followed' }] }),
    );
    expect(await statusOf(aino.client, id)).toBe('reported');
    expect(await answer(ville.client, id, 12, { support: 'partly' })).toEqual(saved);
    expect(
      await readReport(aino.client, id, 'status followUps { months support commitments { state words } }'),
    ).toEqual({
      status: 'closed',
      followUps: [
        { months: 3, support: 'yes', commitments: [{ state: 'done', words: 'Opas on valmis' }] },
        { months: 6, support: null, commitments: [] },
        { months: 12, support: 'partly', commitments: [{ state: 'done', words: 'Opas on valmis' }] },
      ],
    });
    expect(await answer(aino.client, id, 6)).toEqual(refused('wrong_status', { status: 'closed' }));
  });

  it('waits for its day, and for the report', async () => {
    const aino = await someone('018');
    const { id } = await reported(aino.id, '018', 100);
    expect(await answer(aino.client, id, 6)).toEqual(refused('not_due'));
    const unreported = await addHeld(world, { by: aino.id, code: '018', tutor: '049', daysAgo: 100 });
    expect(await answer(aino.client, unreported.id, 3)).toEqual(refused('wrong_status', { status: 'held' }));
  });

  it('closes unanswered by the project team, or by itself 60 days after the last day', async () => {
    const aino = await someone('927');
    const [early, due, silent] = [
      await reported(aino.id, '927', 300),
      await reported(aino.id, '927', 380),
      await reported(aino.id, '927', 430),
    ];
    const close = (id: string) =>
      teamHolding(laura, 'closeSparringRequest', 'AdminSparringActInput', { id, version: 1 });
    expect(await close(early.id)).toEqual(refused('not_due'));
    await tend();
    expect(await statusOf(aino.client, due.id)).toBe('reported');
    expect(await statusOf(aino.client, silent.id)).toBe('closed');
    expect(await close(due.id)).toEqual({ __typename: 'AdminSparringHoldingSaved' });
    expect(await statusOf(aino.client, due.id)).toBe('closed');
    const [log] = await world.owner.read('SELECT actor_id, to_status FROM audit_log WHERE object_id = $1', [silent.id]);
    expect(log).toEqual({ actor_id: null, to_status: 'closed' });
    const { data } = await laura.ask<{ it: { requestId: string; months: number; state: string }[] }>(
      '{ it: sparringFollowUps { requestId months state } }',
    );
    const states = data.it.filter(({ requestId }) => requestId === silent.id).map(({ state }) => state);
    expect(states).toEqual(['not_answered', 'not_answered', 'not_answered']);
    // Whoever looks at the timeline sees that nobody did it but time.
    const { data: seen } = await laura.ask<{ it: { changes: object[] } }>(
      'query R($id: ID!) { it: sparringRequest(id: $id) { changes { status byName } } }',
      { id: silent.id },
    );
    expect(seen.it.changes).toEqual([{ status: 'closed', byName: null }]);
  });
});

it('a municipality is invited to become a tutor municipality, and its coordinator answers', async () => {
  await emptied(world, mailbox);
  const [aino, kirsi] = [await someone('616'), await someone('616', true)];
  const { id } = await addHeld(world, { by: aino.id, code: '616', tutor: '049' });
  const reply = (client: Client, change: object = {}) =>
    holding(client, 'answerTutorInvitation', 'TutorInvitationInput', { id, interested: true, ...change });
  expect(await reply(kirsi.client)).toEqual(refused('not_found'));
  expect(await inviteTutor(laura, id)).toEqual({ __typename: 'AdminSparringHoldingSaved' });
  expect(await inviteTutor(laura, id)).toEqual(refused('invited'));
  const mail = await mailAbout(mailbox, kirsi.email, 'Kiinnostaisiko kuntaasi tulla tutorkunnaksi?');
  expect(mail.text).toContain(`/fi/oma/sparraus/${id}/tapaamisen-jalkeen`);
  expect(await reply(aino.client)).toEqual(refused('not_found'));
  expect(await reply(kirsi.client, { interested: false, words: 'Ensi vuonna' })).toEqual(saved);
  expect(await reply(kirsi.client, { words: 'Kyllä sittenkin' })).toEqual(saved);
  expect(await readReport(aino.client, id, 'tutorInvitation { answer words mayAnswer }')).toEqual({
    tutorInvitation: { answer: 'interested', words: 'Kyllä sittenkin', mayAnswer: false },
  });
  const { data } = await laura.ask<{ it: { requestId: string; answer: string }[] }>(
    '{ it: tutorInvitations { requestId answer } }',
  );
  expect(data.it).toEqual([{ requestId: id, answer: 'interested' }]);
  const roles = await world.owner.read('SELECT FROM tutor_municipality WHERE municipality_code = $1', ['616']);
  expect(roles).toEqual([]);
});

it('figures count sessions, people and outcomes, as of now', async () => {
  const figures =
    '{ it: sparringFigures { asOf sessions reported situation none people { municipality { code } sessions people } } }';
  interface Figures {
    asOf: string;
    sessions: number;
    reported: number;
    situation: number;
    people: { municipality: { code: string }; sessions: number; people: number }[];
  }
  const read = async () => (await laura.ask<{ it: Figures }>(figures)).data.it;
  const before = await read();
  const aino = await someone('858');
  await addHeld(world, { by: aino.id, code: '858', tutor: '049' });
  await addHeld(world, { by: aino.id, code: '858', tutor: '049', report: 'Kartoitettu' });
  const after = await read();
  expect(after.sessions).toBe(before.sessions + 2);
  expect([after.reported, after.situation]).toEqual([before.reported + 1, before.situation + 1]);
  expect(after.people.find(({ municipality }) => municipality.code === '858')).toEqual({
    municipality: { code: '858' },
    ...{ sessions: 2, people: 6 },
  });
  expect(Date.parse(after.asOf)).not.toBeNaN();
});
