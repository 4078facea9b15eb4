import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addHeld } from '../support/sparring-holding.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let team: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  team = await admin.client().signIn(await world.person({ represents: null, roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

interface Member {
  id: string;
  client: Client;
}

async function member(represents: string | null): Promise<Member> {
  const { id } = await world.person({ represents });
  return { id, client: await community.client().signIn({ id }) };
}

/** A session of sparring that Pornainen asked for and Espoo tutored, with a neighbour. */
async function reported(report = 'Kartoitettu') {
  const [aino, ville, tuula, neighbour] = [
    await member('611'),
    await member('611'),
    await member('049'),
    await member('018'),
  ];
  const facts = { by: aino.id, code: '611', neighbours: ['018'], tutor: '049', tutors: [tuula.id], daysAgo: 1 };
  const { id, pairId } = await addHeld(world, { ...facts, ...(report !== '' && { report }) });
  return { id, pairId, aino, ville, tuula, neighbour };
}

interface Answer {
  __typename: string;
  id?: string;
}

const ask = async <T>(client: Client, document: string, variables: Record<string, unknown>): Promise<T> => {
  const { data, body } = await client.ask<{ it: T } | null>(document, variables);
  if (!data) throw new Error(body);
  return data.it;
};

const make = (client: Client, requestId: string, locale = 'fi') =>
  ask<Answer>(
    client,
    `mutation M($input: MakeSparringPracticeDraftInput!) { it: makeSparringPracticeDraft(input: $input) { __typename
       ... on PracticeDraftMade { id } } }`,
    { input: { requestId, locale } },
  );

interface Draft {
  version: number;
  edits: boolean;
  ownStatus: string | null;
  circle: object | null;
  candidates: { id: string }[];
  contributors: object[];
}

const draft = (client: Client, id: string | undefined) =>
  ask<Draft | null>(
    client,
    `query D($id: ID!) { it: practiceDraft(id: $id, locale: fi) { version title { fi sv } text { fi sv } edits ownStatus
       circle { id } sparring { requestId heldOn municipality { code } tutorMunicipality { code } }
       contributors { municipality { code } author status } candidates { id } } }`,
    { id },
  );

const act = (client: Client, name: string, type: string, input: object) =>
  ask<Answer>(client, `mutation A($input: ${type}!) { it: ${name}(input: $input) { __typename } }`, { input });

const missing = { __typename: 'PracticeDraftNotFound' };

describe('a draft of a session of sparring', () => {
  it('takes along what was reported, is written by both sides, and names others by their own yes', async () => {
    const { id, aino, ville, tuula } = await reported();
    const made = await make(tuula.client, id, 'sv');
    expect(made).toMatchObject({ __typename: 'PracticeDraftMade' });
    // Of two tries, the second leads to the first.
    expect(await make(aino.client, id)).toEqual(made);
    expect(await draft(aino.client, made.id)).toMatchObject({
      title: { fi: 'Pornainen, Espoo', sv: 'Borgnäs, Esbo' },
      text: { fi: null, sv: 'Kartoitettu' },
      circle: null,
      sparring: { requestId: id, municipality: { code: '611' }, tutorMunicipality: { code: '049' } },
      edits: true,
      contributors: [{ municipality: { code: '049' }, author: true, status: 'accepted' }],
    });
    const texts = { title: { fi: 'Digituen alku', sv: '' }, text: { fi: 'Näin aloitimme.', sv: '' } };
    const edit = { id: made.id, version: 1, ...texts };
    expect(await act(aino.client, 'editPracticeDraft', 'EditPracticeDraftInput', edit)).toMatchObject({
      __typename: 'PracticeDraftSaved',
    });
    expect(await act(tuula.client, 'editPracticeDraft', 'EditPracticeDraftInput', edit)).toMatchObject({
      __typename: 'PracticeDraftChanged',
    });

    const candidates = (await draft(tuula.client, made.id))?.candidates.map((one) => one.id) ?? [];
    expect(candidates).toEqual(expect.arrayContaining([aino.id, ville.id]));
    expect(candidates).not.toContain(tuula.id);
    const stranger = await member('106');
    const invite = (people: string[]) =>
      act(tuula.client, 'invitePracticeContributors', 'InvitePracticeContributorsInput', {
        id: made.id,
        personIds: people,
      });
    expect(await invite([stranger.id])).toEqual({ __typename: 'PracticePersonNotOfCircle' });
    expect(await invite([ville.id])).toEqual({ __typename: 'PracticeContributorsInvited' });
    expect(await draft(ville.client, made.id)).toMatchObject({ ownStatus: 'invited' });
    await act(ville.client, 'answerPracticeInvitation', 'AnswerPracticeInvitationInput', { id: made.id, accept: true });
    expect((await draft(aino.client, made.id))?.contributors).toContainEqual({
      ...{ municipality: { code: '611' }, author: false, status: 'accepted' },
    });
    const origin = await ask<object>(
      team,
      `query D($id: ID!) { it: practiceDraft(id: $id, locale: fi) { circle { id }
         sparring { requestId municipalityName(locale: sv) tutorMunicipalityName(locale: fi) } } }`,
      { id: made.id },
    );
    expect(origin).toEqual({
      circle: null,
      sparring: { requestId: id, municipalityName: 'Borgnäs', tutorMunicipalityName: 'Espoo' },
    });
  });

  it('is nothing to neighbours and strangers, and to a side that acts no more', async () => {
    const { id, aino, tuula, neighbour } = await reported();
    for (const { client } of [neighbour, await member('106'), await member(null), await member('049')])
      expect(await make(client, id)).toEqual(missing);
    const made = await make(aino.client, id);
    for (const { client } of [neighbour, await member('106')]) expect(await draft(client, made.id)).toBeNull();
    expect(await draft(tuula.client, made.id)).toMatchObject({ edits: true });
    await world.owner.read(`UPDATE role_grant SET valid_to = now() WHERE account_id = $1`, [tuula.id]);
    expect(await draft(tuula.client, made.id)).toBeNull();
    expect(await make(tuula.client, id)).toEqual(missing);
  });

  it('needs a report that was sent, with outcomes', async () => {
    const unsent = await reported('');
    expect(await make(unsent.aino.client, unsent.id)).toEqual({ __typename: 'PracticeOutcomesMissing' });
    const none = await reported();
    await world.owner.read(
      `UPDATE sparring_report SET situation = NULL, no_outcome = 'Tapaaminen jäi kesken' WHERE pair_id = $1`,
      [none.pairId],
    );
    expect(await make(none.tuula.client, none.id)).toEqual({ __typename: 'PracticeOutcomesMissing' });
    expect(await make(none.aino.client, 'x')).toEqual(missing);
  });

  it('is made once, also by two at the same instant', async () => {
    const { id, aino, tuula } = await reported();
    const both = await Promise.all([make(aino.client, id), make(tuula.client, id)]);
    expect(both[0]).toMatchObject({ __typename: 'PracticeDraftMade' });
    expect(both[1]).toEqual(both[0]);
  });
});
