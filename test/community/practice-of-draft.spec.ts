import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addHeld } from '../support/sparring-holding.ts';

let world: World;
let community: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
});

afterAll(async () => {
  await community.close();
  await world.close();
});

interface Member {
  id: string;
  name: string;
  client: Client;
}

async function member(name: string, represents: string | null): Promise<Member> {
  const { id } = await world.person({ name, represents });
  return { id, name, client: await community.client().signIn({ id }) };
}

/** A draft of a completed circle, led by someone of Hyvinkää; one of Pornainen has said yes to being named, one has not answered. */
async function drafted(leads = '106') {
  const { id: circleId, slug } = await world.circle({
    ...{ status: 'completed', opens: '-90 days', closes: '-70 days', starts: '-60 days', ends: '-50 days' },
  });
  const [leader, named, asked] = [
    await member('Vilma Vetäjä', '106'),
    await member('Nina Nimetty', '611'),
    await member('Kalle Kysytty', '611'),
  ];
  await world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
     VALUES ($1, $2, $3, 0, now() - interval '90 days')`,
    [circleId, leader.id, leads],
  );
  const [draft] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice_draft (origin, circle_id, title, text, created_by, created_at, edited_at)
     VALUES ('circle', $1, '{"fi":"Yhteinen tukipiste","sv":"Gemensam stödpunkt"}', '{"fi":"Sovittiin vuoroista.","sv":""}', $2, now(), now())
     RETURNING id`,
    [circleId, leader.id],
  );
  const draftId = draft?.id ?? '';
  await world.owner.read(
    'INSERT INTO practice_draft_theme (draft_id, theme_id) SELECT $1, id FROM theme ORDER BY position LIMIT 7',
    [draftId],
  );
  await world.owner.read(
    `INSERT INTO practice_contributor (draft_id, account_id, municipality_code, author, status, since)
     VALUES ($1, $2, '106', true, 'accepted', now()), ($1, $3, '611', false, 'accepted', now()), ($1, $4, '611', false, 'invited', now())`,
    [draftId, leader.id, named.id, asked.id],
  );
  return { circleId, slug, draftId, leader, named, asked };
}

async function act(client: Client, field: string, type: string, input: object) {
  const { data, body } = await client.ask<{ it: { __typename: string; practiceId?: string; locale?: string } } | null>(
    `mutation ($input: ${type}!) { it: ${field}(input: $input) { __typename
       ${field === 'writePracticeOfDraft' ? '... on PracticeOfDraftWritten { practiceId locale }' : ''} } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}
const write = (client: Client, id: string, version = 1) =>
  act(client, 'writePracticeOfDraft', 'WritePracticeOfDraftInput', { id, version });

const ownPractice = async (client: Client, id: string) => {
  const { data } = await client.ask<{
    ownPractice: {
      mainLocale: string;
      municipality: { code: string };
      authors: { name: string; municipality: { code: string } }[];
      themes: { id: string }[];
      texts: { locale: string; title: string | null; done: string | null }[];
      origin: unknown;
    } | null;
  }>(
    `query ($id: ID!) { ownPractice(id: $id) { mainLocale municipality { code } authors { name municipality { code } }
       themes { id } texts { locale title done } origin(locale: fi) { kind circle { slug } sparredWith { code } } } }`,
    { id },
  );
  return data?.ownPractice ?? null;
};
const namesOf = async (client: Client, id: string) =>
  (await ownPractice(client, id))?.authors.map(({ name, municipality }) => `${name} ${municipality.code}`);

describe('a draft of a circle', () => {
  it('becomes a practice with its texts, themes, contributors and origin, once', async () => {
    const { slug, draftId, leader, named } = await drafted();
    expect(await write(leader.client, draftId, 9)).toEqual({ __typename: 'PracticeDraftChanged' });
    const both = await Promise.all([write(leader.client, draftId), write(leader.client, draftId)]);
    expect(both[0]).toEqual({ __typename: 'PracticeOfDraftWritten', practiceId: expect.any(String), locale: 'fi' });
    expect(both[1]).toEqual(both[0]);
    const id = both[0]?.practiceId ?? '';
    expect(await ownPractice(leader.client, id)).toEqual({
      ...{ mainLocale: 'fi', municipality: { code: '106' } },
      authors: [
        { name: 'Vilma Vetäjä', municipality: { code: '106' } },
        { name: 'Nina Nimetty', municipality: { code: '611' } },
      ],
      // As many as a practice takes.
      themes: Array.from({ length: 5 }, () => ({ id: expect.any(String) })),
      texts: [
        { locale: 'fi', title: 'Yhteinen tukipiste', done: 'Sovittiin vuoroista.' },
        { locale: 'sv', title: 'Gemensam stödpunkt', done: null },
      ],
      origin: { kind: 'circle', circle: { slug }, sparredWith: null },
    });
    // Who said yes writes it, too.
    expect(await ownPractice(named.client, id)).not.toBeNull();
  });

  it('is neither edited, discarded nor answered for others any more', async () => {
    const { draftId, leader, asked } = await drafted();
    await write(leader.client, draftId);
    const is = { __typename: 'PracticeDraftIsPractice' };
    const edited = { id: draftId, version: 1, title: { fi: 'Toinen' }, text: {} };
    expect(await act(leader.client, 'editPracticeDraft', 'EditPracticeDraftInput', edited)).toEqual(is);
    expect(
      await act(leader.client, 'discardPracticeDraft', 'DiscardPracticeDraftInput', { id: draftId, version: 1 }),
    ).toEqual(is);
    const people = { id: draftId, personIds: [asked.id] };
    expect(await act(leader.client, 'invitePracticeContributors', 'InvitePracticeContributorsInput', people)).toEqual(
      is,
    );
    const { data } = await leader.client.ask<{
      practiceDraft: { practice: { status: string }; candidates: unknown[] };
    }>('query ($id: ID!) { practiceDraft(id: $id, locale: fi) { practice { status } candidates { id } } }', {
      id: draftId,
    });
    expect(data?.practiceDraft).toEqual({ practice: { status: 'draft' }, candidates: [] });
  });

  it('names who answers later, and no more who takes back their yes', async () => {
    const { draftId, leader, named, asked } = await drafted();
    const { practiceId = '' } = await write(leader.client, draftId);
    const answer = (one: Member, accept: boolean) =>
      act(one.client, 'answerPracticeInvitation', 'AnswerPracticeInvitationInput', { id: draftId, accept });
    await answer(asked, true);
    expect(await namesOf(leader.client, practiceId)).toEqual([
      'Vilma Vetäjä 106',
      'Nina Nimetty 611',
      'Kalle Kysytty 611',
    ]);
    await answer(named, false);
    expect(await namesOf(leader.client, practiceId)).toEqual(['Vilma Vetäjä 106', 'Kalle Kysytty 611']);
    expect(await ownPractice(named.client, practiceId)).toBeNull();
  });

  it('stays a draft in the hands of anyone else, and of who does not represent the municipality', async () => {
    const { draftId, named, asked } = await drafted();
    const notFound = { __typename: 'PracticeDraftNotFound' };
    const stranger = await member('Veera Vieras', '106');
    for (const { client } of [named, asked, stranger]) expect(await write(client, draftId)).toEqual(notFound);
    expect(await write(stranger.client, 'x')).toEqual(notFound);
    // The circle was led for a municipality that the leader does not represent.
    const other = await drafted('205');
    const outcome = await write(other.leader.client, other.draftId);
    expect(['PracticeDraftNotRepresented', 'PracticeDraftNotFound']).toContain(outcome.__typename);
    const [row] = await world.owner.read<{ n: number }>(
      'SELECT count(*)::int AS n FROM practice WHERE draft_id = ANY ($1::uuid[])',
      [[draftId, other.draftId]],
    );
    expect(row?.n).toBe(0);
  });

  it('is listed on the page of its circle once it is published, with the circle on its own', async () => {
    const { circleId, slug, draftId, leader } = await drafted();
    const { practiceId = '' } = await write(leader.client, draftId);
    const read = async () => {
      const { data } = await community
        .client()
        .ask<{ practicesOfCircle: { slug: string; origin: unknown }[] }>(
          `query ($slug: String!) { practicesOfCircle(slug: $slug, locale: sv) { slug origin(locale: sv) { kind circle { slug } } } }`,
          { slug },
        );
      return data?.practicesOfCircle;
    };
    expect(await read()).toEqual([]);
    await world.owner.read(
      `INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
       SELECT practice_id, 1, jsonb_object_agg(locale, sections), '[]', now() FROM practice_text WHERE practice_id = $1 GROUP BY 1`,
      [practiceId],
    );
    await world.owner.read(
      `UPDATE practice SET status = 'published', revision = 1, slug = 'tukipiste-ringista', published_at = now(), submitted_at = now() WHERE id = $1`,
      [practiceId],
    );
    const origin = { kind: 'circle', circle: { slug } };
    expect(await read()).toEqual([{ slug: 'tukipiste-ringista', origin }]);
    await world.owner.read(`UPDATE circle SET status = 'archived' WHERE id = $1`, [circleId]);
    expect(await read()).toEqual([]);
    const { data } = await community
      .client()
      .ask<{ practice: { origin: unknown } }>(
        `{ practice(slug: "tukipiste-ringista", locale: fi) { origin(locale: fi) { kind circle { slug } } } }`,
      );
    expect(data?.practice.origin).toEqual({ kind: 'circle', circle: null });
  });
});

describe('a draft of sparring', () => {
  it('names the other municipality only where someone of it has said yes', async () => {
    const author = await member('Sanna Sparrattu', '611');
    const tutor = await member('Tero Tutor', '049');
    const facts = { by: author.id, code: '611', neighbours: [], tutor: '049', tutors: [tutor.id], daysAgo: 1 };
    const { id: requestId } = await addHeld(world, { ...facts, report: 'Kartoitettu' });
    const { data } = await author.client.ask<{ it: { id: string } }>(
      `mutation ($input: MakeSparringPracticeDraftInput!) { it: makeSparringPracticeDraft(input: $input) { ... on PracticeDraftMade { id } } }`,
      { input: { requestId, locale: 'fi' } },
    );
    const draftId = data?.it.id ?? '';
    await act(author.client, 'invitePracticeContributors', 'InvitePracticeContributorsInput', {
      ...{ id: draftId, personIds: [tutor.id] },
    });
    const { practiceId = '' } = await write(author.client, draftId);
    expect((await ownPractice(author.client, practiceId))?.origin).toEqual({
      ...{ kind: 'sparring', circle: null, sparredWith: null },
    });
    // Who acts for the other side of the sparring finds the practice that there is.
    expect((await write(tutor.client, draftId)).practiceId).toBe(practiceId);
    await act(tutor.client, 'answerPracticeInvitation', 'AnswerPracticeInvitationInput', { id: draftId, accept: true });
    expect((await ownPractice(author.client, practiceId))?.origin).toMatchObject({ sparredWith: { code: '049' } });
    expect(await namesOf(author.client, practiceId)).toEqual(['Sanna Sparrattu 611', 'Tero Tutor 049']);
  });
});
