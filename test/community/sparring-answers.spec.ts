import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { JobRunner } from '../../apps/worker/src/job-runner.ts';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied, mailAbout } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod, appointmentOf, makeTutor } from '../support/programmes.ts';
import { emailOf } from '../support/sign-in.ts';
import { addPair, addRequest, completeRequest } from '../support/sparring.ts';
import { actOnRequest, ownRequests } from '../support/sparring-acts.ts';
import {
  answerPair,
  inDays,
  ownPairs,
  pairsOfTeam,
  propose,
  takeBack,
  tutorChoices,
} from '../support/sparring-pairs.ts';
import { startWorkerApp } from '../support/worker-app.ts';

interface Actor {
  id: string;
  client: Client;
}

let world: World;
/** Two of the community's site, with connections of their own. */
let community: RunningApp;
let other: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let laura: Actor;
let period: string;

beforeAll(async () => {
  world = await createWorld();
  [community, other, admin] = await Promise.all([
    startApp('community', world.database),
    startApp('community', world.database),
    startApp('admin', world.database),
  ]);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  const person = await world.person({ represents: null, roles: ['programme_coordinator'] });
  laura = { id: person.id, client: await admin.client().signIn(person) };
  period = await addPeriod(world, { tutors: { '049': 9, '106': 9, '186': 1, '245': 1, '092': 9 } });
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await Promise.all([admin.close(), other.close(), community.close()]);
  await world.close();
});

async function someone(represents: string, app = community): Promise<Actor> {
  const person = await world.person({ represents });
  return { id: person.id, client: await app.client().signIn(person) };
}

async function tutor(code: string, app = community): Promise<Actor> {
  const person = await world.person({ represents: code });
  await makeTutor(world, person, period);
  return { id: person.id, client: await app.client().signIn(person) };
}

/** A request that waits for a tutor municipality. */
async function waiting(by: Actor, code: string): Promise<string> {
  const { id } = await addRequest(world, { by: by.id, code, status: 'queued' });
  await completeRequest(world, id);
  return id;
}

/** The same, proposed; to be answered within a week. */
async function proposed(by: Actor, code: string, tutorCode: string) {
  const { id } = await addRequest(world, { by: by.id, code, status: 'proposed' });
  await completeRequest(world, id);
  const tutorMunicipalityId = await appointmentOf(world, period, tutorCode);
  const pair = await addPair(world, { requestId: id, tutorMunicipalityId, by: laura.id });
  return { requestId: id, pairId: pair.id };
}

const proposal = async (requestId: string, code: string, change: object = {}) => ({
  requestId,
  version: 1,
  tutorMunicipalityId: await appointmentOf(world, period, code),
  answerBy: inDays(5),
  ...change,
});

const yes = (pairId: string, side: string) => ({ pairId, side, answer: 'accepted' });
const no = (pairId: string, side: string, reason = 'Liian kaukana') => ({ pairId, side, answer: 'declined', reason });
const refused = (code: string) => expect.objectContaining({ code });

describe('a proposal', () => {
  it('is told to both sides, and a match once both have said yes', async () => {
    await emptied(world, mailbox);
    const [aino, tiina] = [await someone('018'), await tutor('049')];
    const id = await waiting(aino, '018');
    const [hers, tutors] = [await emailOf(world, aino), await emailOf(world, tiina)];
    expect(await propose(laura.client, await proposal(id, '049'))).toMatchObject({ version: 2 });
    const asked = await mailAbout(mailbox, hers, 'Sparrausehdotus odottaa vastaustasi');
    expect(asked.text).toContain(`/fi/oma/sparraus/${id}/ehdotus`);
    expect(asked.text).not.toContain('Miten alkuun?');
    await mailAbout(mailbox, tutors, 'Sparrausehdotus odottaa vastaustasi');

    const [mine] = await ownPairs(aino.client, id);
    expect(mine).toMatchObject({ side: 'requester', state: 'proposed', ownAnswer: null, otherAccepted: false });
    const pairId = mine?.id ?? '';
    expect(await ownPairs(tiina.client, id)).toMatchObject([{ id: pairId, side: 'tutor', question: 'Miten alkuun?' }]);
    // Nobody answers for the other side, and to others there is no proposal.
    expect(await answerPair(aino.client, yes(pairId, 'tutor'))).toEqual(refused('not_found'));
    expect(await answerPair(tiina.client, yes(pairId, 'requester'))).toEqual(refused('not_found'));
    const stranger = await someone('505');
    expect(await answerPair(stranger.client, yes(pairId, 'requester'))).toEqual(refused('not_found'));
    expect(await ownPairs(stranger.client, id)).toEqual([]);

    expect(await answerPair(tiina.client, yes(pairId, 'tutor'))).toMatchObject({ status: 'proposed' });
    await mailAbout(mailbox, hers, 'Toinen kunta hyväksyi sparrausehdotuksen');
    expect(await ownPairs(aino.client, id)).toMatchObject([{ otherAccepted: true }]);
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toMatchObject({ status: 'matched' });
    await mailAbout(mailbox, tutors, 'Sparraus on sovittu');
    expect(await answerPair(aino.client, no(pairId, 'requester'))).toEqual(refused('already_answered'));
    expect(await ownRequests(tiina.client, id)).toMatchObject([{ status: 'matched', tutorWishes: [] }]);
    const acts = await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [
      id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual(
      ['propose', 'accept', 'accept', 'match'].map((act) => `sparring.${act}`),
    );
  });

  it('is refused where the two do not fit together, and says why beforehand', async () => {
    const aino = await someone('092');
    const id = await waiting(aino, '092');
    const full = await proposed(await someone('444'), '444', '186');
    await world.owner.read(`INSERT INTO sparring_neighbour VALUES ($1, '106')`, [id]);
    await world.owner.read(`INSERT INTO sparring_wish VALUES ($1, '049', 'unwanted', NULL)`, [id]);
    const ended = await proposal(id, '245');
    await world.owner.read(
      `UPDATE tutor_municipality SET ended_at = now(), ended_by = appointed_by, end_reason = 'Syy' WHERE id = $1`,
      [ended.tutorMunicipalityId],
    );
    const against = async (code: string) => (await propose(laura.client, await proposal(id, code))).code;
    expect(await against('092')).toBe('own_municipality');
    expect(await against('106')).toBe('own_municipality');
    expect(await against('049')).toBe('unwanted');
    expect(await against('186')).toBe('no_capacity');
    expect((await propose(laura.client, ended)).code).toBe('not_tutor_now');
    expect((await propose(laura.client, { ...ended, tutorMunicipalityId: randomUUID() })).code).toBe('not_tutor_now');
    const choices = await tutorChoices(laura.client, id);
    expect(choices.map(({ obstacle }) => obstacle).sort()).toEqual(
      ['no_capacity', 'own_municipality', 'own_municipality', 'unwanted'].sort(),
    );
    const valid = await proposal(id, '186');
    expect((await propose(laura.client, { ...valid, version: 2 })).code).toBe('stale_version');
    expect((await propose(laura.client, { ...valid, answerBy: inDays(-1) })).code).toBe('day_past');
    expect((await propose(laura.client, { ...valid, answerBy: inDays(200) })).code).toBe('day_too_far');
    expect((await propose(laura.client, { ...valid, requestId: full.requestId })).code).toBe('wrong_status');
    expect(await pairsOfTeam(laura.client, id)).toMatchObject({ status: 'queued', pairs: [] });
  });

  it('that is declined is over for both, its reason the team’s alone; the request keeps its place', async () => {
    await emptied(world, mailbox);
    const [aino, tiina] = [await someone('616'), await tutor('106')];
    const { requestId, pairId } = await proposed(aino, '616', '106');
    const before = await pairsOfTeam(laura.client, requestId);
    expect(await answerPair(tiina.client, no(pairId, 'tutor', ' '))).toEqual(refused('note_required'));
    expect(await answerPair(tiina.client, no(pairId, 'tutor'))).toMatchObject({ status: 'queued' });
    const told = await mailAbout(mailbox, await emailOf(world, laura), 'Sparrausehdotuksesta kieltäydyttiin');
    expect(told.text).not.toContain('Liian kaukana');
    await mailAbout(mailbox, await emailOf(world, aino), 'Sparrausehdotus ei toteutunut');
    const [hers] = await ownPairs(aino.client, requestId);
    expect(hers).toMatchObject({ state: 'over', ownAnswer: null, otherAccepted: false, takenBackWhy: null });
    expect(await ownPairs(tiina.client)).toMatchObject([
      { id: pairId, state: 'over', requestId: null, question: null },
    ]);
    expect(await ownRequests(tiina.client, requestId)).toEqual([]);
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toEqual(refused('proposal_over'));
    const after = await pairsOfTeam(laura.client, requestId);
    expect(after).toMatchObject({ status: 'queued', submittedAt: before.submittedAt });
    expect(after.pairs).toMatchObject([{ state: 'declined', reason: 'Liian kaukana' }]);
    const again = await propose(laura.client, await proposal(requestId, '106', { version: after.version }));
    expect(again.code).toBe('proposed_before');
  });

  it('is taken back by the team with a reason that both read, and by the request’s withdrawal', async () => {
    await emptied(world, mailbox);
    const [aino, tiina] = [await someone('927'), await tutor('049')];
    const { requestId, pairId } = await proposed(aino, '927', '049');
    const input = { id: requestId, version: 1, reason: 'Väärä kunta' };
    expect(await takeBack(laura.client, { ...input, reason: '' })).toEqual(refused('note_required'));
    expect(await takeBack(laura.client, input)).toMatchObject({ version: 2 });
    for (const one of [aino, tiina]) {
      await mailAbout(mailbox, await emailOf(world, one), 'Hanke on perunut sparrausehdotuksen');
      const mine = (await ownPairs(one.client)).find(({ id }) => id === pairId);
      expect(mine).toMatchObject({ state: 'withdrawn', takenBackWhy: 'Väärä kunta' });
    }
    expect(await takeBack(laura.client, { ...input, version: 2 })).toEqual(refused('wrong_status'));
    expect(await propose(laura.client, await proposal(requestId, '092', { version: 2 }))).toMatchObject({ version: 3 });
    const helper = await tutor('092');
    const [live] = await ownPairs(helper.client, requestId);
    await answerPair(helper.client, yes(live?.id ?? '', 'tutor'));
    await answerPair(aino.client, yes(live?.id ?? '', 'requester'));
    expect(await takeBack(laura.client, { ...input, version: 4 })).toEqual(refused('wrong_status'));
    expect(await actOnRequest(aino.client, 'withdraw', requestId, 4)).toMatchObject({ version: 5 });
    await mailAbout(mailbox, await emailOf(world, helper), 'Sparrauspyyntö on peruttu');
    expect(await ownPairs(helper.client)).toMatchObject([{ state: 'withdrawn', requestId: null }]);
    const choices = await tutorChoices(laura.client, await waiting(aino, '927'));
    const mine = await appointmentOf(world, period, '092');
    expect(choices.find(({ id }) => id === mine)).toMatchObject({ taken: 0, obstacle: null });
  });
});

describe('at once', () => {
  it('two tutors answer: one does, the other is told so', async () => {
    const [one, two] = [await tutor('049'), await tutor('049', other)];
    const { requestId, pairId } = await proposed(await someone('638'), '638', '049');
    const both = await Promise.all([
      answerPair(one.client, yes(pairId, 'tutor')),
      answerPair(two.client, no(pairId, 'tutor')),
    ]);
    expect(both.filter(({ code }) => code === 'already_answered')).toHaveLength(1);
    expect((await pairsOfTeam(laura.client, requestId)).version).toBeLessThanOrEqual(2);
  });

  it('both sides say yes: it is a match, once', async () => {
    for (const code of ['734', '753', '755']) {
      const [aino, tiina] = [await someone(code), await tutor('049', other)];
      const { requestId, pairId } = await proposed(aino, code, '049');
      const both = await Promise.all([
        answerPair(aino.client, yes(pairId, 'requester')),
        answerPair(tiina.client, yes(pairId, 'tutor')),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['matched', 'proposed']);
      expect(await pairsOfTeam(laura.client, requestId)).toMatchObject({ status: 'matched', version: 2 });
    }
  });

  it('two requests want the last session of a tutor municipality: one has it', async () => {
    const last = await addPeriod(world, { tutors: { '837': 1 } });
    const tutorMunicipalityId = await appointmentOf(world, last, '837');
    const [a, b] = [await waiting(await someone('408'), '408'), await waiting(await someone('430'), '430')];
    const colleague = await world.person({ represents: null, roles: ['programme_coordinator'] });
    const second = await admin.client().signIn(colleague);
    const both = await Promise.all([
      propose(laura.client, await proposal(a, '049', { tutorMunicipalityId })),
      propose(second, await proposal(b, '049', { tutorMunicipalityId })),
    ]);
    expect(both.map(({ code }) => code ?? 'proposed').sort()).toEqual(['no_capacity', 'proposed']);
  });
});

describe('by the clock', () => {
  const runOut = (pairId: string, at = 'now()') =>
    world.owner.read(`UPDATE sparring_pair SET answer_by = ${at} WHERE id = $1`, [pairId]);
  const job = (task: 'lapses' | 'reminds', pairId: string) =>
    worker.get(JobRunner).tasks[`sparring.pair_${task}`]?.({ pairId });

  it('a proposal has run out at the instant, also while no job has said so; the job tells of it once', async () => {
    await emptied(world, mailbox);
    const [aino, tiina] = [await someone('833'), await tutor('049')];
    const { requestId, pairId } = await proposed(aino, '833', '049');
    expect(await answerPair(tiina.client, yes(pairId, 'tutor'))).toMatchObject({ status: 'proposed' });
    await job('lapses', pairId);
    expect(await ownRequests(aino.client, requestId)).toMatchObject([{ status: 'proposed' }]);
    await runOut(pairId);
    expect(await ownRequests(aino.client, requestId)).toMatchObject([{ status: 'queued' }]);
    expect(await ownPairs(aino.client, requestId)).toMatchObject([{ state: 'over' }]);
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toEqual(refused('too_late'));
    await Promise.all([job('lapses', pairId), job('lapses', pairId)]);
    expect(await pairsOfTeam(laura.client, requestId)).toMatchObject({
      status: 'queued',
      version: 2,
      pairs: [{ state: 'expired' }],
      changes: [{ status: 'queued', byName: null }],
    });
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toEqual(refused('too_late'));
    await mailAbout(mailbox, await emailOf(world, laura), 'Sparrausehdotus raukesi');
    await mailAbout(mailbox, await emailOf(world, tiina), 'Sparrausehdotus ei toteutunut');
  });

  it('the next proposal says for a late job that the one before has run out', async () => {
    const aino = await someone('886');
    const { requestId, pairId } = await proposed(aino, '886', '049');
    await runOut(pairId);
    expect(await propose(laura.client, await proposal(requestId, '106'))).toMatchObject({ version: 3 });
    const { pairs } = await pairsOfTeam(laura.client, requestId);
    expect(pairs.map(({ state }) => state)).toEqual(['proposed', 'expired']);
  });

  it('a yes that comes while it runs out is a match or too late, whoever is first', async () => {
    for (const code of ['893', '905', '915']) {
      const [aino, tiina] = [await someone(code, other), await tutor('049')];
      const { requestId, pairId } = await proposed(aino, code, '049');
      await answerPair(tiina.client, yes(pairId, 'tutor'));
      await runOut(pairId, `clock_timestamp() + interval '8 milliseconds'`);
      const [answer] = await Promise.all([answerPair(aino.client, yes(pairId, 'requester')), job('lapses', pairId)]);
      await job('lapses', pairId);
      const matched = answer.code === undefined;
      expect(answer).toMatchObject(matched ? { status: 'matched' } : { code: 'too_late' });
      const { status, pairs } = await pairsOfTeam(laura.client, requestId);
      expect([status, pairs[0]?.state]).toEqual(matched ? ['matched', 'matched'] : ['queued', 'expired']);
    }
  });

  it('who has not answered is reminded once, and nobody else', async () => {
    await emptied(world, mailbox);
    const [aino, tiina] = [await someone('935'), await tutor('106')];
    const { pairId } = await proposed(aino, '935', '106');
    await answerPair(tiina.client, yes(pairId, 'tutor'));
    await job('reminds', pairId);
    await job('reminds', pairId);
    const subject = 'Muistutus: sparrausehdotus odottaa vastaustasi';
    await mailAbout(mailbox, await emailOf(world, aino), subject);
    await world.settled();
    expect(mailbox.mails.filter((mail) => mail.subject === subject)).toHaveLength(1);
  });
});
