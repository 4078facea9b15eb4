import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { actOn, completeDraft, saveDraft } from '../support/circle-draft.ts';
import { circleWithLeader, leads } from '../support/circle-with-leader.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'], represents: null }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

/** A circle in which a facilitator approves, with that facilitator. */
async function approved(facts: Parameters<typeof circleWithLeader>[1] = {}) {
  const circle = await circleWithLeader(world, { approval: true, ...facts });
  return { ...circle, client: await community.client().signIn(circle.leader) };
}

async function join(client: Client, circleId: string, municipalityCode = '611') {
  const { data } = await client.ask<{ it: { __typename: string; enrolment?: { id: string; status: string } } }>(
    `mutation J($input: JoinCircleInput!) { it: joinCircle(input: $input) { __typename
       ... on Applied { enrolment { id status position } } ... on AlreadyApplied { enrolment { id } } } }`,
    { input: { circleId, municipalityCode, idempotencyKey: crypto.randomUUID() } },
  );
  return data.it;
}

/** Someone who has applied, with their application. */
async function applicant(circleId: string, name = 'Hakija', represents = '611') {
  const person = await world.person({ name, represents });
  const client = await community.client().signIn(person);
  const { enrolment } = await join(client, circleId, represents);
  return { ...person, client, enrolmentId: enrolment?.id ?? '' };
}

const decide = async (client: Client, input: object) =>
  (
    await client.ask<{ it: unknown }>(
      `mutation D($input: OwnApplicationInput!) { it: decideOwnCircleApplication(input: $input) { __typename
         ... on UserError { code } ... on OwnApplicationDecided { status } } }`,
      { input },
    )
  ).data.it;
const decideAsTeam = async (client: Client, input: object) =>
  (
    await client.ask<{ it: unknown }>(
      `mutation D($input: CircleApplicationInput!) { it: decideCircleApplication(input: $input) { __typename
         ... on UserError { code } ... on CircleApplicationDecided { status } } }`,
      { input },
    )
  ).data.it;

async function own(client: Client, slug: string) {
  const { data } = await client.ask<{ circle: object }>(
    `query C($slug: String!) { circle(slug: $slug, locale: fi) { seats { approval confirmed free waiting }
       viewerEnrolment { status position } viewerRejection { reason } } }`,
    { slug },
  );
  return data.circle;
}
const leave = (client: Client, circleId: string) =>
  client.ask('mutation L($i: OwnPlaceInput!) { leaveCircle(input: $i) { __typename } }', {
    i: { circleId, idempotencyKey: crypto.randomUUID() },
  });
const refused = (code: string) => ({ __typename: 'OwnApplicationRefused', code });
const status = (of: string) => ({ __typename: 'OwnApplicationDecided', status: of });

describe('in a circle where a facilitator approves', () => {
  it('who joins applies: they have no seat and do not wait, and apply once', async () => {
    const { id, slug } = await approved({ capacity: 1 });
    const { client, enrolmentId } = await applicant(id);
    expect(await join(client, id)).toEqual({ __typename: 'AlreadyApplied', enrolment: { id: enrolmentId } });
    expect(await own(client, slug)).toEqual({
      seats: { approval: true, confirmed: 0, free: 1, waiting: 0 },
      viewerEnrolment: { status: 'pending', position: null },
      viewerRejection: null,
    });
    const { data } = await client.ask<object>(
      'mutation A($i: OwnPlaceInput!) { acceptSeat(input: $i) { __typename } declineSeat(input: $i) { __typename } }',
      { i: { circleId: id, idempotencyKey: 'answers-none' } },
    );
    expect(data).toEqual({ acceptSeat: { __typename: 'NoOffer' }, declineSeat: { __typename: 'NoOffer' } });
    await leave(client, id);
    expect(await own(client, slug)).toMatchObject({ viewerEnrolment: null, viewerRejection: null });
  });

  it('who is approved has a seat; once it is full they wait, as of when they applied', async () => {
    const { id, slug, client } = await approved({ capacity: 1 });
    const people = [];
    for (const name of ['Eka', 'Toka', 'Kolmas']) people.push(await applicant(id, name));
    const [first, second, third] = people;
    expect(await decide(client, { enrolmentId: third?.enrolmentId, approve: true })).toEqual(status('confirmed'));
    expect(await decide(client, { enrolmentId: second?.enrolmentId, approve: true })).toEqual(status('waitlisted'));
    expect(await decideAsTeam(laura, { enrolmentId: first?.enrolmentId, approve: true })).toMatchObject({
      status: 'waitlisted',
    });
    expect(await own(first?.client as Client, slug)).toMatchObject({ viewerEnrolment: { position: 1 } });
    expect(await own(second?.client as Client, slug)).toMatchObject({ viewerEnrolment: { position: 2 } });
    await leave(third?.client as Client, id);
    expect(await own(first?.client as Client, slug)).toMatchObject({ viewerEnrolment: { status: 'offered' } });
  });

  it('nobody is approved beyond the limit of their municipality: they wait', async () => {
    const { id, client } = await approved({ capacity: 5, limit: 1 });
    const all = [await applicant(id, 'Eka'), await applicant(id, 'Toka'), await applicant(id, 'Muualta', '049')];
    const told = [];
    for (const { enrolmentId } of all) told.push(await decide(client, { enrolmentId, approve: true }));
    expect(told).toEqual([status('confirmed'), status('waitlisted'), status('confirmed')]);
  });

  it('who is declined reads why, has no place, and may apply again', async () => {
    const { id, slug, client } = await approved();
    const { client: theirs, enrolmentId } = await applicant(id);
    expect(await decide(client, { enrolmentId, approve: false })).toEqual(refused('reason_required'));
    expect(await decide(client, { enrolmentId, approve: false, reason: 'Hetu 131052-308T' })).toEqual(
      refused('personal_identity_code'),
    );
    const reason = 'Rinki on uusille kunnille.';
    expect(await decide(client, { enrolmentId, approve: false, reason })).toEqual(status('rejected'));
    expect(await own(theirs, slug)).toMatchObject({ viewerEnrolment: null, viewerRejection: { reason } });
    expect(await join(theirs, id)).toMatchObject({ __typename: 'Applied' });
    expect(await own(theirs, slug)).toMatchObject({ viewerEnrolment: { status: 'pending' }, viewerRejection: null });
  });

  it('nobody decides on their own application, twice, for a circle that they do not lead, or that is over', async () => {
    const { id, client, leader } = await approved();
    const mine = await join(client, id, '106');
    const ownId = mine.enrolment?.id;
    expect(await decide(client, { enrolmentId: ownId, approve: true })).toEqual(refused('own_application'));
    const other = await world.person({ represents: '106' });
    await leads(world, id, other.id);
    const second = await community.client().signIn(other);
    expect(await decide(second, { enrolmentId: ownId, approve: true })).toEqual(status('confirmed'));
    expect(await decide(second, { enrolmentId: ownId, approve: true })).toEqual(refused('already_decided'));

    const { enrolmentId, client: theirs } = await applicant(id);
    const stranger = await approved();
    for (const nobody of [theirs, stranger.client])
      expect(await decide(nobody, { enrolmentId, approve: true })).toEqual(refused('not_found'));
    expect(await decide(client, { enrolmentId: 'x', approve: true })).toEqual(refused('not_found'));
    await world.owner.read(`UPDATE circle SET status = 'cancelled' WHERE id = $1`, [id]);
    expect(await decide(client, { enrolmentId, approve: true })).toEqual(refused('circle_over'));
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE account_id = $1', [leader.id]);
    expect(await decide(client, { enrolmentId, approve: true })).toEqual(refused('not_found'));
  });

  it('who no longer represents the municipality can only be declined', async () => {
    const { id, client } = await approved();
    const { id: accountId, enrolmentId } = await applicant(id);
    await world.owner.read(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = $1`, [
      accountId,
    ]);
    expect(await decide(client, { enrolmentId, approve: true })).toEqual(refused('not_representative'));
    const input = { enrolmentId, approve: false, reason: 'Et edusta enää kuntaa.' };
    expect(await decide(client, input)).toEqual(status('rejected'));
  });
});

describe('that a facilitator approves', () => {
  it('is said in the draft, kept by its copy, and holds once the circle is published', async () => {
    const { id, version } = await saveDraft(laura, {
      approval: true,
      texts: [{ ...completeDraft.texts[0] }],
      languages: ['fi'],
    });
    const copy = await actOn(laura, 'copyCircle', { id, idempotencyKey: 'copy-approval' });
    const read = async (circle: string) =>
      (
        await laura.ask<{ circle: { approval: boolean; slug: string } }>(
          'query C($id: ID!) { circle(id: $id, locale: fi) { approval slug } }',
          { id: circle },
        )
      ).data.circle;
    expect(await read(copy.id)).toMatchObject({ approval: true });
    await actOn(laura, 'submitCircle', { id, version });
    await actOn(laura, 'publishCircle', { id, version: version + 1 });
    const client = await community.client().signIn(await world.person());
    expect(await join(client, id)).toMatchObject({ __typename: 'Applied' });
  });
});
