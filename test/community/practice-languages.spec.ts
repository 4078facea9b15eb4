import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let author: Client;
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

const outcome = '... on PracticeActed { id version } ... on PracticeRefused { code problems { field code } }';

async function ask(client: Client, document: string, variables: object): Promise<Acted> {
  const { data, body } = await client.ask<{ it: Acted } | null>(document, { ...variables });
  if (!data) throw new Error(body);
  return data.it;
}

const act = (name: string, type: string, input: object, client: Client = author) =>
  ask(client, `mutation M($input: ${type}!) { it: ${name}(input: $input) { __typename ${outcome} } }`, { input });

const swedish = {
  title: 'Karta över det digitala stödet',
  summary: 'Vi tog reda på vem som ger råd.',
  problem: 'Ingen visste vem som ger råd.',
  done: 'Vi frågade alla.',
  resources: 'Tre arbetsdagar.',
  results: 'Vi hittade 14 ställen.',
  transfer: 'Börja med två sektorer.',
};
const finnish = {
  title: 'Digituen kartta',
  summary: 'Selvitettiin, kuka neuvoo.',
  problem: 'Kukaan ei tiennyt, kuka neuvoo.',
  done: 'Kysyttiin kaikilta.',
  resources: 'Kolme työpäivää.',
  results: 'Löytyi 14 paikkaa.',
  transfer: 'Aloita kahdesta toimialasta.',
};

const save = ({ id, version }: Acted, more: Partial<typeof swedish> = {}) =>
  act('savePractice', 'SavePracticeInput', {
    ...{ id, version, locale: 'sv', themes: [theme] },
    sections: { ...swedish, ...more },
  });
const begun = async () =>
  save(await act('startPractice', 'StartPracticeInput', { municipalityCode: '611', locale: 'sv' }));
const translate = ({ id, version }: Acted, current: boolean, more: Partial<typeof finnish> = {}, client = author) =>
  act(
    ...(['translatePractice', 'TranslatePracticeInput'] as const),
    { id, version, locale: 'fi', current, sections: { ...finnish, ...more } },
    client,
  );
const revise = ({ id, version }: Acted) => act('revisePractice', 'PracticeActInput', { id, version });
const submit = ({ id, version }: Acted, edit: { minor: boolean; note?: string } | null = null) =>
  ask(
    author,
    `mutation S($input: PracticeActInput!, $edit: PracticeEditInput) {
      it: submitPractice(input: $input, edit: $edit, named: nobody) { __typename ${outcome} } }`,
    { input: { id, version }, edit },
  );
const publish = ({ id, version }: Acted, waiver: string | null = null) =>
  ask(
    laura,
    `mutation P($input: PublishPracticeInput!) { it: publishPractice(input: $input) {
      __typename ... on UserError { code } ... on AdminPracticeMoved { id version } } }`,
    { input: { id, version, waiver, unreviewed: 'Pieni korjaus.' } },
  );

interface Language {
  locale: string;
  status: string;
  changed: string[];
  missing: string[];
}

/** How the languages stand for readers. */
async function published({ id }: Acted): Promise<Record<string, Language>> {
  const [row] = await world.owner.read<{ slug: string }>('SELECT slug FROM practice WHERE id = $1', [id]);
  const { data } = await community.client().ask<{ it: { languages: Language[] } }>(
    `query P($slug: String!) { it: practice(slug: $slug, locale: fi) {
      languages { locale isSource status changed missing revisedAt } } }`,
    { slug: row?.slug ?? '' },
  );
  return Object.fromEntries(data.it.languages.map((one) => [one.locale, one]));
}

/** How they stand for those who write. */
async function written({ id }: Acted) {
  const { data } = await author.ask<{ it: { languages: (Language & { checked: { done: string } | null })[] } }>(
    'query O($id: ID!) { it: ownPractice(id: $id) { languages { locale status changed missing checked { done } } } }',
    { id: id ?? '' },
  );
  return Object.fromEntries(data.it.languages.map((one) => [one.locale, one]));
}

async function inBoth(): Promise<Acted> {
  return publish(await submit(await translate(await begun(), true)));
}

describe('a practice in two languages', () => {
  it('is current when it was translated, stale when the source changed, and current again when somebody says so', async () => {
    const first = await inBoth();
    expect(await published(first)).toMatchObject({ sv: { status: 'current' }, fi: { status: 'current', changed: [] } });

    const changed = await save(await revise(first), { done: 'Vi frågade alla två gånger.' });
    expect((await written(changed)).fi).toMatchObject({
      ...{ status: 'stale', changed: ['done'], checked: { done: swedish.done } },
    });
    const sent = await submit(changed, { minor: false, note: 'Frågorna ställdes två gånger.' });
    expect(await publish(sent)).toMatchObject({ code: 'language_stale' });
    const second = await publish(sent, 'Den finska texten kommer i december.');
    expect((await published(second)).fi).toMatchObject({ status: 'stale', changed: ['done'] });

    // A text that is mended but not said to be current follows what it followed.
    const mended = await translate(await revise(second), false, { done: 'Kysyttiin kaikilta kahdesti.' });
    expect((await written(mended)).fi).toMatchObject({ status: 'stale' });
    const checked = await translate(mended, true, { done: 'Kysyttiin kaikilta kahdesti.' });
    expect((await written(checked)).fi).toMatchObject({ status: 'current', changed: [] });
    const third = await publish(await submit(checked));
    expect((await published(third)).fi).toMatchObject({ status: 'current', changed: [] });
  });

  it('is made stale by no minor edit', async () => {
    const changed = await save(await revise(await inBoth()), { done: 'Vi frågade allihop.' });
    const after = await publish(await submit(changed, { minor: true }));
    expect(after.__typename).toBe('AdminPracticeMoved');
    expect((await published(after)).fi).toMatchObject({ status: 'current', changed: [] });
    // Nor is it when the next edit changes something else.
    const next = await save(await revise(after), { done: 'Vi frågade allihop.', results: 'Vi hittade 15 ställen.' });
    expect((await written(next)).fi).toMatchObject({ status: 'stale', changed: ['results'] });
  });

  it('says which sections only one of the languages has', async () => {
    const sections = await save(await begun(), { failed: 'Enkäten var för lång.' } as Partial<typeof swedish>);
    const after = await publish(await submit(await translate(sections, true)));
    expect((await published(after)).fi).toMatchObject({ status: 'current', missing: ['failed'] });
  });

  it('is current by what was read, not by what was written after it', async () => {
    const checked = await translate(await begun(), true);
    const later = await save(checked, { problem: 'Ingen visste något.' });
    expect((await written(later)).fi).toMatchObject({ status: 'stale', changed: ['problem'] });
    expect(await publish(await submit(later))).toMatchObject({ code: 'language_stale' });
  });

  it('is translated only by who represents its municipality, and not into the language in which it was begun', async () => {
    const made = await begun();
    expect(await translate(made, true, {}, stranger)).toMatchObject({ code: 'not_found' });
    const own = { id: made.id, version: made.version, locale: 'sv', current: true, sections: swedish };
    expect(await act('translatePractice', 'TranslatePracticeInput', own)).toMatchObject({ code: 'not_found' });
    expect(await translate(made, true, { done: 'Kysy 131052-308T.' })).toMatchObject({
      problems: [{ field: 'done', code: 'personal_identity_code' }],
    });
    expect(await translate({ ...made, version: 1 }, true)).toMatchObject({ code: 'stale_version' });
  });
});

describe('the revisions of a practice', () => {
  it('are read by anyone, with what was said of each and the texts as they were', async () => {
    const changed = await save(await revise(await inBoth()), { done: 'Vi frågade allihop.' });
    expect(await submit(changed, { minor: true, note: 'x'.repeat(501) })).toMatchObject({
      problems: [{ field: 'note', code: 'too_long' }],
    });
    const after = await publish(await submit(changed, { minor: true, note: 'Språket rättades.' }));
    const [row] = await world.owner.read<{ slug: string }>('SELECT slug FROM practice WHERE id = $1', [after.id]);
    const read = async (only: number[] | null) =>
      (
        await community.client().ask<{ it: object[] }>(
          `query R($slug: String!, $only: [Int!]) { it: practiceRevisions(slug: $slug, only: $only) {
            revision minor note texts { locale done } } }`,
          { slug: row?.slug ?? '', only },
        )
      ).data.it;
    expect(await read(null)).toMatchObject([
      { revision: 2, minor: true, note: 'Språket rättades.' },
      { revision: 1, minor: false, note: null },
    ]);
    expect(await read([1])).toMatchObject([
      {
        texts: [
          { locale: 'fi', done: finnish.done },
          { locale: 'sv', done: swedish.done },
        ],
      },
    ]);
  });
});
