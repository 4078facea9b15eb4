import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
});

afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await community.close();
  await world.close();
});

interface Member {
  id: string;
  email: string;
  client: Client;
}

async function member(name: string, represents: string | null, locale: 'fi' | 'sv' = 'fi'): Promise<Member> {
  const person = await world.person({ name, represents, locale });
  const [row] = await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [person.id]);
  return { id: person.id, email: row?.email ?? '', client: await community.client().signIn(person) };
}

const done = async (client: Client, operation: string, type: string, input: object, more = '') => {
  const { data, body } = await client.ask<{ it: Record<string, unknown> } | null>(
    `mutation ($input: ${type}!) { it: ${operation}(input: $input) { __typename ... on UserError { code } ${more} } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
};
const mark = ({ client }: Member, practiceId: string, kind: string, on = true) =>
  done(client, 'markPractice', 'MarkPracticeInput', { practiceId, kind, on });
const say = ({ client }: Member, practiceId: string, mentions: string[] = []) =>
  done(client, 'commentPractice', 'CommentPracticeInput', {
    ...{ practiceId, text: 'Meillä toimi.', locale: 'fi', mentions, idempotencyKey: randomUUID() },
  });
const ask = ({ client }: Member, practiceId: string, over: object = {}) =>
  done(
    client,
    'askPracticeAuthors',
    'AskPracticeAuthorsInput',
    { practiceId, text: 'Mitä se maksoi?', locale: 'fi', shareAddress: true, idempotencyKey: randomUUID(), ...over },
    '... on PracticeAuthorsAsked { askedOf }',
  );
const talk = async ({ client }: { client: Client }, slug: string) => {
  const { data } = await client.ask<{
    practiceTalk: {
      followed: boolean;
      bookmarked: boolean;
      mentionable: { id: string; name: string }[];
      nodes: { mentions: (string | null)[] }[];
    };
  }>(
    'query ($slug: String!) { practiceTalk(slug: $slug) { followed bookmarked mentionable { id name } nodes { mentions } } }',
    {
      slug,
    },
  );
  return data?.practiceTalk;
};
const marks = async ({ client }: Member) => {
  const { data } = await client.ask<{ markedPractices: unknown }>(
    '{ markedPractices(locale: sv) { slug title followed bookmarked published } }',
  );
  return data?.markedPractices;
};
const told = () => mailbox.mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`).sort();
const quiet = async (work: () => Promise<unknown>) => {
  await emptied(world, mailbox);
  await work();
  await world.settled();
  return told();
};

describe('following a practice and putting it aside', () => {
  it('is one’s own, once however often it is done, and can be taken away', async () => {
    const author = await member('Aino Tekijä', '611');
    const [reader, other] = [await member('Ritva Lukija', '049', 'sv'), await member('Olli Muu', '049')];
    const { id, slug } = await addPractice(world, { by: author.id, code: '611', status: 'published' });
    for (const kind of ['follow', 'follow', 'bookmark'])
      expect(await mark(reader, id, kind)).toMatchObject({ __typename: 'PracticeMarked' });
    const whole = { slug, title: 'Digikahvila', followed: true, bookmarked: true, published: true };
    expect(await marks(reader)).toEqual([whole]);
    expect(await marks(other)).toEqual([]);
    expect(await talk(reader, slug)).toMatchObject({ followed: true, bookmarked: true });
    expect(await talk(other, slug)).toMatchObject({ followed: false, bookmarked: false });
    expect(await talk({ client: community.client() }, slug)).toMatchObject({ followed: false, mentionable: [] });
    await world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'Ohi' WHERE id = $1`, [id]);
    expect(await marks(reader)).toEqual([{ ...whole, published: false }]);
    expect(await mark(other, id, 'follow')).toMatchObject({ code: 'not_found' });
    for (const kind of ['follow', 'bookmark', 'bookmark']) await mark(reader, id, kind, false);
    expect(await marks(reader)).toEqual([]);
  });

  it('is told of comments, new revisions that are no minor edit, and the retraction, unless mails are refused', async () => {
    const author = await member('Aune Tekijä', '611');
    const [sven, never] = [await member('Sven Läsare', '710', 'sv'), await member('Niilo Hiljainen', '049')];
    const { id } = await addPractice(world, { by: author.id, code: '611', status: 'published' });
    for (const one of [sven, never, author]) await mark(one, id, 'follow');
    await never.client.ask(
      'mutation { chooseMails(input: { reminders: true, recaps: true, mentions: true, practices: false }) { practices } }',
    );
    const writer = await member('Kaisa Kommentoija', '092');
    expect(await quiet(() => say(writer, id))).toEqual([
      'Aune Tekijä: Uusi kommentti käytäntöösi: Digikahvila',
      'Sven Läsare: En ny kommentar om praxisen: Digikahvila',
    ]);
    const [mail] = mailbox.mails.filter(({ to }) => to?.[0]?.name === 'Sven Läsare');
    expect(mail?.text).toContain('Jag vill inte ha meddelanden om praxis');
    expect(mail?.text).not.toContain('Meillä toimi.');
    // Nobody hears of what they have said themself.
    expect(await quiet(() => say(sven, id))).toEqual(['Aune Tekijä: Uusi kommentti käytäntöösi: Digikahvila']);

    const revise = (revision: number, minor: boolean) =>
      world.owner.read(
        `WITH r AS (INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at, minor, note)
           SELECT practice_id, $2, texts, themes, now(), $3, 'Hinta tarkistettu' FROM practice_revision WHERE practice_id = $1 AND revision = 1)
         UPDATE practice SET revision = $2 WHERE id = $1`,
        [id, revision, minor],
      );
    expect(await quiet(() => revise(2, true))).toEqual([]);
    expect(await quiet(() => revise(3, false))).toEqual([
      'Sven Läsare: Det finns en ny version av praxisen: Digikahvila',
    ]);
    const retract = () =>
      world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'Ohi' WHERE id = $1`, [id]);
    expect(await quiet(retract)).toEqual(['Sven Läsare: Praxisen har avpublicerats: Digikahvila']);
  });
});

describe('a comment', () => {
  it('speaks to authors and to who takes part, who are told even where they want no other mails', async () => {
    const author = await member('Anni Tekijä', '611');
    const [kim, lea] = [await member('Kim Mukana', '049'), await member('Lea Kirjoittaa', '092')];
    const stranger = await member('Vesa Vieras', '092');
    const { id, slug } = await addPractice(world, { by: author.id, code: '611', status: 'published' });
    await say(kim, id);
    await author.client.ask(
      'mutation { chooseMails(input: { reminders: true, recaps: true, mentions: true, practices: false }) { practices } }',
    );
    expect((await talk(lea, slug))?.mentionable.map(({ name }) => name)).toEqual(['Anni Tekijä', 'Kim Mukana']);
    const mentions = [author.id, kim.id, stranger.id, lea.id, 'x'];
    expect(await quiet(() => say(lea, id, mentions))).toEqual([
      'Anni Tekijä: Sinut mainittiin keskustelussa: Digikahvila',
      'Kim Mukana: Sinut mainittiin keskustelussa: Digikahvila',
    ]);
    expect((await talk(lea, slug))?.nodes[0]?.mentions).toEqual(['Anni Tekijä', 'Kim Mukana']);
    await world.owner.read(`UPDATE account SET name = '' WHERE id = $1`, [kim.id]);
    expect((await talk(lea, slug))?.nodes[0]?.mentions).toContain(null);
  });
});

describe('a question', () => {
  it('goes to the authors with the asker’s address, and is kept for the asker', async () => {
    const [author, second] = [await member('Aada Tekijä', '611', 'sv'), await member('Aapo Tekijä', '049')];
    const asker = await member('Kysyvä Kunta', '092');
    const { id, slug } = await addPractice(world, { by: author.id, code: '611', status: 'published' });
    await world.owner.read(
      `INSERT INTO practice_author (practice_id, account_id, municipality_code, position) VALUES ($1, $2, '049', 2)`,
      [id, second.id],
    );
    expect(await ask(asker, id, { shareAddress: false })).toMatchObject({ code: 'address_not_shared' });
    expect(await ask(asker, id, { text: ' ' })).toMatchObject({ code: 'empty' });
    expect(await ask(asker, id, { text: 'Kysyjä 131052-308T' })).toMatchObject({ code: 'personal_identity_code' });
    expect(await ask(asker, randomUUID())).toMatchObject({ code: 'not_found' });
    const key = { idempotencyKey: randomUUID() };
    expect(
      await quiet(async () => {
        expect(await ask(asker, id, key)).toMatchObject({ askedOf: 'authors' });
        expect(await ask(asker, id, key)).toMatchObject({ askedOf: 'authors' });
      }),
    ).toEqual(['Aada Tekijä: En fråga om praxisen: Digikahvila', 'Aapo Tekijä: Kysymys käytännöstä: Digikahvila']);
    const [mail] = mailbox.mails;
    expect(mail?.text).toContain('Mitä se maksoi?');
    expect(mail?.replyTo?.[0]?.address).toBe(asker.email);
    const own = async ({ client }: Member) => {
      const { data } = await client.ask<{ practiceQuestions: { askedOf: string; own: unknown[] } }>(
        'query ($slug: String!) { practiceQuestions(slug: $slug) { askedOf own { text askedOf } } }',
        { slug },
      );
      return data?.practiceQuestions;
    };
    expect(await own(asker)).toEqual({ askedOf: 'authors', own: [{ text: 'Mitä se maksoi?', askedOf: 'authors' }] });
    expect((await own(author))?.own).toEqual([]);
    for (let n = 0; n < 4; n += 1) expect(await ask(asker, id)).toMatchObject({ askedOf: 'authors' });
    expect(await ask(asker, id)).toMatchObject({ code: 'too_many_attempts' });
  });

  it('goes to the municipality’s coordinator, else to the project team, where no author is left', async () => {
    const gone = await member('Lähtenyt Tekijä', '205');
    const asker = await member('Kysyjä Kunnasta', '092');
    await world.person({ name: 'Laura Tiimi', roles: ['programme_coordinator'] });
    const { id } = await addPractice(world, { by: gone.id, code: '205', status: 'published' });
    await world.owner.read(
      `UPDATE affiliation SET valid_to = now() - interval '1 day', valid_from = now() - interval '9 days' WHERE account_id = $1`,
      [gone.id],
    );
    expect(await quiet(() => ask(asker, id))).toEqual(['Laura Tiimi: Kysymys käytännöstä: Digikahvila']);
    await world.person({ name: 'Kaija Koordinoija', represents: '205', coordinates: true });
    expect(await quiet(() => ask(asker, id))).toEqual(['Kaija Koordinoija: Kysymys käytännöstä: Digikahvila']);
  });
});
