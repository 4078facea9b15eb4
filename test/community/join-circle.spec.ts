import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

const joinDocument = `mutation Join($input: JoinCircleInput!) {
  joinCircle(input: $input) {
    __typename
    ... on Enrolled { enrolment { id status position municipality { code name(locale: sv) } } }
    ... on Waitlisted { enrolment { id status position } }
    ... on AlreadyIn { code enrolment { id } }
    ... on AlreadyWaiting { code enrolment { id position } }
    ... on CircleNotOpenYet { code opensAt }
    ... on CircleClosed { code closedAt }
    ... on UserError { code }
    ... on TextRefused { field }
  }
}`;

interface Joined {
  joinCircle: {
    __typename: string;
    code?: string;
    field?: string;
    enrolment?: { id: string; status: string; position: number | null };
  };
}

let world: World;
let app: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

let keys = 0;
const join = (client: Client, circleId: string, more: Record<string, unknown> = {}) => {
  keys += 1;
  const input = { circleId, municipalityCode: '611', idempotencyKey: `test-key-${keys}`, ...more };
  return client.ask<Joined>(joinDocument, { input });
};
const signedIn = async (facts?: Parameters<World['person']>[0]) => app.client().signIn(await world.person(facts));

describe('joining a circle', () => {
  it('gives a free seat, for the municipality that one represents', async () => {
    const { id } = await world.circle();
    const { status, data } = await join(await signedIn(), id);
    expect(status).toBe(200);
    expect(data.joinCircle).toMatchObject({
      __typename: 'Enrolled',
      enrolment: { status: 'confirmed', position: null, municipality: { code: '611', name: 'Borgnäs' } },
    });
  });

  it('puts the next ones in the queue, in their order', async () => {
    const { id } = await world.circle({ capacity: 1 });
    await join(await signedIn(), id);
    const second = await join(await signedIn(), id);
    const third = await join(await signedIn(), id);
    expect(second.data.joinCircle).toMatchObject({ __typename: 'Waitlisted', enrolment: { position: 1 } });
    expect(third.data.joinCircle).toMatchObject({ __typename: 'Waitlisted', enrolment: { position: 2 } });
  });

  it('tells someone who is in, or waits, that they do', async () => {
    const { id } = await world.circle({ capacity: 1 });
    const [first, second] = [await signedIn(), await signedIn()];
    const seat = await join(first, id);
    const place = await join(second, id);
    expect((await join(first, id)).data.joinCircle).toEqual({
      __typename: 'AlreadyIn',
      code: 'already_in',
      enrolment: { id: seat.data.joinCircle.enrolment?.id },
    });
    expect((await join(second, id)).data.joinCircle).toEqual({
      __typename: 'AlreadyWaiting',
      code: 'already_waiting',
      enrolment: { id: place.data.joinCircle.enrolment?.id, position: 1 },
    });
  });

  it.each([
    ['before enrolment opens', { opens: '1 day' }, 'CircleNotOpenYet', 'not_open_yet'],
    ['after enrolment has closed', { closes: '-1 day' }, 'CircleClosed', 'closed'],
    ['while it is running', { closes: '-2 days', starts: '-1 day' }, 'CircleClosed', 'closed'],
    ['after it was cancelled', { status: 'cancelled' }, 'CircleCancelled', 'cancelled'],
    ['when it is a draft', { status: 'draft' }, 'CircleNotFound', 'not_found'],
  ])('is refused %s', async (_when, facts, __typename, code) => {
    const { id, poolId } = await world.circle(facts);
    const { data } = await join(await signedIn(), id);
    expect(data.joinCircle).toMatchObject({ __typename, code });
    expect(await world.owner.read('SELECT FROM enrolment WHERE pool_id = $1', [poolId])).toHaveLength(0);
  });

  it('is refused at once when the time is over, without any job having run', async () => {
    const { id } = await world.circle({ closes: '1 hour' });
    const client = await signedIn();
    await world.shiftClock('61 minutes');
    const { data } = await join(client, id);
    await world.shiftClock('0');
    expect(data.joinCircle).toMatchObject({ __typename: 'CircleClosed' });
  });

  it('is refused for a circle that does not exist, whatever the id looks like', async () => {
    const client = await signedIn();
    for (const id of ['9f2d1b7e-0000-4000-8000-000000000000', 'x', "'; DROP TABLE circle --"]) {
      expect((await join(client, id)).data.joinCircle).toMatchObject({ __typename: 'CircleNotFound' });
    }
  });

  it('is refused for a municipality that one does not represent, and for whoever represents none', async () => {
    const { id } = await world.circle();
    const other = await join(await signedIn(), id, { municipalityCode: '049' });
    const none = await join(await signedIn({ represents: null }), id);
    expect(other.data.joinCircle).toMatchObject({ __typename: 'NotARepresentative', code: 'not_a_representative' });
    expect(none.data.joinCircle).toMatchObject({ __typename: 'NotARepresentative' });
  });

  it('is refused to visitors', async () => {
    const { id } = await world.circle();
    const { codes } = await join(app.client(), id);
    expect(codes).toEqual(['UNAUTHENTICATED']);
  });

  it('does not keep a wish that holds a personal identity code or is too long', async () => {
    const { id } = await world.circle();
    const client = await signedIn();
    const secret = await join(client, id, { wish: 'Tunnukseni on 131052-308T' });
    const long = await join(client, id, { wish: 'å'.repeat(2001) });
    expect(secret.data.joinCircle).toEqual({
      __typename: 'TextRefused',
      code: 'personal_identity_code',
      field: 'wish',
    });
    expect(long.data.joinCircle).toEqual({ __typename: 'TextRefused', code: 'too_long', field: 'wish' });
    expect((await join(client, id, { wish: 'å'.repeat(2000) })).data.joinCircle.__typename).toBe('Enrolled');
  });

  it('leaves enrolment, audit row and job behind together, and nothing of a refusal', async () => {
    const { id } = await world.circle();
    const before = (await world.queuedTasks()).length;
    await join(await signedIn(), id, { municipalityCode: '049' });
    expect(await world.queuedTasks()).toHaveLength(before);
    const { data } = await join(await signedIn(), id, { wish: ' Uusia ideoita ' });
    expect((await world.queuedTasks()).slice(before)).toEqual(['circles.enrolled']);
    const enrolmentId = data.joinCircle.enrolment?.id;
    const [row] = await world.owner.read('SELECT wish, status FROM enrolment WHERE id = $1', [enrolmentId]);
    expect(row).toEqual({ wish: 'Uusia ideoita', status: 'confirmed' });
    const acts = await world.owner.read(
      'SELECT act, municipality_code, to_status FROM audit_log WHERE object_id = $1',
      [enrolmentId],
    );
    expect(acts).toEqual([{ act: 'circle.join', municipality_code: '611', to_status: 'confirmed' }]);
  });
});

describe('the same form sent again', () => {
  it('has one effect, and the stored answer each time', async () => {
    const { id, poolId } = await world.circle();
    const client = await signedIn();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => join(client, id, { idempotencyKey: 'one-form-only' })),
    );
    const ids = new Set(answers.map(({ data }) => `${data.joinCircle.__typename} ${data.joinCircle.enrolment?.id}`));
    expect(ids.size).toBe(1);
    expect([...ids][0]).toMatch(/^Enrolled /);
    expect(await world.owner.read('SELECT FROM enrolment WHERE pool_id = $1', [poolId])).toHaveLength(1);
  });

  it('is refused with another input', async () => {
    const client = await signedIn();
    const [one, two] = [await world.circle(), await world.circle()];
    await join(client, one.id, { idempotencyKey: 'for-one-circle' });
    const { data } = await join(client, two.id, { idempotencyKey: 'for-one-circle' });
    expect(data.joinCircle).toEqual({ __typename: 'KeyReused', code: 'key_reused' });
  });

  it('may be mended after a refusal, which binds no key', async () => {
    const { id } = await world.circle();
    const client = await signedIn();
    await join(client, id, { idempotencyKey: 'mended-form', municipalityCode: '049' });
    const { data } = await join(client, id, { idempotencyKey: 'mended-form' });
    expect(data.joinCircle.__typename).toBe('Enrolled');
  });
});
