import { describe, expect, it } from '@jest/globals';
import type { CircleWords, DraftInput, MeetingInput } from './draft-input.js';
import { checkDraft } from './draft-policy.js';

const noText = { fi: '', sv: '', en: '' };
const noWords: CircleWords = { title: '', summary: '', aim: '', audience: '' };
const blank: MeetingInput = { id: null, date: '', start: '', end: '', fold: null, titles: noText, place: noText };
const meeting: MeetingInput = { ...blank, date: '2027-03-02', start: '13:00', end: '14:30' };
const draft: DraftInput = {
  texts: {
    fi: { title: ' Digituki kotiin ', summary: 'Kuvaus', aim: ' Tavoite', audience: 'Kaikille ' },
    sv: { ...noWords, title: 'Digitalt stöd hemma' },
    en: noWords,
  },
  hostMunicipalityCode: '106',
  coHosts: { municipalities: ['611', '106', '611'], organisations: [] },
  languages: ['fi', 'fi'],
  mode: 'hybrid',
  themes: [],
  capacity: 12,
  limitPerMunicipality: 2,
  approval: false,
  reserved: null,
  reservedUntil: '',
  groupSize: null,
  groupHolds: false,
  enrolmentOpens: { date: '2027-01-01', time: '09:00', fold: null },
  enrolmentCloses: { date: '2027-03-02', time: '13:00', fold: null },
  meetings: [{ ...meeting, date: '2027-03-16' }, blank, meeting],
};

function checked(changes: Partial<DraftInput> = {}) {
  const result = checkDraft({ ...draft, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function problems(changes: Partial<DraftInput>): string[] {
  const result = checkDraft({ ...draft, ...changes });
  return result.ok ? [] : result.refusal.problems.map(({ field, code }) => `${field} ${code}`);
}

const at = (changes: Partial<MeetingInput>) => problems({ meetings: [{ ...meeting, ...changes }] });
const text = (fi: Partial<CircleWords>) => problems({ texts: { ...draft.texts, fi: { ...noWords, ...fi } } });
const code = '131052-308T';

describe('a draft as it is typed', () => {
  it('has its texts trimmed, languages once, meetings in the order of time and no empty rows', () => {
    expect(checked()).toMatchObject({
      texts: [
        { locale: 'fi', title: 'Digituki kotiin', summary: 'Kuvaus', aim: 'Tavoite', audience: 'Kaikille' },
        { locale: 'sv', ...noWords, title: 'Digitalt stöd hemma' },
      ],
      coHosts: { municipalities: ['611'], organisations: [] },
      languages: ['fi'],
      enrolmentClosesAt: new Date('2027-03-02T11:00:00Z'),
      meetings: [{ wallStart: '2027-03-02T13:00', wallEnd: '2027-03-02T14:30' }, { wallStart: '2027-03-16T13:00' }],
    });
  });

  it('may lack days, seats and meetings', () => {
    const nothing = { date: '', time: '', fold: null };
    const bare = checked({ capacity: null, enrolmentOpens: nothing, enrolmentCloses: nothing, meetings: [blank] });
    expect(bare).toMatchObject({ capacity: 0, enrolmentOpensAt: null, enrolmentClosesAt: null, meetings: [] });
  });

  it('keeps a row of which only a part is typed as it is, and counts no meeting', () => {
    const rows = [{ ...meeting, end: '' }, { ...blank, place: { ...noText, fi: 'Kirjasto' } }, blank];
    expect(checked({ meetings: rows })).toMatchObject({ meetings: [], halfTyped: rows.slice(0, 2) });
  });

  it('has a place in every language when one is named, and none when none is', () => {
    const places = (place: MeetingInput['place']) => checked({ meetings: [{ ...meeting, place }] }).meetings[0]?.place;
    expect(places(noText)).toBeNull();
    expect(places({ ...noText, sv: ' Biblioteket ' })).toEqual({
      fi: 'Biblioteket',
      sv: 'Biblioteket',
      en: 'Biblioteket',
    });
    expect(places({ fi: 'Kirjasto', sv: 'Biblioteket', en: '' })).toEqual({
      fi: 'Kirjasto',
      sv: 'Biblioteket',
      en: 'Kirjasto',
    });
  });

  it('means the earlier or the later of two equal times, as it is said', () => {
    const twice = { ...meeting, date: '2027-10-31', start: '03:30', end: '03:45' };
    const start = (fold: 'EARLIER' | 'LATER') => checked({ meetings: [{ ...twice, fold }] }).meetings[0]?.startsAt;
    expect(start('EARLIER')).toEqual(new Date('2027-10-31T00:30:00Z'));
    expect(start('LATER')).toEqual(new Date('2027-10-31T01:30:00Z'));
  });
});

describe('a draft is not saved', () => {
  it('without a title in some language, or with a summary that has none', () => {
    const nothing = { ...noWords, title: ' ' };
    expect(problems({ texts: { fi: nothing, sv: nothing, en: nothing } })).toEqual(['title.fi required']);
    for (const part of ['summary', 'aim', 'audience']) expect(text({ [part]: 'x' })).toEqual(['title.fi required']);
  });

  it('with texts that are too long', () => {
    expect(text({ title: 'x'.repeat(201), summary: '' })).toEqual(['title.fi too_long']);
    expect(text({ title: 'x', summary: 'x'.repeat(2001) })).toEqual(['summary.fi too_long']);
    const long = 'x'.repeat(1001);
    expect(text({ title: 'x', aim: long, audience: long })).toEqual(['aim.fi too_long', 'audience.fi too_long']);
    expect(at({ titles: { ...noText, sv: 'x'.repeat(201) } })).toEqual(['meetings.1.title.sv too_long']);
    expect(at({ place: { ...noText, en: 'x'.repeat(201) } })).toEqual(['meetings.1.place.en too_long']);
  });

  it('with a personal identity code in any text', () => {
    const everywhere = { title: code, summary: code, aim: code, audience: code };
    expect(text(everywhere)).toEqual(Object.keys(everywhere).map((part) => `${part}.fi personal_identity_code`));
    expect(at({ titles: { ...noText, fi: code }, place: { ...noText, sv: code } })).toEqual([
      'meetings.1.title.fi personal_identity_code',
      'meetings.1.place.sv personal_identity_code',
    ]);
  });

  it('without a host', () => expect(problems({ hostMunicipalityCode: '' })).toEqual(['host required']));

  it.each([0, -1, 501])('with %d seats, in all or of a municipality', (seats) => {
    expect(problems({ capacity: seats, limitPerMunicipality: seats })).toEqual([
      'capacity out_of_range',
      'limit out_of_range',
    ]);
  });

  it('with more than 30 meetings', () => {
    expect(problems({ meetings: Array.from({ length: 31 }, () => meeting) })).toEqual(['meetings too_many']);
  });

  it('with more than 10 other hosts', () => {
    const municipalities = Array.from({ length: 11 }, (_, n) => String(n));
    expect(problems({ coHosts: { municipalities, organisations: [] } })).toEqual(['coHosts too_many']);
  });

  it('with a meeting whose day or time is none, each said once and by its row, also where the rest is not typed', () => {
    expect(at({ date: '2.3.2027' })[0]).toBe('meetings.1.date not_a_date');
    expect(at({ date: '2027-02-29' })[0]).toBe('meetings.1.date not_a_date');
    expect(at({ date: 'x', start: '' })).toEqual(['meetings.1.date not_a_date']);
    expect(at({ date: '', start: 'x', end: '9' })).toEqual([
      'meetings.1.start not_a_time',
      'meetings.1.end not_a_time',
    ]);
    expect(at({ date: '', end: '12:00' })).toEqual(['meetings.1.end ends_before_start']);
    expect(at({ date: '', titles: { ...noText, fi: code } })).toEqual(['meetings.1.title.fi personal_identity_code']);
    expect(at({ start: '24:00', end: 'x' })).toEqual(['meetings.1.start not_a_time', 'meetings.1.end not_a_time']);
  });

  it('with a time that the clocks skip, or show twice without word of which', () => {
    expect(at({ date: '2027-03-28', start: '03:30', end: '05:00' })).toEqual(['meetings.1.start time_gap']);
    expect(at({ date: '2027-10-31', start: '02:30', end: '03:30' })[0]).toBe('meetings.1.end time_twice');
  });

  it('with a meeting that ends before it starts', () => {
    expect(at({ end: '13:00' })).toEqual(['meetings.1.end ends_before_start']);
  });

  it('with an enrolment that closes before it opens, or after the first meeting has started', () => {
    const closes = (date: string, time: string) => problems({ enrolmentCloses: { date, time, fold: null } });
    expect(closes('2027-01-01', '09:00')).toEqual(['enrolmentCloses.date closes_before_opens']);
    expect(closes('2027-03-02', '13:01')).toEqual(['enrolmentCloses.date after_first_meeting']);
    expect(closes('2027-03-02', '')).toEqual(['enrolmentCloses.time required']);
    expect(closes('', '13:00')).toEqual(['enrolmentCloses.date required']);
  });
});
