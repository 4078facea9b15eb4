import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LinkTokens } from '#identity';
import { type Client, type RunningApp, secret, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: RunningApp;
const tokens = new LinkTokens(secret);

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const act = async (client: Client, name: 'joinCircle' | 'leaveCircle', circleId: string) => {
  const more = name === 'joinCircle' ? { municipalityCode: '611' } : {};
  const type = name === 'joinCircle' ? 'JoinCircleInput' : 'OwnPlaceInput';
  const input = { circleId, idempotencyKey: crypto.randomUUID(), ...more };
  await client.ask(`mutation A($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });
};

const look = async (token: string) =>
  (
    await app
      .client()
      .ask<{ mailedOffer: { enrolment: { status: string } } | null }>(
        'query O($token: String!) { mailedOffer(token: $token, locale: fi) { enrolment { status } circle { slug viewerEnrolment { id } } } }',
        { token },
      )
  ).data.mailedOffer;

const answer = async (token: string, what: 'ACCEPT' | 'DECLINE') =>
  (
    await app.client().ask<{ answerMailedOffer: Record<string, string> }>(
      `mutation A($input: AnswerMailedOfferInput!) { answerMailedOffer(input: $input) { __typename
         ... on OfferAnswered { answer } ... on OfferExpired { expiredAt } } }`,
      { input: { token, answer: what } },
    )
  ).data.answerMailedOffer;

/** Someone to whom the only seat of a circle is offered. */
async function offered() {
  const circle = await world.circle({ capacity: 1 });
  const [first, second] = [await world.person(), await world.person()];
  const one = await app.client().signIn(first);
  const two = await app.client().signIn(second);
  await act(one, 'joinCircle', circle.id);
  await act(two, 'joinCircle', circle.id);
  await act(one, 'leaveCircle', circle.id);
  const [row] = await world.owner.read<{ id: string }>(
    `SELECT id FROM enrolment WHERE pool_id = $1 AND account_id = $2`,
    [circle.poolId, second.id],
  );
  const id = row?.id ?? '';
  return { circle, owner: two, id, token: tokens.tokenOf('seat_offer', id), person: second };
}

it('who holds the mail of an offer accepts the seat without signing in, once, and hears the same when asking again', async () => {
  const { token, id } = await offered();
  for (let n = 0; n < 3; n += 1) expect((await look(token))?.enrolment.status).toBe('offered');
  expect(await answer(token, 'ACCEPT')).toEqual({ __typename: 'OfferAnswered', answer: 'ACCEPT' });
  expect(await answer(token, 'ACCEPT')).toEqual({ __typename: 'OfferAnswered', answer: 'ACCEPT' });
  expect(await look(token)).toMatchObject({ enrolment: { status: 'confirmed' } });
  expect(await answer(token, 'DECLINE')).toEqual({ __typename: 'NoOffer' });
  expect(
    await world.owner.read('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id DESC LIMIT 1', [id]),
  ).toEqual([{ act: 'circle.accept_seat' }]);
});

it('declines it, and the page tells nothing of the person to whom it was sent', async () => {
  const { token } = await offered();
  expect(await look(token)).toMatchObject({ circle: { viewerEnrolment: null } });
  expect(await answer(token, 'DECLINE')).toEqual({ __typename: 'OfferAnswered', answer: 'DECLINE' });
  expect((await look(token))?.enrolment.status).toBe('declined');
  expect(await answer(token, 'ACCEPT')).toEqual({ __typename: 'NoOffer' });
});

it('is too late one second after the end, also before a job has recorded it', async () => {
  const { token, id } = await offered();
  await world.owner.read(`UPDATE enrolment SET offer_expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
  expect((await look(token))?.enrolment.status).toBe('expired');
  expect(await answer(token, 'ACCEPT')).toMatchObject({ __typename: 'OfferExpired' });
});

it('answers for this offer only, not for one that came later to the same person', async () => {
  const { token, owner, circle, person } = await offered();
  await act(owner, 'leaveCircle', circle.id);
  const other = await app.client().signIn(await world.person());
  await act(other, 'joinCircle', circle.id);
  await act(owner, 'joinCircle', circle.id);
  await act(other, 'leaveCircle', circle.id);
  expect(await answer(token, 'ACCEPT')).toEqual({ __typename: 'NoOffer' });
  const rows = await world.owner.read(
    `SELECT status FROM enrolment WHERE account_id = $1 AND pool_id = $2 ORDER BY created_at`,
    [person.id, circle.poolId],
  );
  expect(rows).toEqual([{ status: 'withdrawn' }, { status: 'offered' }]);
});

it('leads nowhere with a token that is made up, for something else, or of a suspended account', async () => {
  const { token, id, person } = await offered();
  for (const wrong of ['', 'x', `${id}.AAAA`, tokens.tokenOf('sign_in', id)]) {
    expect(await look(wrong)).toBeNull();
    expect(await answer(wrong, 'ACCEPT')).toEqual({ __typename: 'CircleNotFound' });
  }
  await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
  expect(await answer(token, 'ACCEPT')).toEqual({ __typename: 'CircleNotFound' });
});
