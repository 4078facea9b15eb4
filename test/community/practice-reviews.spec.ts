import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addReviewer, type ReviewAct, reviewing, reviewOf, versionOf } from '../support/practice-reviews.ts';
import { addPractice } from '../support/practices.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let laura: Client;

interface Member {
  id: string;
  client: Client;
}

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'] }));
});

beforeEach(async () => {
  await world.owner.read('UPDATE practice_reviewer SET ended_at = now() WHERE ended_at IS NULL');
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

async function member(represents: string, locales?: string[]): Promise<Member> {
  const { id } = await world.person({ represents });
  if (locales) await addReviewer(world, id, locales);
  return { id, client: await community.client().signIn({ id }) };
}

const both = ['fi', 'sv'];
const sent = async (by: string) => (await addPractice(world, { by, code: '611', status: 'submitted' })).id;
const take = async (id: string, reviewers: Member[]): Promise<ReviewAct> =>
  reviewing(laura, 'takePracticeIntoReview', 'TakePracticeIntoReviewInput', {
    ...{ id, version: await versionOf(world, id), reviewerIds: reviewers.map((one) => one.id) },
  });
const askAnother = (id: string, reviewerId: string) =>
  reviewing(laura, 'askAnotherReviewer', 'AskAnotherReviewerInput', { id, reviewerId });
const accept = async (id: string, unreviewed: string | null = null) =>
  reviewing(laura, 'acceptPractice', 'AcceptPracticeInput', {
    ...{ id, version: await versionOf(world, id), unreviewed },
  });
const give = (client: Client, id: string, more: object = {}) =>
  reviewing(client, 'giveReview', 'GiveReviewInput', {
    ...{ id, comments: [], recommendation: 'accept', reason: 'Selkeä.', named: false },
    ...more,
  });
const candidates = async (practiceId: string): Promise<string[]> => {
  const { data } = await laura.ask<{ it: { accountId: string }[] }>(
    'query C($practiceId: ID!) { it: reviewCandidates(practiceId: $practiceId) { accountId } }',
    { practiceId },
  );
  return data.it.map(({ accountId }) => accountId);
};
const read = async (client: Client, id: string) => {
  const { data } = await client.ask<{
    it: { state: string; texts: object[]; earlierComments: { text: string; round: number }[] } | null;
  }>('query R($id: ID!) { it: ownReview(id: $id) { state texts { title } earlierComments { text round } } }', { id });
  return data.it;
};
const told = async (client: Client, practiceId: string) => {
  const { data } = await client.ask<{
    it: { reviewer: string | null; comments: { section: string; text: string }[] }[];
  }>('query T($id: ID!) { it: practiceReviews(practiceId: $id) { reviewer comments { section text } } }', {
    id: practiceId,
  });
  return data.it;
};

describe('a practice in review', () => {
  it('is read by two, sent back with comments, reviewed again and accepted', async () => {
    const author = await member('611');
    const [anna, bo] = [await member('049', both), await member('091', both)];
    const stranger = await member('106');
    const id = await sent(author.id);
    expect(await take(id, [anna])).toMatchObject({ code: 'reviewers_required' });
    expect(await take(id, [anna, stranger])).toMatchObject({ code: 'unknown_reviewer' });
    expect((await take(id, [anna, bo])).__typename).toBe('AdminReviewActed');
    const first = await reviewOf(world, id, anna.id);
    expect(await read(stranger.client, first)).toBeNull();
    expect(await give(stranger.client, first)).toMatchObject({ code: 'not_found' });
    expect((await read(anna.client, first))?.texts).toHaveLength(2);
    const comments = [{ locale: 'fi', section: 'done', text: 'Kuka sopi ajat?' }];
    const unsafe = [{ locale: 'fi', section: 'done', text: '131052-308T' }];
    expect(await give(anna.client, first, { comments: unsafe })).toMatchObject({
      ...{ code: 'comment_with_personal_identity_code', field: 'done-fi' },
    });
    expect(await give(anna.client, first, { reason: ' ' })).toMatchObject({ code: 'note_required' });
    expect(await give(anna.client, first, { recommendation: null })).toMatchObject({ code: 'recommendation_required' });
    await give(anna.client, first, { comments, recommendation: 'changes' });
    expect(await give(anna.client, first)).toMatchObject({ code: 'review_over' });
    // One review is not two, and the writers see nothing before it is decided.
    expect(await accept(id)).toMatchObject({ code: 'reviews_missing' });
    expect(await told(author.client, id)).toEqual([]);
    await give(bo.client, await reviewOf(world, id, bo.id), { named: true });
    const version = await versionOf(world, id);
    await reviewing(laura, 'askChangesOfPractice', 'AdminPracticeWordsInput', {
      id,
      version,
      note: 'Katso kommentit.',
    });
    const seen = await told(author.client, id);
    expect(seen).toHaveLength(2);
    expect(seen.flatMap((one) => one.comments)).toEqual([{ section: 'done', text: 'Kuka sopi ajat?' }]);
    expect(seen.filter(({ reviewer }) => reviewer !== null)).toHaveLength(1);
    expect(await told(stranger.client, id)).toEqual([]);
    expect((await read(anna.client, first))?.texts).toEqual([]);

    await reviewing(author.client, 'submitPractice', 'PracticeActInput', { id, version: version + 1 });
    await member('092', both);
    // Who has reviewed it is asked again first.
    expect((await candidates(id)).slice(0, 2).sort()).toEqual([anna.id, bo.id].sort());
    await take(id, [anna, bo]);
    const second = await reviewOf(world, id, bo.id);
    expect((await read(bo.client, second))?.earlierComments).toEqual([{ text: 'Kuka sopi ajat?', round: 1 }]);
    for (const one of [anna, bo]) await give(one.client, await reviewOf(world, id, one.id));
    expect((await accept(id)).__typename).toBe('AdminPracticeMoved');
    const published = { id, version: await versionOf(world, id) };
    expect((await reviewing(laura, 'publishPractice', 'PublishPracticeInput', published)).__typename).toBe(
      'AdminPracticeMoved',
    );
  });

  it('is not reviewed by who has a conflict of interest, also when facts have changed', async () => {
    const author = await member('611');
    const [anna, bo, own] = [await member('049', both), await member('091', both), await member('611', both)];
    const id = await sent(author.id);
    expect(await candidates(id)).not.toContain(own.id);
    expect(await take(id, [anna, own])).toMatchObject({ code: 'conflict_of_interest' });
    await take(id, [anna, bo]);
    await world.owner.read(
      `INSERT INTO affiliation (account_id, municipality_code, status, valid_from) VALUES ($1, '611', 'approved', now())`,
      [anna.id],
    );
    const review = await reviewOf(world, id, anna.id);
    expect(await give(anna.client, review)).toMatchObject({ code: 'conflict_of_interest' });
    const declined = await reviewing(anna.client, 'declineReview', 'DeclineReviewInput', {
      id: review,
      reason: 'Vaihdoin kuntaa.',
    });
    expect(declined.__typename).toBe('ReviewActed');
    const cecilia = await member('092', both);
    expect(await candidates(id)).toEqual([cecilia.id]);
    expect(await askAnother(id, bo.id)).toMatchObject({ code: 'already_asked' });
    expect((await askAnother(id, cecilia.id)).__typename).toBe('AdminReviewActed');
  });

  it('is not reviewed by who represented its municipality while it was being written, but by who had left before', async () => {
    const author = await member('611');
    const [lately, before] = [await member('049', both), await member('091', both)];
    const id = await sent(author.id);
    await world.owner.read(
      `INSERT INTO affiliation (account_id, municipality_code, status, valid_from, valid_to)
       VALUES ($1, '611', 'ended', now() - interval '2 years', now() + interval '1 second'),
         ($2, '611', 'ended', now() - interval '2 years', now() - interval '1 year')`,
      [lately.id, before.id],
    );
    expect(await candidates(id)).toEqual([before.id]);
  });

  it('is asked of who reads its language and has least to do', async () => {
    const author = await member('611');
    const reviewers: Member[] = [];
    for (const code of ['049', '091', '092', '106']) reviewers.push(await member(code, both));
    await member('505', ['sv']);
    const asked: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const id = await sent(author.id);
      const chosen = (await candidates(id)).slice(0, 2);
      asked.push(...chosen);
      await take(
        id,
        reviewers.filter((one) => chosen.includes(one.id)),
      );
    }
    for (const { id } of reviewers) expect(asked.filter((one) => one === id)).toHaveLength(2);
    expect(asked).toHaveLength(8);
  });

  it('is published without reviews only with a reason, which is kept; or rejected', async () => {
    const author = await member('611');
    const id = await sent(author.id);
    const publish = (unreviewed?: string) =>
      reviewing(laura, 'publishPractice', 'PublishPracticeInput', { id, version: 1, unreviewed });
    expect(await publish()).toMatchObject({ code: 'reviews_missing' });
    expect((await publish('Vain yhteystieto vaihtui.')).__typename).toBe('AdminPracticeMoved');
    const [kept] = await world.owner.read('SELECT unreviewed FROM practice WHERE id = $1', [id]);
    expect(kept).toEqual({ unreviewed: 'Vain yhteystieto vaihtui.' });
    const other = await sent(author.id);
    const rejected = await reviewing(laura, 'rejectPractice', 'AdminPracticeWordsInput', {
      ...{ id: other, version: 1, note: 'Ei koske digitukea.' },
    });
    expect(rejected.__typename).toBe('AdminPracticeMoved');
  });
});

describe('the pool of reviewers', () => {
  it('is offered to, approved and left', async () => {
    const anna = await member('049');
    const offer = () => reviewing(anna.client, 'offerToReview', 'OfferToReviewInput', { locales: ['fi'] });
    expect(await reviewing(anna.client, 'offerToReview', 'OfferToReviewInput', { locales: ['en'] })).toMatchObject({
      code: 'languages_required',
    });
    const offered = await offer();
    expect(offered.__typename).toBe('ReviewActed');
    expect(await offer()).toMatchObject({ code: 'already_reviewer' });
    const id = await sent((await member('611')).id);
    expect(await candidates(id)).toEqual([]);
    const [row] = await world.owner.read<{ id: string }>(
      'SELECT id FROM practice_reviewer WHERE account_id = $1 AND ended_at IS NULL',
      [anna.id],
    );
    await laura.ask('mutation A($id: ID!) { approvePracticeReviewer(id: $id) { __typename } }', { id: row?.id });
    expect(await candidates(id)).toEqual([anna.id]);
    await anna.client.ask('mutation { stopReviewing { __typename } }');
    expect(await candidates(id)).toEqual([]);
  });
});
