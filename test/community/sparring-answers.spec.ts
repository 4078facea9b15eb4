import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptied, mailAbout } from '../support/mails-to.ts';
import { addPeriod, appointmentOf } from '../support/programmes.ts';
import { emailOf } from '../support/sign-in.ts';
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
import { no, SparringStage, yes } from '../support/sparring-stage.ts';

let stage: SparringStage;
beforeAll(async () => {
  stage = await SparringStage.open();
}, 60_000);
afterAll(() => stage.close());

const refused = (code: string) => expect.objectContaining({ code });

describe('a proposal', () => {
  it('is told to both sides, and a match once both have said yes', async () => {
    await emptied(stage.world, stage.mailbox);
    const [aino, tiina] = [await stage.someone('018'), await stage.tutor('049')];
    const id = await stage.waiting(aino, '018');
    const [hers, tutors] = [await emailOf(stage.world, aino), await emailOf(stage.world, tiina)];
    expect(await propose(stage.laura.client, await stage.proposal(id, '049'))).toMatchObject({ version: 2 });
    const asked = await mailAbout(stage.mailbox, hers, 'Sparrausehdotus odottaa vastaustasi');
    expect(asked.text).toContain(`/fi/oma/sparraus/${id}/ehdotus`);
    expect(asked.text).not.toContain('Miten alkuun?');
    await mailAbout(stage.mailbox, tutors, 'Sparrausehdotus odottaa vastaustasi');

    const [mine] = await ownPairs(aino.client, id);
    expect(mine).toMatchObject({ side: 'requester', state: 'proposed', ownAnswer: null, otherAccepted: false });
    const pairId = mine?.id ?? '';
    expect(await ownPairs(tiina.client, id)).toMatchObject([{ id: pairId, side: 'tutor', question: 'Miten alkuun?' }]);
    // Nobody answers for the other side, and to others there is no proposal.
    expect(await answerPair(aino.client, yes(pairId, 'tutor'))).toEqual(refused('not_found'));
    expect(await answerPair(tiina.client, yes(pairId, 'requester'))).toEqual(refused('not_found'));
    const stranger = await stage.someone('505');
    expect(await answerPair(stranger.client, yes(pairId, 'requester'))).toEqual(refused('not_found'));
    expect(await ownPairs(stranger.client, id)).toEqual([]);

    expect(await answerPair(tiina.client, yes(pairId, 'tutor'))).toMatchObject({ status: 'proposed' });
    await mailAbout(stage.mailbox, hers, 'Toinen kunta hyväksyi sparrausehdotuksen');
    expect(await ownPairs(aino.client, id)).toMatchObject([{ otherAccepted: true }]);
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toMatchObject({ status: 'matched' });
    await mailAbout(stage.mailbox, tutors, 'Sparraus on sovittu');
    expect(await answerPair(aino.client, no(pairId, 'requester'))).toEqual(refused('already_answered'));
    expect(await ownRequests(tiina.client, id)).toMatchObject([{ status: 'matched', tutorWishes: [] }]);
    const acts = await stage.world.owner.read<{ act: string }>(
      'SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id',
      [id],
    );
    expect(acts.map(({ act }) => act)).toEqual(
      ['propose', 'accept', 'accept', 'match'].map((act) => `sparring.${act}`),
    );
  });

  it('is refused where the two do not fit together, and says why beforehand', async () => {
    const aino = await stage.someone('092');
    const id = await stage.waiting(aino, '092');
    const full = await stage.proposed(await stage.someone('444'), '444', '186');
    await stage.world.owner.read(`INSERT INTO sparring_neighbour VALUES ($1, '106')`, [id]);
    await stage.world.owner.read(`INSERT INTO sparring_wish VALUES ($1, '049', 'unwanted', NULL)`, [id]);
    const ended = await stage.proposal(id, '245');
    await stage.world.owner.read(
      `UPDATE tutor_municipality SET ended_at = now(), ended_by = appointed_by, end_reason = 'Syy' WHERE id = $1`,
      [ended.tutorMunicipalityId],
    );
    const against = async (code: string) => (await propose(stage.laura.client, await stage.proposal(id, code))).code;
    expect(await against('092')).toBe('own_municipality');
    expect(await against('106')).toBe('own_municipality');
    expect(await against('049')).toBe('unwanted');
    expect(await against('186')).toBe('no_capacity');
    expect((await propose(stage.laura.client, ended)).code).toBe('not_tutor_now');
    expect((await propose(stage.laura.client, { ...ended, tutorMunicipalityId: randomUUID() })).code).toBe(
      'not_tutor_now',
    );
    const choices = await tutorChoices(stage.laura.client, id);
    expect(choices.map(({ obstacle }) => obstacle).sort()).toEqual(
      ['no_capacity', 'own_municipality', 'own_municipality', 'unwanted'].sort(),
    );
    const valid = await stage.proposal(id, '186');
    expect((await propose(stage.laura.client, { ...valid, version: 2 })).code).toBe('stale_version');
    expect((await propose(stage.laura.client, { ...valid, answerBy: inDays(-1) })).code).toBe('day_past');
    expect((await propose(stage.laura.client, { ...valid, answerBy: inDays(200) })).code).toBe('day_too_far');
    expect((await propose(stage.laura.client, { ...valid, requestId: full.requestId })).code).toBe('wrong_status');
    expect(await pairsOfTeam(stage.laura.client, id)).toMatchObject({ status: 'queued', pairs: [] });
  });

  it('that is declined is over for both, its reason the team’s alone; the request keeps its place', async () => {
    await emptied(stage.world, stage.mailbox);
    const [aino, tiina] = [await stage.someone('616'), await stage.tutor('106')];
    const { requestId, pairId } = await stage.proposed(aino, '616', '106');
    const before = await pairsOfTeam(stage.laura.client, requestId);
    expect(await answerPair(tiina.client, no(pairId, 'tutor', ' '))).toEqual(refused('note_required'));
    expect(await answerPair(tiina.client, no(pairId, 'tutor'))).toMatchObject({ status: 'queued' });
    const told = await mailAbout(
      stage.mailbox,
      await emailOf(stage.world, stage.laura),
      'Sparrausehdotuksesta kieltäydyttiin',
    );
    expect(told.text).not.toContain('Liian kaukana');
    await mailAbout(stage.mailbox, await emailOf(stage.world, aino), 'Sparrausehdotus ei toteutunut');
    const [hers] = await ownPairs(aino.client, requestId);
    expect(hers).toMatchObject({ state: 'over', ownAnswer: null, otherAccepted: false, takenBackWhy: null });
    expect(await ownPairs(tiina.client)).toMatchObject([
      { id: pairId, state: 'over', requestId: null, question: null },
    ]);
    expect(await ownRequests(tiina.client, requestId)).toEqual([]);
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toEqual(refused('proposal_over'));
    const after = await pairsOfTeam(stage.laura.client, requestId);
    expect(after).toMatchObject({ status: 'queued', submittedAt: before.submittedAt });
    expect(after.pairs).toMatchObject([{ state: 'declined', reason: 'Liian kaukana' }]);
    const again = await propose(stage.laura.client, await stage.proposal(requestId, '106', { version: after.version }));
    expect(again.code).toBe('proposed_before');
  });

  it('is taken back by the team with a reason that both read, and by the request’s withdrawal', async () => {
    await emptied(stage.world, stage.mailbox);
    const [aino, tiina] = [await stage.someone('927'), await stage.tutor('049')];
    const { requestId, pairId } = await stage.proposed(aino, '927', '049');
    const input = { id: requestId, version: 1, reason: 'Väärä kunta' };
    expect(await takeBack(stage.laura.client, { ...input, reason: '' })).toEqual(refused('note_required'));
    expect(await takeBack(stage.laura.client, input)).toMatchObject({ version: 2 });
    for (const one of [aino, tiina]) {
      await mailAbout(stage.mailbox, await emailOf(stage.world, one), 'Hanke on perunut sparrausehdotuksen');
      const mine = (await ownPairs(one.client)).find(({ id }) => id === pairId);
      expect(mine).toMatchObject({ state: 'withdrawn', takenBackWhy: 'Väärä kunta' });
    }
    expect(await takeBack(stage.laura.client, { ...input, version: 2 })).toEqual(refused('wrong_status'));
    expect(await propose(stage.laura.client, await stage.proposal(requestId, '092', { version: 2 }))).toMatchObject({
      version: 3,
    });
    const helper = await stage.tutor('092');
    const [live] = await ownPairs(helper.client, requestId);
    await answerPair(helper.client, yes(live?.id ?? '', 'tutor'));
    await answerPair(aino.client, yes(live?.id ?? '', 'requester'));
    expect(await takeBack(stage.laura.client, { ...input, version: 4 })).toEqual(refused('wrong_status'));
    expect(await actOnRequest(aino.client, 'withdraw', requestId, 4)).toMatchObject({ version: 5 });
    await mailAbout(stage.mailbox, await emailOf(stage.world, helper), 'Sparrauspyyntö on peruttu');
    expect(await ownPairs(helper.client)).toMatchObject([{ state: 'withdrawn', requestId: null }]);
    const choices = await tutorChoices(stage.laura.client, await stage.waiting(aino, '927'));
    const mine = await stage.appointment('092');
    expect(choices.find(({ id }) => id === mine)).toMatchObject({ taken: 0, obstacle: null });
  });
});

describe('at once', () => {
  it('two tutors answer: one does, the other is told so', async () => {
    const [one, two] = [await stage.tutor('049'), await stage.tutor('049', stage.other)];
    const { requestId, pairId } = await stage.proposed(await stage.someone('638'), '638', '049');
    const both = await Promise.all([
      answerPair(one.client, yes(pairId, 'tutor')),
      answerPair(two.client, no(pairId, 'tutor')),
    ]);
    expect(both.filter(({ code }) => code === 'already_answered')).toHaveLength(1);
    expect((await pairsOfTeam(stage.laura.client, requestId)).version).toBeLessThanOrEqual(2);
  });

  it('both sides say yes: it is a match, once', async () => {
    for (const code of ['734', '753', '755']) {
      const [aino, tiina] = [await stage.someone(code), await stage.tutor('049', stage.other)];
      const { requestId, pairId } = await stage.proposed(aino, code, '049');
      const both = await Promise.all([
        answerPair(aino.client, yes(pairId, 'requester')),
        answerPair(tiina.client, yes(pairId, 'tutor')),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['matched', 'proposed']);
      expect(await pairsOfTeam(stage.laura.client, requestId)).toMatchObject({ status: 'matched', version: 2 });
    }
  });

  it('two requests want the last session of a tutor municipality: one has it', async () => {
    const last = await addPeriod(stage.world, { tutors: { '837': 1 } });
    const tutorMunicipalityId = await appointmentOf(stage.world, last, '837');
    const [a, b] = [
      await stage.waiting(await stage.someone('408'), '408'),
      await stage.waiting(await stage.someone('430'), '430'),
    ];
    const colleague = await stage.world.person({ represents: null, roles: ['programme_coordinator'] });
    const second = await stage.admin.client().signIn(colleague);
    const both = await Promise.all([
      propose(stage.laura.client, await stage.proposal(a, '049', { tutorMunicipalityId })),
      propose(second, await stage.proposal(b, '049', { tutorMunicipalityId })),
    ]);
    expect(both.map(({ code }) => code ?? 'proposed').sort()).toEqual(['no_capacity', 'proposed']);
  });
});
