import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

const over = { opens: '-90 days', closes: '-70 days', starts: '-60 days', ends: '-50 days' };

/** A circle with its facilitator and so many people in it. */
async function circleOf(count: number, facts: object = over) {
  const circle = await world.circle({ capacity: 20, ...facts });
  const leads = await world.person();
  await world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
     VALUES ($1, $2, '611', 0, now() - interval '90 days')`,
    [circle.id, leads.id],
  );
  const people: Client[] = [];
  for (let n = 0; n < count; n += 1) people.push(await inIt(circle.poolId));
  return { ...circle, facilitator: await community.client().signIn(leads), people };
}

/** Someone with a place in the circle. */
async function inIt(poolId: string, status = 'confirmed'): Promise<Client> {
  const person = await world.person();
  await world.owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, created_at, status_since)
     VALUES ($1, $2, '611', $3, CASE $3 WHEN 'waitlisted' THEN 1 END, now(), now())`,
    [poolId, person.id, status],
  );
  return community.client().signIn(person);
}

async function ask(client: Client, document: string, variables: Record<string, unknown>) {
  const { data, body } = await client.ask<{ it: { version: number } } | null>(document, variables);
  if (!data) throw new Error(body);
  return data.it;
}

const give = (client: Client, circleId: string, input: object = {}) =>
  ask(
    client,
    `mutation G($input: CircleFeedbackInput!) { it: giveCircleFeedback(input: $input) { __typename ... on UserError { code }
       ... on FeedbackClosed { state } ... on FeedbackRefused { problems { field code } } } }`,
    { input: { circleId, goalMet: 4, usefulness: 5, ...input } },
  );
const record = (client: Client, id: string, input: object = {}) =>
  ask(
    client,
    `mutation R($input: CircleOutcomesInput!) { it: recordCircleOutcomes(input: $input) { __typename
       ... on UserError { code } ... on OwnCircleSaved { version } ... on OwnCircleWrongState { state }
       ... on OwnCircleRefused { problems { field code } } } }`,
    { input: { id, version: 1, kind: 'OUTCOMES', fi: 'Yhteinen suunnitelma.', ...input } },
  );
const archive = (id: string, version: number) =>
  ask(
    laura,
    `mutation A($input: CircleActInput!) { it: archiveCircle(input: $input) { __typename ... on UserError { code }
       ... on CircleWrongStatus { state } } }`,
    { input: { id, version } },
  );

const figures = 'feedback { answers goalMet usefulness words }';
const ofTeam = (id: string) =>
  ask(laura, `query C($id: ID!) { it: circle(id: $id, locale: fi) { ${figures} } }`, { id });
const ofFacilitator = (client: Client, id: string) =>
  ask(client, `query C($id: ID!) { it: ownCircle(id: $id, locale: fi) { ${figures} } }`, { id });
const ownAnswer = (client: Client, slug: string) =>
  ask(
    client,
    'query C($slug: String!) { it: circle(slug: $slug, locale: fi) { viewerFeedback { goalMet usefulness words } } }',
    { slug },
  );
const outcomes = (slug: string, locale: string) =>
  ask(
    community.client(),
    'query C($slug: String!, $locale: Locale!) { it: circle(slug: $slug, locale: $locale) { state outcomes { kind text locale } } }',
    { slug, locale },
  );

describe('feedback on a circle', () => {
  it('is one answer a person, changed until the circle is completed, and read by nobody else', async () => {
    const { id, slug, facilitator, people } = await circleOf(2);
    const [aino, ville] = people as [Client, Client];
    expect(await give(aino, id, { words: ' Hyvä. ' })).toEqual({ __typename: 'FeedbackGiven' });
    expect(await give(aino, id, { goalMet: 2, words: '' })).toEqual({ __typename: 'FeedbackGiven' });
    const mine = { viewerFeedback: { goalMet: 2, usefulness: 5, words: null } };
    expect(await ownAnswer(aino, slug)).toEqual(mine);
    for (const other of [ville, facilitator, community.client()])
      expect(await ownAnswer(other, slug)).toEqual({ viewerFeedback: null });
    await record(facilitator, id);
    const closed = { __typename: 'FeedbackClosed', code: 'wrong_status', state: 'completed' };
    expect(await give(aino, id)).toEqual(closed);
    expect(await ownAnswer(aino, slug)).toEqual(mine);
  });

  it('is seen by facilitators and project team as figures and words when five have answered, and not before', async () => {
    const { id, facilitator, people } = await circleOf(5);
    for (const [n, person] of people.slice(0, 4).entries()) await give(person, id, { goalMet: n + 1 });
    expect(await ofFacilitator(facilitator, id)).toEqual({ feedback: null });
    expect(await ofTeam(id)).toEqual({ feedback: null });
    await give(people[4] as Client, id, { usefulness: 1, words: 'Lisää aikaa.' });
    const feedback = { answers: 5, goalMet: [1, 1, 1, 2, 0], usefulness: [1, 0, 0, 0, 4], words: ['Lisää aikaa.'] };
    expect(await ofFacilitator(facilitator, id)).toEqual({ feedback });
    expect(await ofTeam(id)).toEqual({ feedback });
    expect(await ofFacilitator(people[0] as Client, id)).toBeNull();
  });

  it('is refused to who has no seat, before the end, and where it cannot be kept', async () => {
    const { id, poolId, people } = await circleOf(1);
    const notIn = { __typename: 'NotInCircle', code: 'not_in' };
    expect(await give(await inIt(poolId, 'waitlisted'), id)).toEqual(notIn);
    expect(await give(await community.client().signIn(await world.person()), id)).toEqual(notIn);
    const refused = await give(people[0] as Client, id, { goalMet: null, usefulness: 9, words: '131052-308T' });
    expect(refused).toMatchObject({
      problems: [
        { field: 'goalMet', code: 'required' },
        { field: 'usefulness', code: 'out_of_range' },
        { field: 'words', code: 'personal_identity_code' },
      ],
    });
    const running = await circleOf(1, { ...over, ends: '1 day' });
    expect(await give(running.people[0] as Client, running.id)).toMatchObject({ state: 'running' });
    const archived = await circleOf(1, { ...over, status: 'archived' });
    expect(await give(archived.people[0] as Client, archived.id)).toMatchObject({ __typename: 'CircleNotFound' });
    expect(await world.owner.read('SELECT FROM circle_feedback WHERE circle_id = $1', [id])).toEqual([]);
  });
});

describe('the outcomes of a circle', () => {
  it('complete it, stand on its public page in the reader’s language or the other one, and the team archives it', async () => {
    const { id, slug, facilitator } = await circleOf(0);
    expect(await record(facilitator, id, { sv: ' En gemensam plan. ' })).toEqual({
      __typename: 'OwnCircleSaved',
      version: 2,
    });
    const swedish = { kind: 'OUTCOMES', text: 'En gemensam plan.', locale: 'sv' };
    expect(await outcomes(slug, 'sv')).toEqual({ state: 'completed', outcomes: swedish });
    const finnish = { kind: 'OUTCOMES', text: 'Yhteinen suunnitelma.', locale: 'fi' };
    expect(await outcomes(slug, 'en')).toEqual({ state: 'completed', outcomes: finnish });
    expect(await archive(id, 1)).toMatchObject({ __typename: 'StaleCircleVersion' });
    expect(await archive(id, 2)).toEqual({ __typename: 'CircleSaved' });
    expect(await outcomes(slug, 'fi')).toBeNull();
    expect(await archive(id, 3)).toMatchObject({ __typename: 'CircleWrongStatus', state: 'archived' });
    const acts = await world.owner.read(
      `SELECT act, from_status AS "from", to_status AS "to" FROM audit_log WHERE object_id = $1 ORDER BY id`,
      [id],
    );
    expect(acts).toEqual([
      { act: 'circle.record_outcomes', from: 'published', to: 'completed' },
      { act: 'circle.archive', from: 'completed', to: 'archived' },
    ]);
  });

  it('complete the seats of those who were in it to the end, who keep what they had, and end what others waited for', async () => {
    const { id, poolId, facilitator, people } = await circleOf(1);
    const [aino, waits] = [people[0] as Client, await inIt(poolId, 'waitlisted')];
    await inIt(poolId, 'withdrawn');
    await world.owner.read('UPDATE seat_pool SET confirmed = 1, waiting = 1, last_queue_number = 1 WHERE id = $1', [
      poolId,
    ]);
    const before = (await world.queuedTasks()).sort();
    await record(facilitator, id);
    expect((await world.queuedTasks()).sort()).toEqual(before);
    const seats = `SELECT (SELECT array_agg(status ORDER BY status) FROM enrolment WHERE pool_id = p.id) AS statuses,
      p.confirmed, p.waiting FROM seat_pool p WHERE p.id = $1`;
    expect(await world.owner.read(seats, [poolId])).toEqual([
      { statuses: ['completed', 'expired', 'withdrawn'], confirmed: 1, waiting: 0 },
    ]);
    const acts = await world.owner.read(
      `SELECT act, from_status AS "from", to_status AS "to" FROM audit_log a JOIN enrolment e ON a.object_id = e.id::text
       WHERE e.pool_id = $1 ORDER BY act`,
      [poolId],
    );
    expect(acts).toEqual([
      { act: 'seat.complete', from: 'confirmed', to: 'completed' },
      { act: 'seat.expire', from: 'waitlisted', to: 'expired' },
    ]);
    const own = `{ it: myEnrolments(locale: fi) { enrolment { status } circle { id } } myRooms(locale: fi) { id } }`;
    expect((await aino.ask<object>(own)).data).toEqual({
      it: [{ enrolment: { status: 'completed' }, circle: { id } }],
      myRooms: [{ id }],
    });
    expect((await waits.ask<object>(own)).data).toEqual({ it: [], myRooms: [] });
    const leave = `mutation L($input: OwnPlaceInput!) { it: leaveCircle(input: $input) { __typename } }`;
    expect(await ask(aino, leave, { input: { circleId: id, idempotencyKey: 'too-late' } })).toEqual({
      __typename: 'NotInCircle',
    });
    const join = `mutation J($input: JoinCircleInput!) { it: joinCircle(input: $input) { __typename } }`;
    const input = { circleId: id, municipalityCode: '611', idempotencyKey: 'once-more' };
    expect(await ask(aino, join, { input })).toEqual({ __typename: 'AlreadyIn' });
    // An earlier version completed circles without the seats in them: those end when the circle is archived.
    await world.owner.read(`UPDATE enrolment SET status = 'confirmed' WHERE pool_id = $1 AND status = 'completed'`, [
      poolId,
    ]);
    await archive(id, 2);
    expect(await world.owner.read(seats, [poolId])).toMatchObject([
      { statuses: ['completed', 'expired', 'withdrawn'] },
    ]);
  });

  it('may be the reason for none', async () => {
    const { id, slug, facilitator } = await circleOf(0);
    await record(facilitator, id, { kind: 'NONE', fi: '', sv: 'Träffarna blev för få.' });
    const why = { kind: 'NONE', text: 'Träffarna blev för få.', locale: 'sv' };
    expect(await outcomes(slug, 'fi')).toEqual({ state: 'completed', outcomes: why });
  });

  it('are recorded by who leads the circle, when it is over, on the version that they have read', async () => {
    const { id, facilitator, people } = await circleOf(1);
    expect(await record(people[0] as Client, id)).toEqual({ __typename: 'OwnCircleNotFound', code: 'not_found' });
    expect(await record(facilitator, id, { version: 2 })).toMatchObject({ __typename: 'OwnCircleChanged' });
    expect(await record(facilitator, id, { fi: ' ' })).toMatchObject({
      problems: [{ field: 'outcomes.fi', code: 'required' }],
    });
    const both = await Promise.all([1, 2].map(() => record(facilitator, id)));
    expect(both.map((one) => (one as { __typename?: string }).__typename).sort()).toEqual([
      'OwnCircleSaved',
      'OwnCircleWrongState',
    ]);
    const running = await circleOf(0, { ...over, ends: '1 day' });
    expect(await record(running.facilitator, running.id)).toMatchObject({ state: 'running' });
    expect(await archive(running.id, 1)).toMatchObject({ state: 'running' });
  });
});
