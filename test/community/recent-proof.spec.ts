import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startFreshApp } from '../support/fresh/app.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let app: Awaited<ReturnType<typeof startFreshApp>>;

beforeAll(async () => {
  world = await createWorld();
  app = await startFreshApp(world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

beforeEach(() => world.shiftClock('0'));

/** One document that is interpreted, and one that is compiled as those of our pages are. */
const documents = { interpreted: 'mutation Other { change }', compiled: 'mutation Ours { change }' };

describe.each(Object.entries(documents))('what needs a recent proof, %s', (kind, document) => {
  beforeAll(() => {
    if (kind === 'compiled') app.documents.trust(document);
  });

  it('is done for who signed in within a quarter of an hour, and refused with a code of its own afterwards', async () => {
    const client = await app.client().signIn(await world.person());
    expect(await client.ask(document)).toMatchObject({ status: 200, data: { change: true } });
    await world.shiftClock('14 minutes 50 seconds');
    expect(await client.ask(document)).toMatchObject({ data: { change: true } });
    await world.shiftClock('15 minutes 1 second');
    const refused = await client.ask(document);
    expect(refused).toMatchObject({ status: 403, codes: ['REAUTHENTICATION_NEEDED'] });
    expect(app.documents.runsCompiled(document, kind === 'compiled' ? 'Ours' : 'Other')).toBe(kind === 'compiled');
    expect((await client.ask<{ fresh: boolean }>('{ fresh }')).data).toEqual({ fresh: false });
  });

  it('is done again after a new proof, in a new session', async () => {
    const person = await world.person();
    const client = await app.client().signIn(person);
    const before = client.cookies();
    await world.shiftClock('1 hour');
    expect((await client.ask(document)).codes).toEqual(['REAUTHENTICATION_NEEDED']);
    await client.signIn(person);
    expect(client.cookies()).not.toBe(before);
    expect(await client.ask(document)).toMatchObject({ data: { change: true } });
  });

  it('is refused to a visitor for being none, and to a session that does not say when it was proved', async () => {
    expect((await app.client().ask(document)).codes).toEqual(['UNAUTHENTICATED']);
    const person = await world.person();
    const client = await app.client().signIn(person);
    await world.owner.read(
      `UPDATE community_session SET sess = (sess::jsonb - 'provedAt')::json WHERE sess #>> '{passport,user}' = $1`,
      [person.id],
    );
    expect((await client.ask(document)).codes).toEqual(['REAUTHENTICATION_NEEDED']);
  });
});

describe('two requests of one session at once', () => {
  it('are both as fresh as the session', async () => {
    const client = await app.client().signIn(await world.person());
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.ask<{ fresh: boolean }>('{ fresh }')));
    expect(answers.map(({ data }) => data.fresh)).toEqual(Array(20).fill(true));
  });
});
