import { describe, expect, it } from '@jest/globals';
import type { RequestParts } from './request-parts.js';
import {
  missingParts,
  type NamedFacts,
  partProblems,
  type RequestFacts,
  whyNotMove,
  whyNotNote,
  whyNotWrite,
} from './request-policy.js';

const facts: NamedFacts = {
  municipalityCode: '611',
  municipalities: ['611', '106', '505'],
  themes: ['alkuun'],
  tutors: ['049', '106'],
};
const empty: Required<RequestParts> = {
  group: { neighbours: [], people: null, level: null },
  need: { sharpness: null, stage: null, question: null, themes: [] },
  meeting: { formats: [], modes: [], place: null, languages: [] },
  time: { weeks: [], weekdays: [], accessNeeds: null, words: null },
  tutors: [],
};
const code = (parts: RequestParts) => partProblems(parts, facts).map((one) => `${one.field} ${one.code}`);
const wish = (municipalityCode: string, reason: string | null = null) =>
  ({ municipalityCode, kind: 'wished', reason }) as const;

describe('a step of a request', () => {
  it('can be saved empty', () => expect(code(empty)).toEqual([]));

  it('has a group of at least one, with neighbours that there are and that are not oneself', () => {
    const group = (change: object) => code({ group: { ...empty.group, ...change } });
    for (const people of [0, -1, 501, 1.5]) expect(group({ people })).toEqual(['people out_of_range']);
    for (const people of [1, 500]) expect(group({ people })).toEqual([]);
    expect(group({ neighbours: ['106', '505'] })).toEqual([]);
    for (const neighbour of ['611', '999']) expect(group({ neighbours: [neighbour] })).toEqual(['neighbours unknown']);
    expect(group({ neighbours: Array.from({ length: 11 }, () => '106') })).toEqual(['neighbours too_many']);
  });

  it('names themes that there are, and weeks and days of the calendar', () => {
    expect(code({ need: { ...empty.need, themes: ['alkuun'] } })).toEqual([]);
    expect(code({ need: { ...empty.need, themes: ['none'] } })).toEqual(['themes unknown']);
    expect(code({ time: { ...empty.time, weeks: [1, 53], weekdays: [1, 5] } })).toEqual([]);
    expect(code({ time: { ...empty.time, weeks: [0], weekdays: [6] } })).toEqual([
      'weeks out_of_range',
      'weekdays out_of_range',
    ]);
  });

  it('wishes for tutor municipalities of today, each once, and never for itself or its neighbours', () => {
    expect(code({ tutors: [wish('049'), wish('106')] })).toEqual([]);
    expect(code({ tutors: [wish('611')] })).toEqual(['tutors own_municipality']);
    expect(code({ group: { ...empty.group, neighbours: ['106'] }, tutors: [wish('106')] })).toEqual([
      'tutors own_municipality',
    ]);
    expect(code({ tutors: [wish('505')] })).toEqual(['tutors not_tutor_now']);
    expect(code({ tutors: [wish('049'), wish('049')] })).toEqual(['tutors not_tutor_now']);
  });

  it('has texts that are not too long and hold no personal identity code', () => {
    const hetu = '131052-308T';
    expect(code({ need: { ...empty.need, question: hetu } })).toEqual(['question personal_identity_code']);
    expect(code({ meeting: { ...empty.meeting, place: 'x'.repeat(201) } })).toEqual(['place too_long']);
    expect(code({ time: { ...empty.time, accessNeeds: 'x'.repeat(2001), words: hetu } })).toEqual([
      'accessNeeds too_long',
      'words personal_identity_code',
    ]);
    expect(code({ tutors: [wish('049', hetu)] })).toEqual(['tutors personal_identity_code']);
  });
});

describe('a whole request', () => {
  it('lacks what was not said, themes, weekdays and wishes apart', () => {
    expect(missingParts(empty).map(({ field }) => field)).toEqual([
      ...['people', 'level', 'question', 'sharpness', 'stage', 'formats', 'modes', 'languages', 'weeks'],
    ]);
    const meeting = { ...empty.meeting, modes: ['onsite'] } as Required<RequestParts>['meeting'];
    expect(missingParts({ ...empty, meeting }).map(({ field }) => field)).toContain('place');
  });
});

describe('an act on a request', () => {
  const draft: RequestFacts = { id: 'x', municipalityCode: '611', status: 'draft', version: 2 };
  it('needs a request, its state and what was read', () => {
    expect(whyNotMove(null, 2, 'submitted')).toEqual({ reason: 'not_found' });
    expect(whyNotMove(draft, 2, 'queued')).toEqual({ reason: 'wrong_status', status: 'draft' });
    expect(whyNotMove(draft, 1, 'submitted')).toEqual({ reason: 'stale_version' });
    expect(whyNotMove(draft, 2, 'submitted')).toBeNull();
    expect(whyNotWrite(null, 2)).toEqual({ reason: 'not_found' });
    expect(whyNotWrite({ ...draft, status: 'queued' }, 2)).toEqual({ reason: 'wrong_status', status: 'queued' });
    expect(whyNotWrite(draft, 3)).toEqual({ reason: 'stale_version' });
    expect(whyNotWrite({ ...draft, status: 'needs_info' }, 2)).toBeNull();
  });

  it('asks for more in words', () => {
    expect(whyNotNote(null)).toEqual({ reason: 'note_required' });
    expect(whyNotNote('x'.repeat(2001))).toEqual({ reason: 'too_long' });
    expect(whyNotNote('131052-308T')).toEqual({ reason: 'personal_identity_code' });
    expect(whyNotNote('Kuinka monta tulee?')).toBeNull();
  });
});
