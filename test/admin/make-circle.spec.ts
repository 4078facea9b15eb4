import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { actOn, completeDraft, readCircle, saveDraft } from '../support/circle-draft.ts';
import { createWorld, type World } from '../support/people.ts';

const year = new Date().getUTCFullYear() + 1;

let world: World;
let admin: RunningApp;
let community: RunningApp;
let laura: Client;
let antti: Client;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  community = await startApp('community', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'], represents: null }));
  antti = await admin.client().signIn(await world.person({ roles: ['administrator'] }));
});

afterAll(async () => {
  await community.close();
  await admin.close();
  await world.close();
});

const read = (id: string) => readCircle(laura, id);

const acts = async (id: string) =>
  (
    await world.owner.read<{ act: string }>(
      `SELECT concat_ws(' ', act, from_status, to_status) AS act FROM audit_log WHERE object_id = $1 ORDER BY id`,
      [id],
    )
  ).map(({ act }) => act);

/** A circle as far as someone has brought it. */
async function proposed(input: object = {}) {
  const { id, version } = await saveDraft(laura, input);
  return actOn(laura, 'submitCircle', { id, version });
}

describe('the way of a circle from an idea to the public', () => {
  it('is drafted, mended, submitted, sent back, submitted again and published; then a member joins it', async () => {
    const draft = await saveDraft(laura, { meetings: [], enrolmentCloses: null });
    expect(draft).toMatchObject({ __typename: 'CircleSaved', version: 1 });
    const { id } = draft;
    const mended = await saveDraft(laura, { id, version: 1 });
    expect(mended).toEqual({ __typename: 'CircleSaved', id, version: 2 });
    expect(await actOn(laura, 'submitCircle', { id, version: 2 })).toMatchObject({ version: 3 });
    const back = { id, version: 3, note: ' Lisää ruotsinkielinen kuvaus. ' };
    expect(await actOn(antti, 'returnCircle', back)).toMatchObject({ version: 4 });
    expect(await read(id)).toMatchObject({ state: 'draft', returnedNote: 'Lisää ruotsinkielinen kuvaus.' });
    expect(await actOn(laura, 'submitCircle', { id, version: 4 })).toMatchObject({ version: 5 });
    expect(await read(id)).toMatchObject({ state: 'proposed', returnedNote: null });
    expect(await actOn(antti, 'publishCircle', { id, version: 5 })).toMatchObject({ version: 6 });
    expect(await acts(id)).toEqual([
      'circle.save_draft draft',
      'circle.save_draft draft draft',
      'circle.submit draft proposed',
      'circle.return proposed draft',
      'circle.submit draft proposed',
      'circle.publish proposed published',
    ]);

    const member = await community.client().signIn(await world.person());
    const seen = await member.ask<object>(
      `{ circle(slug: "digituki-kotiin", locale: sv) { text { title } state seats { free }
         meetings { number title startsAt place(locale: en) } } }`,
    );
    expect(seen.data).toEqual({
      circle: {
        text: { title: 'Digitalt stöd hemma' },
        state: 'enrolment_open',
        seats: { free: 12 },
        meetings: [
          { number: 1, title: 'Träff 1', startsAt: `${year}-03-02T11:00:00.000Z`, place: 'Kirjasto' },
          { number: 2, title: 'Träff 2', startsAt: `${year}-03-16T11:00:00.000Z`, place: null },
        ],
      },
    });
    const joined = await member.ask<object>(
      `mutation J($id: ID!) { joinCircle(input: { circleId: $id, municipalityCode: "611", idempotencyKey: "made-here" }) { __typename } }`,
      { id },
    );
    expect(joined.data).toEqual({ joinCircle: { __typename: 'Enrolled' } });
  });

  it('is not seen by members before it is published', async () => {
    const { id } = await proposed({ texts: [{ locale: 'fi', title: 'Vielä piilossa', summary: 'x', aim: 'y' }] });
    const member = await community.client().signIn(await world.person());
    const { slug } = await read(id);
    const seen = await member.ask<object>('query S($slug: String!) { circle(slug: $slug, locale: fi) { id } }', {
      slug,
    });
    expect(slug).toBe('viela-piilossa');
    expect(seen.data).toEqual({ circle: null });
  });

  it('is closed to a member without a role in the project team', async () => {
    const member = await admin.client().signIn(await world.person());
    const asked = await member.ask('mutation { publishCircle(input: { id: "x", version: 1 }) { __typename } }');
    expect(asked.codes).toEqual(['UNAUTHENTICATED']);
    const person = await world.person({ roles: ['programme_coordinator'] });
    const former = await admin.client().signIn(person);
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [person.id]);
    const input = { ...completeDraft, idempotencyKey: 'former-role' };
    const document = 'mutation S($input: CircleDraftInput!) { saveCircleDraft(input: $input) { __typename } }';
    expect((await former.ask(document, { input })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('an act that is refused says why', () => {
  const unknown = '9f2d1b7e-0000-4000-8000-000000000000';

  it('when there is no such circle', async () => {
    for (const id of ['x', unknown]) {
      const answers = await Promise.all([
        saveDraft(laura, { id, version: 1 }),
        actOn(laura, 'submitCircle', { id, version: 1 }),
        actOn(laura, 'publishCircle', { id, version: 1 }),
        actOn(laura, 'returnCircle', { id, version: 1, note: 'x' }),
      ]);
      expect(answers.map(({ __typename }) => __typename)).toEqual(Array(4).fill('UnknownCircle'));
    }
  });

  it('when the circle is not in the state for it, and which it is in', async () => {
    const { id, version } = await proposed();
    const wrong = (state: string) => ({ __typename: 'CircleWrongStatus', code: 'wrong_status', state });
    expect(await saveDraft(laura, { id, version })).toEqual(wrong('proposed'));
    expect(await actOn(laura, 'submitCircle', { id, version })).toEqual(wrong('proposed'));
    await actOn(laura, 'publishCircle', { id, version });
    expect(await actOn(laura, 'publishCircle', { id, version })).toEqual(wrong('enrolment_open'));
    expect(await actOn(laura, 'returnCircle', { id, version, note: 'x' })).toEqual(wrong('enrolment_open'));
  });

  it('when someone else has been quicker', async () => {
    const { id, version } = await saveDraft(laura);
    expect(await actOn(antti, 'submitCircle', { id, version: version + 1 })).toMatchObject({ code: 'stale_version' });
    await actOn(antti, 'submitCircle', { id, version });
    expect(await actOn(laura, 'publishCircle', { id, version })).toMatchObject({ code: 'stale_version' });
    expect(await actOn(laura, 'returnCircle', { id, version, note: 'x' })).toMatchObject({ code: 'stale_version' });
  });

  it('when a language is spoken in which nothing is written', async () => {
    const { id, version } = await proposed({ texts: [completeDraft.texts[0]] });
    expect(await actOn(laura, 'publishCircle', { id, version })).toEqual({
      __typename: 'CircleLanguageMissing',
      code: 'language_missing',
      languages: ['sv'],
    });
  });

  it('when nobody could join any more', async () => {
    const { id, version } = await proposed({ enrolmentCloses: { date: `${year - 2}-12-31`, time: '10:00' } });
    expect(await actOn(laura, 'publishCircle', { id, version })).toEqual({ __typename: 'CirclePast', code: 'past' });
  });

  it.each([
    ['', 'note_required'],
    ['x'.repeat(2001), 'too_long'],
    ['Kysy 131052-308T', 'personal_identity_code'],
  ])('when the note of a return cannot be kept: %#', async (note, code) => {
    const { id, version } = await proposed();
    const refused = await actOn(laura, 'returnCircle', { id, version, note });
    expect(refused).toEqual({ __typename: 'ReturnNoteRefused', code });
    expect(await read(id)).toMatchObject({ state: 'proposed' });
  });
});

describe('a circle that is copied', () => {
  it('is a new draft with its origin, made once a form, that goes its own way', async () => {
    const { id, version } = await proposed({ texts: [{ locale: 'fi', title: 'Malliksi', summary: 'x', aim: 'y' }] });
    await actOn(laura, 'publishCircle', { id, version });
    const input = { id, idempotencyKey: 'copied-once' };
    const made = await actOn(antti, 'copyCircle', input);
    expect(made).toMatchObject({ __typename: 'CircleSaved', version: 1 });
    expect(await actOn(antti, 'copyCircle', input)).toEqual(made);
    expect(made.id).not.toBe(id);
    const { data } = await laura.ask<object>(
      `query C($id: ID!) { circle(id: $id, locale: fi) { state title slug enrolmentOpensAt
         copiedFrom { id title(locale: sv) } meetings { title(locale: fi) place(locale: fi) } } }`,
      { id: made.id },
    );
    expect(data).toEqual({
      circle: {
        state: 'draft',
        title: 'Malliksi',
        slug: 'malliksi-2',
        enrolmentOpensAt: null,
        copiedFrom: { id, title: 'Malliksi' },
        meetings: [
          { title: null, place: 'Kirjasto' },
          { title: null, place: null },
        ],
      },
    });
    const elsewhere = await actOn(antti, 'copyCircle', { ...input, id: made.id });
    expect(elsewhere).toMatchObject({ __typename: 'FormKeyReused' });
    expect(await actOn(laura, 'copyCircle', { id: 'x', idempotencyKey: 'copied-none' })).toMatchObject({
      __typename: 'UnknownCircle',
    });
    expect(await actOn(laura, 'submitCircle', { id: made.id, version: 1 })).toMatchObject({ missing: ['enrolment'] });
  });
});

describe('the registers of the form', () => {
  it('come whole, and only to the project team', async () => {
    const document = '{ municipalities { code name(locale: sv) } themes { id label(locale: en) } }';
    const { data } = await laura.ask<{ municipalities: object[]; themes: object[] }>(document);
    expect(data.municipalities).toHaveLength(308);
    expect(data.themes.length).toBeGreaterThan(0);
    expect((await admin.client().ask(document)).codes).toContain('UNAUTHENTICATED');
  });
});
