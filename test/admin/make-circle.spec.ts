import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { actOn, completeDraft, saveDraft } from '../support/circle-draft.ts';
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

const circleDocument = `query One($id: ID!) { circle(id: $id, locale: fi) { slug state version returnedNote capacity
  hostMunicipalityCode languages mode themes limitPerMunicipality enrolmentOpensAt enrolmentClosesAt startsAt
  texts { locale title summary } meetings { id number startsAt endsAt fold title(locale: fi) place(locale: sv) } } }`;

async function read(id: string) {
  const { data } = await laura.ask<{ circle: Record<string, unknown> & { meetings: { id: string }[] } }>(
    circleDocument,
    { id },
  );
  return data.circle;
}

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
    const { id } = await proposed({ texts: [{ locale: 'fi', title: 'Vielä piilossa', summary: 'x' }] });
    const member = await community.client().signIn(await world.person());
    const { slug } = await read(id);
    const seen = await member.ask<object>('query S($slug: String!) { circle(slug: $slug, locale: fi) { id } }', {
      slug,
    });
    expect(slug).toBe('viela-piilossa');
    expect(seen.data).toEqual({ circle: null });
  });

  it('may be written down again and again: what stands in it stays, and what is taken out goes', async () => {
    const { id } = await saveDraft(laura, { themes: [] });
    const before = await read(id);
    const [first, second] = before.meetings;
    await world.owner.read(`UPDATE meeting_text SET agenda = 'Asialista' WHERE meeting_id = $1 AND locale = 'fi'`, [
      second?.id,
    ]);
    const meetings = [
      { id: second?.id, date: `${year}-03-01`, start: '16:00', end: '17:00', titles: [{ locale: 'fi', text: 'Alku' }] },
      { date: `${year}-03-20`, start: '13:00', end: '14:30' },
    ];
    const texts = [{ locale: 'fi', title: 'Toinen nimi', summary: 'x' }];
    await saveDraft(laura, { id, version: 1, meetings, texts, languages: ['fi'] });
    const after = await read(id);
    expect(after).toMatchObject({
      slug: 'toinen-nimi',
      texts: [{ locale: 'fi' }],
      meetings: [
        { id: second?.id, number: 1, title: 'Alku' },
        { number: 2, title: null },
      ],
    });
    expect(after.meetings.map((meeting) => meeting.id)).not.toContain(first?.id);
    expect(
      await world.owner.read('SELECT locale, agenda FROM meeting_text WHERE meeting_id = $1', [second?.id]),
    ).toEqual([{ locale: 'fi', agenda: 'Asialista' }]);
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

describe('a draft', () => {
  it('may be unfinished, but has to be called something', async () => {
    const bare = { meetings: [], capacity: null, enrolmentOpens: null, enrolmentCloses: null, languages: [] };
    const texts = [{ locale: 'en', title: 'Untold', summary: '' }];
    const { id, version } = await saveDraft(laura, { ...bare, texts });
    expect(await read(id)).toMatchObject({ slug: 'untold', capacity: 0, startsAt: null, meetings: [] });
    const list = await laura.ask<{ circles: { nodes: { id: string }[] } }>(
      '{ circles(locale: fi, first: 1) { nodes { id } pageInfo { endCursor } } }',
    );
    expect(list.data.circles.nodes).toEqual([{ id }]);
    expect(await actOn(laura, 'submitCircle', { id, version })).toEqual({
      __typename: 'CircleIncomplete',
      code: 'incomplete',
      missing: ['title', 'summary', 'languages', 'meetings', 'capacity', 'enrolment'],
    });
    expect(await saveDraft(laura, { ...bare, texts: [] })).toMatchObject({
      problems: [{ field: 'title.fi', code: 'required' }],
    });
  });

  it('names each thing that has to be mended by its field, and nothing is saved', async () => {
    const before = await world.owner.read('SELECT count(*) FROM circle');
    const refused = await saveDraft(laura, {
      texts: [{ locale: 'fi', title: 'Tunnus 131052-308T', summary: 'a'.repeat(2001) }],
      hostMunicipalityCode: '',
      capacity: 501,
      limitPerMunicipality: 0,
      enrolmentOpens: { date: '2027-03-02', time: '09:00' },
      enrolmentCloses: { date: '2027-03-01', time: '09:00' },
      meetings: [
        { date: '2027-03-28', start: '03:30', end: '05:00' },
        { date: '', start: '', end: '' },
        { date: '2027-10-31', start: '03:30', end: '05:00' },
        { date: '2027-03-09', start: '13:00', end: '12:00' },
        { date: '30.2.2027', start: 'x', end: '12:00' },
        { date: '2027-03-10', start: '', end: '25:00', titles: [{ locale: 'sv', text: 'x'.repeat(201) }] },
      ],
    });
    expect(refused).toEqual({
      __typename: 'CircleDraftRefused',
      code: 'invalid',
      problems: [
        { field: 'title.fi', code: 'personal_identity_code' },
        { field: 'summary.fi', code: 'too_long' },
        { field: 'host', code: 'required' },
        { field: 'meetings.1.start', code: 'time_gap' },
        { field: 'meetings.3.start', code: 'time_twice' },
        { field: 'meetings.4.end', code: 'ends_before_start' },
        { field: 'meetings.5.date', code: 'not_a_date' },
        { field: 'meetings.6.start', code: 'required' },
        { field: 'meetings.6.end', code: 'not_a_time' },
        { field: 'meetings.6.title.sv', code: 'too_long' },
        { field: 'capacity', code: 'out_of_range' },
        { field: 'limit', code: 'out_of_range' },
        { field: 'enrolmentCloses.date', code: 'closes_before_opens' },
      ],
    });
    expect(await world.owner.read('SELECT count(*) FROM circle')).toEqual(before);
  });

  it('names a municipality of today and themes that exist', async () => {
    expect(await saveDraft(laura, { hostMunicipalityCode: '999', themes: ['no-such-theme'] })).toMatchObject({
      problems: [
        { field: 'host', code: 'unknown' },
        { field: 'themes', code: 'unknown' },
      ],
    });
  });

  it('keeps the time that is meant when the clocks show it twice', async () => {
    const meetings = [{ date: '2027-10-31', start: '03:30', end: '05:00', fold: 'EARLIER' }];
    const { id } = await saveDraft(laura, { meetings });
    expect(await read(id)).toMatchObject({ meetings: [{ startsAt: '2027-10-31T00:30:00.000Z', fold: 'EARLIER' }] });
  });

  it('is not overwritten by someone who has not read what it says now', async () => {
    const { id } = await saveDraft(laura);
    await saveDraft(antti, { id, version: 1, capacity: 20 });
    expect(await saveDraft(laura, { id, version: 1 })).toMatchObject({ __typename: 'StaleCircleVersion' });
    expect(await saveDraft(laura, { id })).toMatchObject({ __typename: 'StaleCircleVersion' });
    expect(await read(id)).toMatchObject({ version: 2, capacity: 20 });
  });

  it('is made once, however often the form is sent', async () => {
    const idempotencyKey = 'sent-twice-at-once';
    const both = await Promise.all([1, 2].map(() => saveDraft(laura, { idempotencyKey })));
    expect(both[0]).toMatchObject({ __typename: 'CircleSaved' });
    expect(both[1]).toEqual(both[0]);
    expect(await saveDraft(laura, { idempotencyKey, capacity: 3 })).toMatchObject({ __typename: 'FormKeyReused' });
    const short = { ...completeDraft, idempotencyKey: 'x' };
    const document = 'mutation S($input: CircleDraftInput!) { saveCircleDraft(input: $input) { __typename } }';
    expect((await laura.ask(document, { input: short })).codes).toEqual(['BAD_USER_INPUT']);
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

describe('the registers of the form', () => {
  it('come whole, and only to the project team', async () => {
    const document = '{ municipalities { code name(locale: sv) } themes { id label(locale: en) } }';
    const { data } = await laura.ask<{ municipalities: object[]; themes: object[] }>(document);
    expect(data.municipalities).toHaveLength(308);
    expect(data.themes.length).toBeGreaterThan(0);
    expect((await admin.client().ask(document)).codes).toContain('UNAUTHENTICATED');
  });
});
