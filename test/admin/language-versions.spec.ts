import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { actOn, completeDraft, saveDraft } from '../support/circle-draft.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let admin: RunningApp;
let laura: Client;
let antti: Client;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'], represents: null }));
  antti = await admin.client().signIn(await world.person({ roles: ['administrator'] }));
});

afterAll(async () => {
  await admin.close();
  await world.close();
});

interface Circle {
  version: number;
  texts: { locale: string; title: string; revision: number; sourceRevision: number | null }[];
  languageStatus: { locale: string; status: string; fields: { field: string; status: string }[] }[];
}

const circleDocument = `query One($id: ID!) { circle(id: $id, locale: fi) { version
  texts { locale title revision sourceRevision } languageStatus { locale status fields { field status } } } }`;
const read = async (id: string) => (await laura.ask<{ circle: Circle }>(circleDocument, { id })).data.circle;

/** `fi: current current current` — the version, its title, its summary. */
const statuses = async (id: string) =>
  (await read(id)).languageStatus.map(
    ({ locale, status, fields }) =>
      `${locale}: ${[status, ...fields.slice(0, 2).map((field) => field.status)].join(' ')}`,
  );

const reviseDocument = `mutation R($input: ReviseCircleTextInput!) { done: reviseCircleText(input: $input) {
  __typename ... on UserError { code } ... on CircleTextRevised { revision } ... on CircleWrongStatus { state }
  ... on CircleTextRefused { problems { field code } } } }`;
const revise = async (client: Client, input: object) =>
  (await client.ask<{ done: object }>(reviseDocument, { input: { title: 'Digituki alkuun', summary: 'x', ...input } }))
    .data.done;

const markDocument = `mutation M($input: MarkLanguageNotRequiredInput!) { done: markLanguageNotRequired(input: $input) {
  __typename ... on UserError { code } ... on CircleSaved { version } ... on CircleWrongStatus { state } } }`;
const mark = async (input: object) =>
  (await laura.ask<{ done: { version: number } }>(markDocument, { input })).data.done;

const current = 'fi: current current current';

describe('the language versions of a circle', () => {
  it('become stale field by field when the source changes, and current when they are made to follow it', async () => {
    const { id } = await world.circle();
    expect(await statuses(id)).toEqual([current, 'sv: current current current', 'en: missing missing missing']);

    const edit = { id, locale: 'fi', revision: 1, summary: 'Uusi kuvaus' };
    expect(await revise(laura, edit)).toEqual({ __typename: 'CircleTextRevised', revision: 2 });
    expect(await statuses(id)).toEqual([current, 'sv: stale current stale', 'en: missing missing missing']);

    const slip = { id, locale: 'sv', revision: 1, title: 'Kom i gång', minor: true };
    expect(await revise(laura, slip)).toMatchObject({ revision: 2 });
    expect(await statuses(id)).toContain('sv: stale current stale');

    const swedish = {
      id,
      locale: 'sv',
      revision: 2,
      sourceRevision: 2,
      title: 'Kom i gång',
      summary: 'Ny beskrivning',
    };
    expect(await revise(laura, swedish)).toMatchObject({ revision: 3 });
    expect(await statuses(id)).toContain('sv: current current current');

    const english = { id, locale: 'en', revision: null, sourceRevision: 1, title: 'Digital support', aim: 'x' };
    expect(await revise(antti, english)).toMatchObject({ revision: 1 });
    expect(await statuses(id)).toContain('en: stale current stale');
    const log = await world.owner.read<{ line: string }>(
      `SELECT act || ' ' || reason AS line FROM audit_log WHERE object_id = $1 ORDER BY id`,
      [id],
    );
    expect(log.map(({ line }) => line)).toEqual(
      ['fi', 'sv', 'sv', 'en'].map((locale) => `circle.revise_text ${locale}`),
    );
  });

  it('count aim and audience, which stay as they are where nobody gives them, and an aim is needed where the source has one', async () => {
    const { id } = await world.circle();
    const fields = async () =>
      (await read(id)).languageStatus.map(({ fields: all }) => all.slice(2).map(({ status }) => status));
    expect(await fields()).toEqual([
      ['current', 'not_required'],
      ['current', 'not_required'],
      ['missing', 'not_required'],
    ]);
    const edit = { id, locale: 'fi', revision: 1, summary: 'x', audience: 'Kaikille' };
    expect(await revise(laura, edit)).toMatchObject({ revision: 2 });
    expect((await fields()).slice(0, 2)).toEqual([
      ['current', 'current'],
      ['current', 'missing'],
    ]);
    const refused = { problems: [{ field: 'aim.fi', code: 'required' }] };
    expect(await revise(laura, { id, locale: 'fi', revision: 2, aim: ' ' })).toMatchObject(refused);
    await world.owner.read(`UPDATE circle_text SET aim = '' WHERE circle_id = $1`, [id]);
    expect(
      await revise(laura, { id, locale: 'sv', revision: 1, sourceRevision: 2, audience: 'För alla' }),
    ).toMatchObject({ revision: 2 });
    expect((await fields())[1]).toEqual(['not_required', 'current']);
  });

  it('stay current when the source is mended by a minor edit, which does not date it anew', async () => {
    const { id } = await world.circle();
    await world.owner.read(`UPDATE circle_text SET revised_at = '2026-01-01' WHERE circle_id = $1`, [id]);
    const dated = () =>
      world.owner.read(`SELECT revised_at AS at FROM circle_text WHERE circle_id = $1 AND locale = 'fi'`, [id]);
    const [before] = await dated();
    expect(await revise(laura, { id, locale: 'fi', revision: 1, summary: 'x.', minor: true })).toMatchObject({
      revision: 2,
    });
    expect(await statuses(id)).toContain('sv: current current current');
    expect(await dated()).toEqual([before]);
    await revise(laura, { id, locale: 'fi', revision: 2, summary: 'Muuta' });
    expect(await dated()).not.toEqual([before]);
  });

  it('are drafts until the circle is published, and follow one another in a draft that is saved', async () => {
    const { id, version } = await saveDraft(laura);
    const summary = 'Toinen kuvaus';
    const edit = { id, locale: 'fi', revision: 1, title: 'Digituki kotiin', summary };
    expect(await revise(laura, edit)).toMatchObject({ revision: 2 });
    expect(await statuses(id)).toContain('sv: draft draft draft');
    expect(await saveDraft(laura, { id, version })).toMatchObject({ code: 'stale_version' });
    const [finnish, swedish] = completeDraft.texts;
    const texts = [{ ...finnish, summary }, swedish];
    await saveDraft(laura, { id, version: version + 1, texts });
    expect((await read(id)).texts).toMatchObject([
      { locale: 'fi', revision: 2, sourceRevision: null },
      { locale: 'sv', revision: 1, sourceRevision: 2 },
    ]);
    await actOn(laura, 'submitCircle', { id, version: version + 2 });
    await actOn(laura, 'publishCircle', { id, version: version + 3 });
    expect(await statuses(id)).toEqual([current, 'sv: current current current', 'en: missing missing missing']);
  });

  it('are not required once someone says so, until someone writes them after all', async () => {
    const { id } = await world.circle();
    const { version } = await read(id);
    expect(await mark({ id, version, locale: 'en' })).toEqual({ __typename: 'CircleSaved', version: version + 1 });
    expect(await statuses(id)).toContain('en: not_required not_required not_required');
    await revise(laura, { id, locale: 'en', revision: null, sourceRevision: 1, title: 'After all', aim: 'x' });
    expect(await statuses(id)).toContain('en: current current current');
  });

  it('are told under any alias', async () => {
    const { id } = await world.circle();
    const document = 'query A($id: ID!) { circle(id: $id, locale: fi) { how: languageStatus { which: locale } } }';
    const { data } = await laura.ask<object>(document, { id });
    expect(data).toEqual({ circle: { how: [{ which: 'fi' }, { which: 'sv' }, { which: 'en' }] } });
  });
});

describe('a refusal says why', () => {
  it('when two revise at once: the second has not read what the first wrote', async () => {
    const { id } = await world.circle();
    const answers = await Promise.all([
      revise(laura, { id, locale: 'fi', revision: 1, title: 'Lauran' }),
      revise(antti, { id, locale: 'fi', revision: 1, title: 'Antin' }),
    ]);
    expect(answers).toContainEqual({ __typename: 'CircleTextRevised', revision: 2 });
    expect(answers).toContainEqual({ __typename: 'StaleCircleVersion', code: 'stale_version' });
  });

  it('when the text cannot be kept', async () => {
    const { id } = await world.circle();
    const input = { id, locale: 'sv', revision: 1, title: ' ', summary: 'Fråga 131052-308T' };
    expect(await revise(laura, input)).toEqual({
      __typename: 'CircleTextRefused',
      code: 'invalid',
      problems: [
        { field: 'title.sv', code: 'required' },
        { field: 'summary.sv', code: 'personal_identity_code' },
      ],
    });
  });

  it('when the circle is cancelled, or there is none', async () => {
    const { id } = await world.circle({ status: 'cancelled' });
    const { version } = await read(id);
    const wrong = { __typename: 'CircleWrongStatus', code: 'wrong_status', state: 'cancelled' };
    expect(await revise(laura, { id, locale: 'fi', revision: 1 })).toEqual(wrong);
    expect(await mark({ id, version, locale: 'en' })).toEqual(wrong);
    for (const none of ['x', '9f2d1b7e-0000-4000-8000-000000000000']) {
      const unknown = { __typename: 'UnknownCircle', code: 'not_found' };
      expect(await revise(laura, { id: none, locale: 'fi', revision: 1 })).toEqual(unknown);
      expect(await mark({ id: none, version: 1, locale: 'en' })).toEqual(unknown);
    }
  });

  it('when the language is spoken in the circle or the others are made from it, or someone was quicker', async () => {
    const { id } = await world.circle({ languages: ['sv'] });
    const { version } = await read(id);
    const needed = (code: string) => ({ __typename: 'LanguageNeeded', code });
    expect(await mark({ id, version, locale: 'sv' })).toEqual(needed('spoken'));
    expect(await mark({ id, version, locale: 'fi' })).toEqual(needed('source'));
    expect(await mark({ id, version: version + 1, locale: 'en' })).toMatchObject({ code: 'stale_version' });
  });

  it('and a member without a role in the project team may do none of it', async () => {
    const member = await admin.client().signIn(await world.person());
    const { id } = await world.circle();
    const revised = await member.ask(reviseDocument, {
      input: { id, locale: 'fi', revision: 1, title: 'Minun', summary: 'x' },
    });
    expect(revised.codes).toEqual(['UNAUTHENTICATED']);
    const marked = await member.ask(markDocument, { input: { id, version: 1, locale: 'en' } });
    expect(marked.codes).toEqual(['UNAUTHENTICATED']);
    expect((await read(id)).texts[0]).toMatchObject({ title: 'Digituki alkuun' });
  });
});
