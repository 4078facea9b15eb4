import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptied, mailAbout } from '../support/mails-to.ts';
import { emailOf } from '../support/sign-in.ts';
import { ownRequests } from '../support/sparring-acts.ts';
import { answerPair, ownPairs, pairsOfTeam, propose } from '../support/sparring-pairs.ts';
import { SparringStage, yes } from '../support/sparring-stage.ts';

let stage: SparringStage;
beforeAll(async () => {
  stage = await SparringStage.open();
}, 60_000);
afterAll(() => stage.close());

const refused = (code: string) => expect.objectContaining({ code });

describe('by the clock', () => {
  const runOut = (pairId: string, at = 'now()') =>
    stage.world.owner.read(`UPDATE sparring_pair SET answer_by = ${at} WHERE id = $1`, [pairId]);

  it('a proposal has run out at the instant, also while no job has said so; the job tells of it once', async () => {
    await emptied(stage.world, stage.mailbox);
    const [aino, tiina] = [await stage.someone('833'), await stage.tutor('049')];
    const { requestId, pairId } = await stage.proposed(aino, '833', '049');
    expect(await answerPair(tiina.client, yes(pairId, 'tutor'))).toMatchObject({ status: 'proposed' });
    await stage.job('lapses', pairId);
    expect(await ownRequests(aino.client, requestId)).toMatchObject([{ status: 'proposed' }]);
    await runOut(pairId);
    expect(await ownRequests(aino.client, requestId)).toMatchObject([{ status: 'queued' }]);
    expect(await ownPairs(aino.client, requestId)).toMatchObject([{ state: 'over' }]);
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toEqual(refused('too_late'));
    await Promise.all([stage.job('lapses', pairId), stage.job('lapses', pairId)]);
    expect(await pairsOfTeam(stage.laura.client, requestId)).toMatchObject({
      status: 'queued',
      version: 2,
      pairs: [{ state: 'expired' }],
      changes: [{ status: 'queued', byName: null }],
    });
    expect(await answerPair(aino.client, yes(pairId, 'requester'))).toEqual(refused('too_late'));
    await mailAbout(stage.mailbox, await emailOf(stage.world, stage.laura), 'Sparrausehdotus raukesi');
    await mailAbout(stage.mailbox, await emailOf(stage.world, tiina), 'Sparrausehdotus ei toteutunut');
  });

  it('the next proposal says for a late job that the one before has run out', async () => {
    const aino = await stage.someone('886');
    const { requestId, pairId } = await stage.proposed(aino, '886', '049');
    await runOut(pairId);
    expect(await propose(stage.laura.client, await stage.proposal(requestId, '106'))).toMatchObject({ version: 3 });
    const { pairs } = await pairsOfTeam(stage.laura.client, requestId);
    expect(pairs.map(({ state }) => state)).toEqual(['proposed', 'expired']);
  });

  it('a yes that comes while it runs out is a match or too late, whoever is first', async () => {
    for (const code of ['893', '905', '915']) {
      const [aino, tiina] = [await stage.someone(code, stage.other), await stage.tutor('049')];
      const { requestId, pairId } = await stage.proposed(aino, code, '049');
      await answerPair(tiina.client, yes(pairId, 'tutor'));
      await runOut(pairId, `clock_timestamp() + interval '8 milliseconds'`);
      const [answer] = await Promise.all([
        answerPair(aino.client, yes(pairId, 'requester')),
        stage.job('lapses', pairId),
      ]);
      await stage.job('lapses', pairId);
      const matched = answer.code === undefined;
      expect(answer).toMatchObject(matched ? { status: 'matched' } : { code: 'too_late' });
      const { status, pairs } = await pairsOfTeam(stage.laura.client, requestId);
      expect([status, pairs[0]?.state]).toEqual(matched ? ['matched', 'matched'] : ['queued', 'expired']);
    }
  });

  it('who has not answered is reminded once, and nobody else', async () => {
    await emptied(stage.world, stage.mailbox);
    const [aino, tiina] = [await stage.someone('935'), await stage.tutor('106')];
    const { pairId } = await stage.proposed(aino, '935', '106');
    await answerPair(tiina.client, yes(pairId, 'tutor'));
    await stage.job('reminds', pairId);
    await stage.job('reminds', pairId);
    const subject = 'Muistutus: sparrausehdotus odottaa vastaustasi';
    await mailAbout(stage.mailbox, await emailOf(stage.world, aino), subject);
    await stage.world.settled();
    expect(stage.mailbox.mails.filter((mail) => mail.subject === subject)).toHaveLength(1);
  });
});
