import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { saidOfPeople } from '../support/practices.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let author: Client;
let colleague: Client;
let stranger: Client;
let laura: Client;
let theme: string;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  const member = async (name: string, code: string) =>
    community.client().signIn({ id: (await world.person({ name, represents: code })).id });
  author = await member('Aino Kirjoittaja', '611');
  colleague = await member('Kalle Kollega', '611');
  stranger = await member('Veera Vieras', '106');
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'] }));
  const [row] = await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 1');
  theme = row?.id ?? '';
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

interface Acted {
  __typename: string;
  id?: string;
  version?: number;
  code?: string;
  problems?: { field: string; code: string }[];
}

async function act(client: Client, name: string, type: string, input: object): Promise<Acted> {
  const refused =
    type.startsWith('Practice') || type.startsWith('S') ? '... on PracticeRefused { problems { field code } }' : '';
  const done = refused ? 'PracticeActed' : 'AdminPracticeMoved';
  const { data, body } = await client.ask<{ it: Acted } | null>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input${saidOfPeople(name)}) {
      __typename ... on UserError { code } ... on ${done} { id version } ${refused} } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

const sections = {
  title: 'Digituen kartta',
  summary: 'Selvitettiin, kuka neuvoo missä.',
  problem: 'Kukaan ei tiennyt, kuka neuvoo.',
  done: '- kysyttiin\n- kirjattiin\n<script>alert(1)</script>',
  resources: 'Kolme työpäivää.',
  results: 'Löytyi 14 paikkaa.',
  transfer: 'Aloita kahdesta toimialasta.',
};

const start = (client: Client, municipalityCode = '611') =>
  act(client, 'startPractice', 'StartPracticeInput', { municipalityCode, locale: 'fi' });
const save = (client: Client, { id, version }: Acted, more: object = {}) =>
  act(client, 'savePractice', 'SavePracticeInput', { id, version, locale: 'fi', themes: [theme], sections, ...more });
const move = (client: Client, name: 'submit' | 'withdraw' | 'revise', { id, version }: Acted) =>
  act(client, `${name}Practice`, 'PracticeActInput', { id, version });
const publish = ({ id, version }: Acted, waiver: string | null = null) =>
  act(laura, 'publishPractice', 'PublishPracticeInput', { id, version, waiver, unreviewed: 'Pieni korjaus.' });
const say = (name: 'askChangesOf' | 'retract', { id, version }: Acted, note: string) =>
  act(laura, `${name}Practice`, 'AdminPracticeWordsInput', { id, version, note });

async function sent(): Promise<Acted> {
  const inFinnish = await save(author, await start(author));
  const inSwedish = await save(author, inFinnish, { locale: 'sv', sections: { ...sections, title: 'En karta' } });
  return move(author, 'submit', inSwedish);
}

const slugOf = async ({ id }: Acted): Promise<string> =>
  (await world.owner.read<{ slug: string }>('SELECT slug FROM practice WHERE id = $1', [id]))[0]?.slug ?? '';

interface Read {
  it: { revision: number; text: Record<string, string>; textLocales: string[]; authors: { name: string }[] } | null;
  gone: { reason: string } | null;
}
const read = async (slug: string, locale = 'fi'): Promise<Read> =>
  (
    await community.client().ask<Read>(
      `query P($slug: String!, $locale: Locale!) { it: practice(slug: $slug, locale: $locale) {
        revision textLocales text { locale title done } authors { name } } gone: practiceRetraction(slug: $slug) { reason } }`,
      { slug, locale },
    )
  ).data;

describe('a practice', () => {
  it('is written, sent and published in both languages, and read by anyone', async () => {
    const practice = await sent();
    const published = await publish(practice);
    expect(published.__typename).toBe('AdminPracticeMoved');
    const slug = await slugOf(published);
    expect(slug).toMatch(/^digituen-kartta/);
    const { it: finnish } = await read(slug);
    expect(finnish).toMatchObject({ revision: 1, textLocales: ['fi', 'sv'], authors: [{ name: 'Aino Kirjoittaja' }] });
    // What was pasted stays the text that it was; the page makes no markup of it.
    expect(finnish?.text.done).toBe(sections.done);
    expect((await read(slug, 'sv')).it?.text).toMatchObject({ locale: 'sv', title: 'En karta' });
    expect((await read(slug, 'en')).it?.text.locale).toBe('fi');
    const acts = await world.owner.read<{ act: string }>('SELECT act FROM audit_log WHERE object_id = $1 ORDER BY id', [
      practice.id,
    ]);
    expect(acts.map((row) => row.act)).toEqual(['practice.start', 'practice.submit', 'practice.publish']);
  });

  it('is begun and written only by who represents the municipality', async () => {
    expect(await start(stranger)).toMatchObject({ __typename: 'PracticeRefused', code: 'not_a_representative' });
    const made = await start(author);
    expect(await save(stranger, made)).toMatchObject({ code: 'not_found' });
    expect(await move(stranger, 'submit', made)).toMatchObject({ code: 'not_found' });
    const { data } = await stranger.ask<{ it: object | null }>(
      'query O($id: ID!) { it: ownPractice(id: $id) { id } }',
      {
        id: made.id,
      },
    );
    expect(data.it).toBeNull();
    expect(await say('askChangesOf', made, 'Lisää tuloksia.')).toMatchObject({ code: 'not_found' });
    expect((await save(colleague, made)).__typename).toBe('PracticeActed');
  });

  it('tells who was overtaken, and keeps what was first', async () => {
    const made = await start(author);
    expect((await save(author, made)).version).toBe(2);
    expect(await save(colleague, made, { sections: { title: 'Toinen' } })).toMatchObject({ code: 'stale_version' });
  });

  it('is not kept with a personal identity code, nor sent with parts missing', async () => {
    const made = await start(author);
    const told = await save(author, made, { sections: { ...sections, results: 'Kysyi 131052-308T.' } });
    expect(told.problems).toEqual([{ field: 'results', code: 'personal_identity_code' }]);
    const half = await save(author, made, { themes: [], sections: { ...sections, transfer: ' ' } });
    expect((await move(author, 'submit', half)).problems).toEqual([
      { field: 'transfer', code: 'required' },
      { field: 'themes', code: 'required' },
    ]);
  });

  it('comes back with words, is mended and sent again', async () => {
    const practice = await sent();
    expect(await say('askChangesOf', practice, ' ')).toMatchObject({ code: 'note_required' });
    const asked = await say('askChangesOf', practice, 'Kerro kustannuksista.');
    const mended = await save(colleague, asked);
    const again = await move(colleague, 'submit', mended);
    expect((await save(author, again)).code).toBe('wrong_status');
    expect((await publish(again)).__typename).toBe('AdminPracticeMoved');
    expect((await read(await slugOf(again))).it?.authors.map(({ name }) => name)).toEqual([
      ...['Aino Kirjoittaja', 'Kalle Kollega'],
    ]);
  });

  it('needs both languages or a reason', async () => {
    const practice = await move(author, 'submit', await save(author, await start(author)));
    expect(await publish(practice)).toMatchObject({ code: 'language_missing' });
    expect((await publish(practice, 'Käännös tulee syksyllä.')).__typename).toBe('AdminPracticeMoved');
  });

  it('is read as it was published while it is written anew, and as a new revision then', async () => {
    const published = await publish(await sent());
    const slug = await slugOf(published);
    const open = await move(author, 'revise', published);
    const saved = await save(author, open, { sections: { ...sections, title: 'Kartta, toinen painos' } });
    expect((await read(slug)).it).toMatchObject({ revision: 1, text: { title: 'Digituen kartta' } });
    // The Swedish text is behind the title now: without a reason it is not published so.
    await publish(await move(author, 'submit', saved), 'Översättningen kommer.');
    expect((await read(slug)).it).toMatchObject({ revision: 2, text: { title: 'Kartta, toinen painos' } });
  });

  it('leaves when and why where it was retracted', async () => {
    const published = await publish(await sent());
    const slug = await slugOf(published);
    expect((await say('retract', published, 'Tiedot olivat vääriä.')).__typename).toBe('AdminPracticeMoved');
    expect(await read(slug)).toEqual({ it: null, gone: { reason: 'Tiedot olivat vääriä.' } });
  });

  it('is found by theme and municipality, a page at a time', async () => {
    await publish(await sent());
    const list = async (filter: object, after: string | null = null) =>
      (
        await community.client().ask<{
          it: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
        }>(
          `query L($filter: PracticeFilter, $after: String) { it: practices(locale: fi, filter: $filter, first: 2, after: $after) {
            totalCount nodes { id } pageInfo { endCursor hasNextPage } facets { themes { value count } } } }`,
          { filter, after },
        )
      ).data.it;
    const first = await list({ themes: [theme], municipality: '611' });
    expect(first.totalCount).toBeGreaterThan(2);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await list({ themes: [theme], municipality: '611' }, first.pageInfo.endCursor);
    expect(second.nodes.map(({ id }) => id)).not.toContain(first.nodes[0]?.id);
    expect((await list({ municipality: '106' })).totalCount).toBe(0);
  });
});
