import { afterAll, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice, saidOfPeople } from '../support/practices.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let author: Client;
let authorId: string;
let stranger: Client;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  authorId = (await world.person({ name: 'Aino Kirjoittaja', represents: '611' })).id;
  author = await community.client().signIn({ id: authorId });
  stranger = await community.client().signIn(await world.person({ name: 'Veera Vieras', represents: '106' }));
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'] }));
});

afterAll(async () => {
  await admin.close();
  await community.close();
  await world.close();
});

interface Answer {
  __typename: string;
  code?: string;
  id?: string;
  version?: number;
  problems?: { field: string; code: string }[];
}

async function ask(client: Client, name: string, type: string, input: object): Promise<Answer> {
  const { data, body } = await client.ask<{ it: Answer } | null>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input${saidOfPeople(name)}) { __typename ... on UserError { code }
      ... on PracticeFileWritten { id } ... on PracticeFileRefused { problems { field code } } } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

/** With the place at which a camera took it. */
const photo = () =>
  sharp({ create: { width: 1600, height: 800, channels: 3, background: '#2a6f4e' } })
    .withExif({ IFD0: { Copyright: 'Kamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 24/1 0/1' } })
    .jpeg()
    .toBuffer();

const words = (fi: string, sv = '') => [
  { locale: 'fi', alternative: fi, caption: '' },
  { locale: 'sv', alternative: sv, caption: '' },
];

async function addPicture(practiceId: string, more: object = {}, client = author): Promise<Answer> {
  const content = (await photo()).toString('base64');
  const input = { practiceId, words: words('Kahvila'), fileName: 'kahvila.jpeg', content };
  return ask(client, 'addPracticePicture', 'AddPracticePictureInput', {
    ...input,
    idempotencyKey: crypto.randomUUID(),
    ...more,
  });
}

const addAttachment = (practiceId: string, more: object = {}) =>
  ask(author, 'addPracticeAttachment', 'AddPracticeAttachmentInput', {
    ...{ practiceId, title: 'Ohje <b>', language: 'sv', fileName: 'Ohje.PDF' },
    ...{ content: Buffer.from('%PDF-1.7').toString('base64'), idempotencyKey: crypto.randomUUID(), ...more },
  });

const act = async (client: Client, name: string, type: string, input: object): Promise<Answer> => {
  const own = type === 'PracticeActInput';
  const { data, body } = await client.ask<{ it: Answer } | null>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input${saidOfPeople(name)}) { __typename ... on UserError { code }
      ... on ${own ? 'PracticeActed' : 'AdminPracticeMoved'} { id version } ${own ? '... on PracticeRefused { problems { field code } }' : ''} } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
};

const draft = (status: 'draft' | 'published' = 'draft') => addPractice(world, { by: authorId, code: '611', status });
const status = (client: Client, id: string | undefined) =>
  client.raw(`/practice-files/${id}`).then((answer) => answer.status);

interface Shown {
  id: string;
  kind: string;
  alternative: string | null;
  title: string | null;
  width: number | null;
}
const shown = async (slug: string, locale = 'fi'): Promise<Shown[]> =>
  (
    await community.client().ask<{ it: Shown[] }>(
      `query F($slug: String!, $locale: Locale!) { it: practiceFiles(slug: $slug, locale: $locale) {
         id kind alternative title width } }`,
      { slug, locale },
    )
  ).data.it;

it('a picture is made anew, small and without its place, and needs words in the main language', async () => {
  const { id } = await draft();
  expect(await addPicture(id, { words: words(' ') })).toEqual({
    __typename: 'PracticeFileRefused',
    code: 'invalid',
    problems: [{ field: 'alternative-fi', code: 'required' }],
  });
  const pdf = Buffer.from('%PDF-1.7').toString('base64');
  expect((await addPicture(id, { content: pdf })).problems).toEqual([{ field: 'file', code: 'file_type' }]);
  expect((await addPicture(id, { words: words('131052-308T') })).problems?.[0]?.code).toBe('personal_identity_code');
  expect((await addPicture(id, {}, stranger)).code).toBe('not_found');
  const added = await addPicture(id);
  const [kept] = await world.owner.read<{ content: Buffer; width: number; height: number; name: string }>(
    'SELECT content, width, height, file_name AS name FROM practice_file WHERE id = $1',
    [added.id],
  );
  const facts = await sharp(kept?.content).metadata();
  expect([facts.format, facts.exif, kept?.width, kept?.height, kept?.name]).toEqual([
    ...['webp', undefined, 1200, 600, 'kahvila.webp'],
  ]);
  const anybody = community.client();
  expect([await status(author, added.id), await status(stranger, added.id), await status(anybody, added.id)]).toEqual([
    ...[200, 404, 404],
  ]);
  expect(await ask(author, 'removePracticeFile', 'PracticeFileActInput', { id: added.id })).toMatchObject({
    __typename: 'PracticeFileWritten',
  });
  expect(await world.owner.read('SELECT FROM practice_file WHERE id = $1', [added.id])).toEqual([]);
});

it('what is sent needs words in each whole language; what is published keeps its files until it is retracted', async () => {
  const { id } = await draft();
  const picture = await addPicture(id);
  const second = await addPicture(id, { words: words('Toinen', 'Den andra') });
  const attachment = await addAttachment(id);
  expect((await addAttachment(id, { fileName: 'a.svg', content: 'PHN2Zy8+' })).problems?.[0]?.code).toBe('file_type');
  const submit = () => act(author, 'submitPractice', 'PracticeActInput', { id, version: 1 });
  expect((await submit()).problems).toEqual([{ field: `alternative-sv-${picture.id}`, code: 'required' }]);
  await ask(author, 'describePracticePicture', 'DescribePracticePictureInput', {
    id: picture.id,
    words: words('Kahvila kirjastossa', 'Kafé på biblioteket'),
  });
  await ask(author, 'movePracticeFileEarlier', 'PracticeFileActInput', { id: second.id });
  const sent = await submit();
  expect(sent.__typename).toBe('PracticeActed');
  // What was sent waits as it is.
  expect((await addPicture(id)).code).toBe('wrong_status');
  const published = await act(laura, 'publishPractice', 'PublishPracticeInput', {
    id,
    version: sent.version,
    unreviewed: 'Kokeilu.',
  });
  const [row] = await world.owner.read<{ slug: string }>('SELECT slug FROM practice WHERE id = $1', [id]);
  const slug = row?.slug ?? '';
  expect(await shown(slug, 'sv')).toEqual([
    { id: second.id, kind: 'picture', alternative: 'Den andra', title: null, width: 1200 },
    { id: picture.id, kind: 'picture', alternative: 'Kafé på biblioteket', title: null, width: 1200 },
    { id: attachment.id, kind: 'attachment', alternative: null, title: 'Ohje <b>', width: null },
  ]);
  const anybody = community.client();
  const answer = await anybody.raw(`/practice-files/${attachment.id}`);
  const header = (name: string) => answer.headers.get(name);
  expect([answer.status, header('content-type'), header('x-content-type-options')]).toEqual([
    ...[200, 'application/pdf', 'nosniff'],
  ]);
  expect(header('content-disposition')).toBe('attachment; filename=Ohje.pdf');
  expect(header('content-security-policy')).toBe("sandbox; default-src 'none'");
  expect(header('cache-control')).toBe('public, max-age=3600');

  // What is taken away while it is written anew is still published, and gone with the next revision.
  const revised = await act(author, 'revisePractice', 'PracticeActInput', { id, version: published.version });
  await ask(author, 'removePracticeFile', 'PracticeFileActInput', { id: second.id });
  expect([(await shown(slug)).length, await status(anybody, second.id)]).toEqual([3, 200]);
  const again = await act(author, 'submitPractice', 'PracticeActInput', { id, version: revised.version });
  const next = await act(laura, 'publishPractice', 'PublishPracticeInput', {
    id,
    version: again.version,
    unreviewed: 'Kokeilu.',
  });
  expect([(await shown(slug)).length, await status(anybody, second.id)]).toEqual([2, 404]);
  await act(laura, 'retractPractice', 'AdminPracticeWordsInput', { id, version: next.version, note: 'Vanhentunut' });
  expect([await shown(slug), await status(anybody, picture.id), await status(author, picture.id)]).toEqual([
    [],
    410,
    410,
  ]);
});
