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

interface Member {
  id: string;
  name: string;
  client: Client;
}

async function member(name: string): Promise<Member> {
  const { id } = await world.person({ name });
  return { id, name, client: await community.client().signIn({ id }) };
}

const lead = (circleId: string, { id }: Member) =>
  world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
     SELECT $1, $2, '106', count(*), now() - interval '90 days' FROM circle_facilitator WHERE circle_id = $1`,
    [circleId, id],
  );

/** A completed circle with two facilitators, two who were in it and one who waited. */
async function ended(outcome: 'outcomes' | 'none' | null = 'outcomes') {
  const [theme] = await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 1');
  const facts = { status: outcome === null ? 'published' : 'completed', ...over, themes: [theme?.id ?? ''] };
  const { id, poolId } = await world.circle(facts);
  if (outcome !== null) {
    await world.owner.read('UPDATE circle SET outcome_kind = $2, outcome_texts = $3 WHERE id = $1', [
      id,
      outcome,
      { fi: 'Yhteinen tukipiste.', sv: '' },
    ]);
  }
  const [vilma, olli] = [await member('Vilma Vetäjä'), await member('Olli Ohjaaja')];
  const [aino, ville] = [await member('Aino Mukana'), await member('Ville Mukana')];
  const waits = await member('Jaana Jonossa');
  for (const one of [vilma, olli]) await lead(id, one);
  for (const [one, status] of [
    [aino, 'confirmed'],
    [ville, 'confirmed'],
    [waits, 'waitlisted'],
  ] as const) {
    await world.owner.read(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, created_at, status_since)
       VALUES ($1, $2, '611', $3, CASE $3 WHEN 'waitlisted' THEN 1 END, now(), now())`,
      [poolId, one.id, status],
    );
  }
  return { id, vilma, olli, aino, ville, waits };
}
const over = { opens: '-90 days', closes: '-70 days', starts: '-60 days', ends: '-50 days' };

async function act<T extends object>(client: Client, name: string, type: string, input: object): Promise<T> {
  const document = `mutation M($input: ${type}!) { it: ${name}(input: $input) { __typename ... on UserError { code }
    ${type === 'EditPracticeDraftInput' ? '... on PracticeDraftSaved { version } ... on PracticeDraftRefused { problems { field code } }' : ''} } }`;
  const { data, body } = await client.ask<{ it: T } | null>(document, { input });
  if (!data) throw new Error(body);
  return data.it;
}

async function make(client: Client, circleId: string): Promise<{ __typename: string; id?: string }> {
  const { data, body } = await client.ask<{ it: { __typename: string; id?: string } } | null>(
    `mutation M($circleId: ID!) { it: makePracticeDraft(circleId: $circleId) { __typename ... on UserError { code }
       ... on PracticeDraftMade { id } } }`,
    { circleId },
  );
  if (!data) throw new Error(body);
  return data.it;
}
const made = async (client: Client, circleId: string): Promise<string> => (await make(client, circleId)).id ?? '';

const edit = (client: Client, id: string, version: number, title: object, text: object = {}) =>
  act(client, 'editPracticeDraft', 'EditPracticeDraftInput', { id, version, title, text });
const invite = (client: Client, id: string, people: Member[]) =>
  act(client, 'invitePracticeContributors', 'InvitePracticeContributorsInput', {
    id,
    personIds: people.map((one) => one.id),
  });
const answer = (client: Client, id: string, accept: boolean) =>
  act(client, 'answerPracticeInvitation', 'AnswerPracticeInvitationInput', { id, accept });
const discard = (client: Client, id: string, version: number) =>
  act(client, 'discardPracticeDraft', 'DiscardPracticeDraftInput', { id, version });

const fields = `id version title { fi sv } text { fi sv } circle { id } themeLabels(locale: fi)
  contributors { name author status }`;
const ownFields = `${fields} edits ownStatus candidates { id name }`;

interface Read {
  version: number;
  title: object;
  text: object;
  edits: boolean;
  ownStatus: string | null;
  contributors: { name: string; author: boolean; status: string }[];
  candidates: { id: string; name: string }[];
  themeLabels: string[];
}
const read = async (client: Client, id: string): Promise<Read | null> =>
  (
    await client.ask<{ it: Read | null }>(
      `query D($id: ID!) { it: practiceDraft(id: $id, locale: fi) { ${ownFields} } }`,
      { id },
    )
  ).data.it;
const mine = async (client: Client): Promise<string[]> =>
  (await client.ask<{ it: { id: string }[] }>('{ it: myPracticeDrafts(locale: sv) { id } }')).data.it.map(
    ({ id }) => id,
  );
const names = (draft: Read | null) => draft?.contributors.map(({ name, status }) => `${name}: ${status}`);
const acts = (id: string) =>
  world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [id]);

const authors = ['Olli Ohjaaja: accepted', 'Vilma Vetäjä: accepted'];
const notFound = { __typename: 'PracticeDraftNotFound', code: 'not_found' };

describe('a draft of a good practice', () => {
  it('begins with titles, outcomes and themes of the circle, and its facilitators as authors', async () => {
    const { id: circleId, vilma } = await ended();
    const id = await made(vilma.client, circleId);
    const draft = await read(vilma.client, id);
    expect(draft).toMatchObject({
      version: 1,
      title: { fi: 'Digituki alkuun', sv: 'Kom igång' },
      text: { fi: 'Yhteinen tukipiste.', sv: null },
      circle: { id: circleId },
      edits: true,
      ownStatus: 'accepted',
    });
    expect(draft?.themeLabels).toHaveLength(1);
    expect(names(draft)).toEqual(authors);
    expect(await acts(id)).toEqual([{ act: 'practice.make_draft' }]);
  });

  it('is made once of a circle, by whoever leads it; a second try leads to the first', async () => {
    const { id: circleId, vilma, olli } = await ended();
    const both = await Promise.all([made(vilma.client, circleId), made(olli.client, circleId)]);
    expect(both[0]).toBe(both[1]);
    expect(await made(vilma.client, circleId)).toBe(both[0]);
    expect(await mine(olli.client)).toEqual([both[0]]);
  });

  it('is made of recorded outcomes only, and by nobody else', async () => {
    for (const outcome of ['none', null] as const) {
      const { id, vilma } = await ended(outcome);
      expect(await make(vilma.client, id)).toEqual({ __typename: 'PracticeOutcomesMissing', code: 'no_outcomes' });
    }
    const { id, aino } = await ended();
    expect(await make(aino.client, id)).toEqual(notFound);
    expect(await make(community.client(), id).catch(() => 'sign in')).toBe('sign in');
    expect(await world.owner.read('SELECT FROM practice_draft WHERE circle_id = $1', [id])).toEqual([]);
  });

  it('is edited by all who lead the circle now, each on what they have read', async () => {
    const { id: circleId, vilma, olli, aino } = await ended();
    const id = await made(vilma.client, circleId);
    const both = await Promise.all([vilma, olli].map(({ client }) => edit(client, id, 1, { fi: 'Tukipiste' })));
    expect(both.map((one) => (one as { __typename?: string }).__typename).sort()).toEqual([
      'PracticeDraftChanged',
      'PracticeDraftSaved',
    ]);
    expect(await edit(olli.client, id, 2, { fi: 'Tukipiste', sv: 'Stödpunkt' }, { sv: ' Ett\r\ntvå ' })).toEqual({
      __typename: 'PracticeDraftSaved',
      version: 3,
    });
    expect(await read(vilma.client, id)).toMatchObject({ version: 3, text: { fi: null, sv: 'Ett\ntvå' } });
    expect(await edit(vilma.client, id, 3, {}, { sv: '131052-308T' })).toMatchObject({
      problems: [
        { field: 'title.sv', code: 'required' },
        { field: 'text.sv', code: 'personal_identity_code' },
      ],
    });
    expect(await edit(aino.client, id, 3, { fi: 'x' })).toEqual(notFound);
    await world.owner.read('UPDATE circle_facilitator SET valid_to = now() WHERE account_id = $1', [olli.id]);
    expect(await edit(olli.client, id, 3, { fi: 'x' })).toEqual(notFound);
    // Who led it is named as an author still, and reads.
    expect(await read(olli.client, id)).toMatchObject({ version: 3, edits: false, candidates: [] });
  });

  it('is discarded on what was read, with everyone’s answers, and can be made anew', async () => {
    const { id: circleId, vilma, aino } = await ended();
    const id = await made(vilma.client, circleId);
    await invite(vilma.client, id, [aino]);
    expect(await discard(aino.client, id, 1)).toEqual(notFound);
    expect(await discard(vilma.client, id, 2)).toMatchObject({ __typename: 'PracticeDraftChanged' });
    expect(await discard(vilma.client, id, 1)).toEqual({ __typename: 'PracticeDraftDiscarded' });
    expect([await read(vilma.client, id), await mine(aino.client)]).toEqual([null, []]);
    expect(await made(vilma.client, circleId)).not.toBe(id);
    expect((await acts(id)).at(-1)).toEqual({ act: 'practice.discard_draft' });
  });
});

describe('a contributor', () => {
  it('is named by their own yes, which they can take back; only who writes the draft sees who was asked', async () => {
    const { id: circleId, vilma, aino, ville, waits } = await ended();
    const id = await made(vilma.client, circleId);
    expect((await read(vilma.client, id))?.candidates.map(({ name }) => name)).toEqual(['Aino Mukana', 'Ville Mukana']);
    expect(await read(aino.client, id)).toBeNull();
    expect(await invite(vilma.client, id, [])).toMatchObject({ __typename: 'PracticeNobodyChosen' });
    expect(await invite(vilma.client, id, [aino, waits])).toMatchObject({ __typename: 'PracticePersonNotOfCircle' });
    expect(await invite(vilma.client, id, [aino, ville, aino])).toEqual({ __typename: 'PracticeContributorsInvited' });
    expect(await invite(vilma.client, id, [aino])).toMatchObject({ __typename: 'PracticePersonNotOfCircle' });
    const seen = await read(aino.client, id);
    expect(seen).toMatchObject({ ownStatus: 'invited', edits: false, candidates: [] });
    expect(names(seen)).toEqual([...authors, 'Aino Mukana: invited']);
    await answer(aino.client, id, true);
    await answer(ville.client, id, false);
    expect(names(await read(vilma.client, id))).toEqual([
      ...authors,
      'Aino Mukana: accepted',
      'Ville Mukana: declined',
    ]);
    expect(names(await read(aino.client, id))).toEqual([...authors, 'Aino Mukana: accepted']);
    await answer(aino.client, id, false);
    expect(names(await read(ville.client, id))).toEqual([...authors, 'Ville Mukana: declined']);
    expect(await answer(waits.client, id, true)).toEqual(notFound);
    expect(await invite(aino.client, id, [ville])).toEqual(notFound);
  });

  it('is asked by a facilitator only of those whose account lives, and is gone with it', async () => {
    const { id: circleId, vilma, aino, ville } = await ended();
    const id = await made(vilma.client, circleId);
    await invite(vilma.client, id, [aino]);
    const email = (await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [aino.id]))[0];
    const erased = await act(aino.client, 'eraseMyAccount', 'EraseInput', { confirmation: email?.email });
    expect(erased).toEqual({ __typename: 'AccountErased' });
    expect(names(await read(vilma.client, id))).toEqual(authors);
    await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [ville.id]);
    expect((await read(vilma.client, id))?.candidates).toEqual([]);
    expect(await invite(vilma.client, id, [ville])).toMatchObject({ __typename: 'PracticePersonNotOfCircle' });
  });
});

describe('the project team', () => {
  it('reads every draft with its origin and who made it, page by page, the last made first', async () => {
    const circles = [await ended(), await ended()];
    const ids = [];
    for (const { id, vilma } of circles) ids.push(await made(vilma.client, id));
    const { vilma, aino } = circles[1] as (typeof circles)[number];
    await invite(vilma.client, ids[1] ?? '', [aino]);
    const page = async (after: string | null) =>
      (
        await laura.ask<{ it: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
          `query P($after: String) { it: practiceDrafts(locale: fi, first: 1, after: $after) { nodes { id makerName }
             pageInfo { endCursor } } }`,
          { after },
        )
      ).data.it;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes]).toEqual(
      [ids[1], ids[0]].map((id) => ({ id, makerName: 'Vilma Vetäjä' })),
    );
    const document = `query D($id: ID!) { it: practiceDraft(id: $id, locale: fi) { ${fields} } }`;
    const { data } = await laura.ask<{ it: Read }>(document, { id: ids[1] });
    expect(data.it).toMatchObject({ text: { fi: 'Yhteinen tukipiste.' }, circle: { id: circles[1]?.id } });
    expect(names(data.it)).toEqual([...authors, 'Aino Mukana: invited']);
  });
});
