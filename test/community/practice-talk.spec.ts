import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';

interface Someone {
  id: string;
  client: Client;
}

let world: World;
let community: RunningApp;
let admin: RunningApp;
let author: Someone;
let commenter: Someone;
let stranger: Someone;
let team: Client;
let practice: { id: string; slug: string };

const member = async (facts: Parameters<World['person']>[0]): Promise<Someone> => {
  const { id } = await world.person(facts);
  return { id, client: await community.client().signIn({ id }) };
};

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  author = await member({ name: 'Aino Kirjoittaja', represents: '611' });
  stranger = await member({ name: 'Veera Vieras', represents: null });
  team = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

// Each has a commenter of its own: the limits are a person's.
beforeEach(async () => {
  commenter = await member({ name: 'Kalle Kommentoija', represents: '106' });
  practice = await addPractice(world, { by: author.id, code: '611', status: 'published' });
});

interface Answer {
  __typename: string;
  code?: string;
  commentId?: string;
}

async function act(client: Client, name: string, type: string, input: object): Promise<Answer> {
  const moderated = type.startsWith('Admin') || type.startsWith('Hide');
  const done = moderated ? 'AdminPracticeCommentModerated' : 'PracticeCommentSaved';
  const { data, body } = await client.ask<{ it: Answer } | null>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input) {
      __typename ... on UserError { code } ... on ${done} { commentId } } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

const comment = ({ client }: Someone, text: string, more: object = {}) =>
  act(client, 'commentPractice', 'CommentPracticeInput', {
    ...{ practiceId: practice.id, text, locale: 'fi', idempotencyKey: randomUUID(), ...more },
  });
const reply = (who: Someone, replyTo: string | undefined, text: string) =>
  act(who.client, 'replyToPracticeComment', 'ReplyToPracticeCommentInput', {
    ...{ commentId: replyTo, text, locale: 'fi', idempotencyKey: randomUUID() },
  });
const edit = ({ client }: Someone, commentId: string | undefined, text: string, version = 1) =>
  act(client, 'editPracticeComment', 'EditPracticeCommentInput', { commentId, version, text });
const remove = ({ client }: Someone, commentId: string | undefined, version = 1) =>
  act(client, 'deletePracticeComment', 'DeletePracticeCommentInput', { commentId, version });
const report = ({ client }: Someone, commentId: string | undefined, reason = 'Tieto on väärä.') =>
  act(client, 'reportPracticeComment', 'ReportPracticeCommentInput', { commentId, reason });
const thank = async ({ client }: Someone, thanks = true) =>
  (
    await client.ask<{ it: { __typename: string } }>(
      'mutation T($input: ThankForPracticeInput!) { it: thankForPractice(input: $input) { __typename } }',
      { input: { practiceId: practice.id, thanks } },
    )
  ).data.it.__typename;

interface Talk {
  comments: number;
  thanks: number;
  thanked: boolean;
  nodes: Record<string, unknown>[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

const read = async (client: Client, fields = 'text', page: { first?: number; after?: string } = {}) =>
  (
    await client.ask<{ it: Talk | null }>(
      `query T($slug: String!, $first: Int, $after: String) { it: practiceTalk(slug: $slug, first: $first, after: $after) {
        comments thanks thanked nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      { slug: practice.slug, ...page },
    )
  ).data.it;

const reported = async (open: boolean) =>
  (
    await team.ask<{ it: { nodes: { id: string; reports: object[] }[] } }>(
      `query R($open: Boolean!) { it: reportedPracticeComments(open: $open) {
        nodes { id text practiceSlug hidden reports { reason name } } } }`,
      { open },
    )
  ).data.it.nodes;

describe('talk of a practice', () => {
  it('is read by anyone and written by members, with the municipality for which they speak', async () => {
    const first = await comment(commenter, ' Kuka kokeilee?\r\n<b>Me</b> ', { municipalityCode: '106' });
    expect(first.__typename).toBe('PracticeCommentSaved');
    expect((await reply(author, first.commentId, 'Me')).__typename).toBe('PracticeCommentSaved');
    const fields = 'text name municipalityName(locale: sv) author own editable locale';
    expect(await read(community.client(), `${fields} replies { ${fields} }`)).toMatchObject({
      comments: 2,
      nodes: [
        {
          ...{ text: 'Kuka kokeilee?\n<b>Me</b>', name: 'Kalle Kommentoija', municipalityName: 'Hyvinge' },
          ...{ author: false, own: false, editable: false, locale: 'fi' },
          replies: [{ text: 'Me', name: 'Aino Kirjoittaja', municipalityName: null, author: true }],
        },
      ],
    });
    expect(await read(commenter.client, 'own editable')).toMatchObject({ nodes: [{ own: true, editable: true }] });
    const { body } = await community.client().ask(
      `mutation { commentPractice(input: { practiceId: "${practice.id}", text: "Hei", locale: fi,
        idempotencyKey: "visitor-key" }) { __typename } }`,
    );
    expect(body).toContain('UNAUTHENTICATED');
  });

  it('refuses what cannot stand, and says a form only once', async () => {
    expect(await comment(commenter, ' ')).toMatchObject({ code: 'empty' });
    expect(await comment(commenter, 'x'.repeat(4001))).toMatchObject({ code: 'too_long' });
    expect(await comment(commenter, 'Kysy 131052-308T')).toMatchObject({ code: 'personal_identity_code' });
    expect(await comment(commenter, 'Hei', { municipalityCode: '611' })).toMatchObject({
      code: 'not_a_representative',
    });
    expect(await comment(commenter, 'Hei', { practiceId: randomUUID() })).toMatchObject({ code: 'not_found' });
    const idempotencyKey = randomUUID();
    const made = await comment(commenter, 'Hei', { idempotencyKey });
    expect(await comment(commenter, 'Hei', { idempotencyKey })).toEqual(made);
    expect(await comment(commenter, 'Toinen', { idempotencyKey })).toMatchObject({ code: 'key_reused' });
    const answer = await reply(author, made.commentId, 'Hei');
    expect(await reply(commenter, answer.commentId, 'Liian syvällä')).toMatchObject({ code: 'not_found' });
    for (let n = 0; n < 19; n += 1) expect((await comment(commenter, `n ${n}`)).code).toBeUndefined();
    expect(await comment(commenter, 'Liikaa')).toMatchObject({ code: 'too_many_attempts' });
  });

  it('is edited for a time and deleted by its author, and keeps its place where it was answered', async () => {
    const { commentId } = await comment(commenter, 'Ensin');
    expect(await edit(stranger, commentId, 'Toisen')).toMatchObject({ code: 'not_own' });
    expect((await edit(commenter, commentId, 'Sitten')).__typename).toBe('PracticeCommentSaved');
    expect(await edit(commenter, commentId, 'Vanha')).toMatchObject({ code: 'stale_version' });
    await world.owner.read(
      `UPDATE practice_comment SET written_at = written_at - interval '31 minutes' WHERE id = $1`,
      [commentId],
    );
    expect(await edit(commenter, commentId, 'Myöhään', 2)).toMatchObject({ code: 'too_late' });
    const answer = await reply(author, commentId, 'Vastaus');
    expect(await remove(stranger, commentId, 2)).toMatchObject({ code: 'not_own' });
    await remove(commenter, commentId, 2);
    const fields = 'text deleted replies { text }';
    const stands = { comments: 1, nodes: [{ text: null, deleted: true, replies: [{ text: 'Vastaus' }] }] };
    expect(await read(stranger.client, fields)).toMatchObject(stands);
    await remove(author, answer.commentId);
    expect(await read(stranger.client, fields)).toMatchObject({ comments: 0, nodes: [] });
  });

  it('is written with at most eight statements, and one for who it is', async () => {
    const statements = await community.statements(async () => {
      expect((await comment(commenter, 'Hei', { municipalityCode: '106' })).__typename).toBe('PracticeCommentSaved');
    });
    expect(statements.length).toBeLessThanOrEqual(9);
  });

  it('is paged by threads, the newest first', async () => {
    for (const text of ['1', '2', '3']) await comment(commenter, text);
    const page = await read(stranger.client, 'text', { first: 2 });
    expect(page).toMatchObject({ nodes: [{ text: '3' }, { text: '2' }], pageInfo: { hasNextPage: true } });
    const rest = await read(stranger.client, 'text', { first: 2, after: page?.pageInfo.endCursor ?? '' });
    expect(rest).toMatchObject({ nodes: [{ text: '1' }], pageInfo: { hasNextPage: false } });
  });

  it('is not shown, nor goes on, where the practice was retracted', async () => {
    const { commentId } = await comment(commenter, 'Hei');
    await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'Vanha' WHERE id = $1`, [
      practice.id,
    ]);
    expect(await read(commenter.client)).toBeNull();
    expect(await comment(commenter, 'Vielä')).toMatchObject({ code: 'not_found' });
    expect(await edit(commenter, commentId, 'Vielä')).toMatchObject({ code: 'not_found' });
    expect(await thank(commenter)).toBe('PracticeThanksRefused');
  });

  it('is reported once, hidden with a reason for its author, and put back, each in the audit log', async () => {
    const { commentId } = await comment(commenter, 'Naapurin numero on tässä');
    expect(await report(commenter, commentId)).toMatchObject({ code: 'own' });
    expect(await report(stranger, commentId, '')).toMatchObject({ code: 'empty' });
    expect((await report(stranger, commentId)).__typename).toBe('PracticeCommentSaved');
    expect(await report(stranger, commentId)).toMatchObject({ code: 'already_reported' });
    expect(await read(stranger.client, 'reported')).toMatchObject({ nodes: [{ reported: true }] });
    expect((await reported(true)).find(({ id }) => id === commentId)).toMatchObject({
      ...{ practiceSlug: practice.slug, reports: [{ reason: 'Tieto on väärä.', name: 'Veera Vieras' }] },
    });
    const hide = (version: number, reason: string) =>
      act(team, 'hidePracticeComment', 'HidePracticeCommentInput', { commentId, version, reason });
    expect(await hide(1, ' ')).toMatchObject({ code: 'empty' });
    expect(await hide(2, 'Syy')).toMatchObject({ code: 'stale_version' });
    expect((await hide(1, 'Numero ei ole julkinen.')).__typename).toBe('AdminPracticeCommentModerated');
    const fields = 'text hidden hiddenReason';
    const unseen = { comments: 0, nodes: [{ text: null, hidden: true, hiddenReason: null }] };
    expect(await read(stranger.client, fields)).toMatchObject(unseen);
    expect(await read(community.client(), fields)).toMatchObject(unseen);
    expect(await read(commenter.client, fields)).toMatchObject({
      nodes: [{ text: 'Naapurin numero on tässä', hiddenReason: 'Numero ei ole julkinen.' }],
    });
    expect(await reply(author, commentId, 'Vastaus')).toMatchObject({ code: 'hidden' });
    expect((await reported(true)).map(({ id }) => id)).not.toContain(commentId);
    expect((await reported(false)).map(({ id }) => id)).toContain(commentId);
    const restored = await act(team, 'restorePracticeComment', 'AdminPracticeCommentInput', { commentId, version: 2 });
    expect(restored.__typename).toBe('AdminPracticeCommentModerated');
    expect(await read(stranger.client, fields)).toMatchObject({ comments: 1, nodes: [{ hidden: false }] });
    const acts = await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [
      commentId,
    ]);
    expect(acts.map((row) => row.act)).toEqual(['practice.hide_comment', 'practice.restore_comment']);
  });

  it('stands when the project team sees no reason to hide it', async () => {
    const { commentId } = await comment(commenter, 'Meillä ei toiminut');
    await report(stranger, commentId, 'En ole samaa mieltä.');
    await act(team, 'dismissCommentReports', 'AdminPracticeCommentInput', { commentId, version: 1 });
    expect((await reported(true)).map(({ id }) => id)).not.toContain(commentId);
    expect(await read(stranger.client, 'text')).toMatchObject({ nodes: [{ text: 'Meillä ei toiminut' }] });
  });

  it('is thanked for once by each, also when they do it twice at once', async () => {
    const done = await Promise.all([thank(commenter), thank(commenter), thank(stranger)]);
    expect(done).toEqual(['PracticeThanked', 'PracticeThanked', 'PracticeThanked']);
    expect(await read(commenter.client)).toMatchObject({ thanks: 2, thanked: true });
    expect(await read(community.client())).toMatchObject({ thanks: 2, thanked: false });
    await Promise.all([thank(commenter, false), thank(commenter, false)]);
    expect(await read(commenter.client)).toMatchObject({ thanks: 1, thanked: false });
  });
});
