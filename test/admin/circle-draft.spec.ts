import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { actOn, completeDraft, readCircle, saveDraft } from '../support/circle-draft.ts';
import { createWorld, type World } from '../support/people.ts';

const year = new Date().getUTCFullYear() + 1;

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

const read = (id: string) => readCircle(laura, id);

describe('a draft', () => {
  it('may be unfinished, but has to be called something', async () => {
    const bare = { meetings: [], capacity: null, enrolmentOpens: null, enrolmentCloses: null, languages: [] };
    const texts = [{ locale: 'en', title: 'Untold', summary: '' }];
    const { id, version } = await saveDraft(laura, { ...bare, texts });
    expect(await read(id)).toMatchObject({
      slug: 'untold',
      hostName: 'Hyvinge',
      capacity: 0,
      startsAt: null,
      meetings: [],
    });
    const list = await laura.ask<{ circles: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
      '{ circles(locale: fi, first: 1) { nodes { id } pageInfo { endCursor } } }',
    );
    const { nodes, pageInfo } = list.data.circles;
    expect(nodes).toEqual([{ id }]);
    const { id: dated } = await saveDraft(laura);
    const rest = await laura.ask<object>(
      'query R($after: String) { circles(locale: fi, after: $after) { nodes { id } } }',
      { after: pageInfo.endCursor },
    );
    expect(rest.data).toEqual({ circles: { nodes: [{ id: dated }] } });
    expect(await actOn(laura, 'submitCircle', { id, version })).toEqual({
      __typename: 'CircleIncomplete',
      code: 'incomplete',
      missing: ['title', 'summary', 'aim', 'languages', 'meetings', 'capacity', 'enrolment'],
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
        { field: 'meetings.6.end', code: 'not_a_time' },
        { field: 'meetings.6.title.sv', code: 'too_long' },
        { field: 'capacity', code: 'out_of_range' },
        { field: 'limit', code: 'out_of_range' },
        { field: 'enrolmentCloses.date', code: 'closes_before_opens' },
      ],
    });
    expect(await world.owner.read('SELECT count(*) FROM circle')).toEqual(before);
  });

  it('keeps a meeting of which only a part is typed, with what it had besides, and is submitted when it is whole', async () => {
    const { id } = await saveDraft(laura);
    const [first] = (await read(id)).meetings;
    await world.owner.read(`UPDATE meeting_text SET agenda = 'Asialista' WHERE meeting_id = $1`, [first?.id]);
    const place = [{ locale: 'fi', text: 'Kirjasto' }];
    const half = { id: first?.id, date: '', start: '13:00', end: '14:30', place };
    expect(
      await saveDraft(laura, { id, version: 1, meetings: [half, { date: '', start: '', end: '' }] }),
    ).toMatchObject({
      version: 2,
    });
    expect(await read(id)).toMatchObject({
      startsAt: null,
      meetings: [],
      halfTypedMeetings: [{ id: first?.id, date: '', start: '13:00', end: '14:30', title: null, place: null }],
    });
    expect(await actOn(laura, 'submitCircle', { id, version: 2 })).toMatchObject({ missing: ['meeting_times'] });
    await saveDraft(laura, { id, version: 2, meetings: [half], capacity: 9 });
    const whole = { ...half, date: `${year}-03-05` };
    expect(await saveDraft(laura, { id, version: 3, meetings: [whole] })).toMatchObject({ version: 4 });
    expect(await read(id)).toMatchObject({ halfTypedMeetings: [], meetings: [{ place: 'Kirjasto' }] });
    const agendas = `SELECT mt.agenda FROM meeting_text mt JOIN meeting me ON me.id = mt.meeting_id WHERE me.circle_id = $1`;
    expect(await world.owner.read(agendas, [id])).toEqual([{ agenda: 'Asialista' }, { agenda: 'Asialista' }]);
    expect(await actOn(laura, 'submitCircle', { id, version: 4 })).toMatchObject({ __typename: 'CircleSaved' });
  });

  it('is held by several, which a copy takes along, and which are of today', async () => {
    const [{ id: organisation } = { id: '' }] = await world.owner.read<{ id: string }>(
      `INSERT INTO organisation (kind, name, mail_domains, valid_from, created_at)
       VALUES ('association', '{"fi": "Digiyhdistys", "sv": "Digiföreningen", "en": "Digi Association"}', '{}', '2020-01-01', now())
       RETURNING id`,
    );
    const coHosts = { coHostMunicipalities: ['611', '106'], coHostOrganisations: [organisation] };
    const { id } = await saveDraft(laura, coHosts);
    const names = { coHostNames: ['Borgnäs', 'Digiföreningen'] };
    expect(await read(id)).toMatchObject(names);
    const copy = await actOn(laura, 'copyCircle', { id, idempotencyKey: 'copy-of-several' });
    expect(await read(copy.id)).toMatchObject({ ...names, texts: [{ aim: 'Suunnitelma kotikäynneistä.' }, {}] });
    await world.owner.read(`UPDATE organisation SET valid_to = '2021-01-01' WHERE id = $1`, [organisation]);
    const refused = { problems: [{ field: 'coHosts', code: 'unknown' }] };
    expect(await saveDraft(laura, coHosts)).toMatchObject(refused);
    expect(await saveDraft(laura, { coHostMunicipalities: ['999'] })).toMatchObject(refused);
    expect(await saveDraft(laura, { coHostOrganisations: ['x'] })).toMatchObject(refused);
  });

  it('keeps seats for new municipalities until a day not after the first meeting; a copy asks for them anew', async () => {
    const rules = { reserved: 3, reservedUntil: `${year}-02-01` };
    const { id } = await saveDraft(laura, rules);
    expect(await read(id)).toMatchObject({ reserved: 3, reservedUntil: `${year}-01-31T22:00:00.000Z` });
    expect(await saveDraft(laura, { ...rules, reserved: 13 })).toMatchObject({
      problems: [{ field: 'reserved', code: 'above_capacity' }],
    });
    expect(await saveDraft(laura, { reserved: 501, reservedUntil: `${year}-03-03` })).toMatchObject({
      problems: [
        { field: 'reserved', code: 'out_of_range' },
        { field: 'reservedUntil', code: 'after_first_meeting' },
      ],
    });
    expect(await saveDraft(laura, { reserved: 2 })).toMatchObject({
      problems: [{ field: 'reservedUntil', code: 'required' }],
    });
    expect(await saveDraft(laura, { reservedUntil: '1.2.' })).toMatchObject({
      problems: [
        { field: 'reserved', code: 'required' },
        { field: 'reservedUntil', code: 'not_a_date' },
      ],
    });
    const copy = await actOn(laura, 'copyCircle', { id, idempotencyKey: 'copy-of-reserved' });
    expect(await read(copy.id)).toMatchObject({ reserved: null, reservedUntil: null });
    await saveDraft(laura, { id, version: 1 });
    expect(await read(id)).toMatchObject({ reserved: null, reservedUntil: null });
  });

  it('says how large a group may be, within capacity and limit, and a copy says the same', async () => {
    const { id } = await saveDraft(laura, { groupSize: 3, groupHolds: true, limitPerMunicipality: 3 });
    expect(await read(id)).toMatchObject({ groupSize: 3, groupHolds: true });
    const copy = await actOn(laura, 'copyCircle', { id, idempotencyKey: 'copy-of-groups' });
    expect(await read(copy.id)).toMatchObject({ groupSize: 3, groupHolds: true });
    await saveDraft(laura, { id, version: 1 });
    expect(await read(id)).toMatchObject({ groupSize: 1, groupHolds: false });
    const refused = (code: string) => ({ problems: [{ field: 'groupSize', code }] });
    expect(await saveDraft(laura, { groupSize: 13 })).toMatchObject(refused('above_capacity'));
    expect(await saveDraft(laura, { groupSize: 3, limitPerMunicipality: 2 })).toMatchObject(refused('above_limit'));
    expect(await saveDraft(laura, { groupSize: 0 })).toMatchObject(refused('out_of_range'));
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
});
