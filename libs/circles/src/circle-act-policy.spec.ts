import { describe, expect, it } from '@jest/globals';
import {
  type CircleActFacts,
  whyNotEdit,
  whyNotMove,
  whyNotNote,
  whyNotPublish,
  whyNotSubmit,
} from './circle-act-policy.js';
import type { CircleStatus } from './circle-status.js';

const facts: CircleActFacts = {
  status: 'draft',
  state: 'draft',
  version: 3,
  languages: ['fi', 'sv', 'en'],
  texts: [
    { locale: 'fi', title: 'Digituki kotiin', summary: 'Kuvaus', aim: 'Tavoite' },
    { locale: 'sv', title: 'Digitalt stöd hemma', summary: 'Beskrivning', aim: 'Mål' },
  ],
  meetings: 1,
  halfTyped: 0,
  capacity: 1,
  enrolmentOpensAt: new Date('2027-01-01T10:00:00Z'),
  enrolmentClosesAt: new Date('2027-02-01T10:00:00Z'),
  firstMeetingStartsAt: new Date('2027-02-02T10:00:00Z'),
};
const now = new Date('2027-01-15T10:00:00Z');
const every: CircleStatus[] = [
  'draft',
  'proposed',
  'published',
  'enrolment_open',
  'enrolment_closed',
  'running',
  'wrap_up',
  'completed',
  'archived',
  'cancelled',
];

describe('the status of a circle', () => {
  it.each<[CircleStatus, CircleStatus[]]>([
    ['proposed', ['draft']],
    ['published', ['proposed']],
    ['draft', ['proposed']],
    // Only after the last meeting, which instants tell.
    ['completed', ['published', 'enrolment_open', 'enrolment_closed', 'running', 'wrap_up']],
    ['archived', ['completed']],
  ])('may become %s only from %j', (to, from) => {
    const may = every.filter((status) => whyNotMove({ ...facts, status, state: status }, 3, to) === null);
    expect(may).toEqual(from);
  });

  it('is moved by nobody who has read another version', () => {
    expect(whyNotMove(facts, 2, 'proposed')).toEqual({ reason: 'stale_version' });
  });

  it('is said as time has made it when it is not the one for the act', () => {
    const running = { ...facts, status: 'published', state: 'running' } as const;
    expect(whyNotMove(running, 3, 'published')).toEqual({ reason: 'wrong_status', state: 'running' });
  });

  it('of an unknown circle is not moved', () => expect(whyNotMove(null, 3, 'draft')).toEqual({ reason: 'not_found' }));
});

describe('a circle is rewritten', () => {
  it('as a draft that has been read', () => expect(whyNotEdit(facts, 3)).toBeNull());

  it('not in another version or without one, not when it is proposed, and not when there is none', () => {
    expect(whyNotEdit(facts, 2)).toEqual({ reason: 'stale_version' });
    expect(whyNotEdit(facts, null)).toEqual({ reason: 'stale_version' });
    expect(whyNotEdit({ ...facts, status: 'proposed', state: 'proposed' }, 3)).toEqual({
      reason: 'wrong_status',
      state: 'proposed',
    });
    expect(whyNotEdit(null, 3)).toEqual({ reason: 'not_found' });
  });
});

describe('a draft is submitted when it is complete', () => {
  const missing = (changes: Partial<CircleActFacts>) => whyNotSubmit({ ...facts, ...changes })?.missing;

  it('and then nothing is missing', () => expect(whyNotSubmit(facts)).toBeNull());

  it('not without a title in Finnish or Swedish', () => {
    expect(missing({ texts: [{ locale: 'en', title: 'Support at home', summary: 'x', aim: 'x' }] })).toEqual(['title']);
  });

  it.each(['summary', 'aim'])('not with a title that has no %s', (part) => {
    const english = { locale: 'en', title: 'Support at home', summary: 'x', aim: 'x' } as const;
    expect(missing({ texts: [...facts.texts, { ...english, [part]: '' }] })).toEqual([part]);
  });

  it.each<[string, Partial<CircleActFacts>]>([
    ['languages', { languages: [] }],
    ['meetings', { meetings: 0 }],
    ['meeting_times', { halfTyped: 1 }],
    ['meeting_times', { meetings: 0, halfTyped: 1 }],
    ['capacity', { capacity: 0 }],
    ['enrolment', { enrolmentOpensAt: null }],
    ['enrolment', { enrolmentClosesAt: null }],
  ])('not without %s', (part, changes) => expect(missing(changes)).toEqual([part]));
});

describe('a proposed circle is published', () => {
  it('with a text in each national language that is spoken, while it can be joined', () => {
    expect(whyNotPublish(facts, now)).toBeNull();
  });

  it('not without a text in such a language', () => {
    expect(whyNotPublish({ ...facts, texts: facts.texts.slice(1) }, now)).toEqual({
      reason: 'language_missing',
      languages: ['fi'],
    });
  });

  it('not when enrolment has closed or the first meeting has begun', () => {
    expect(whyNotPublish(facts, new Date('2027-02-01T10:00:00Z'))).toEqual({ reason: 'past' });
    const early = { ...facts, firstMeetingStartsAt: now };
    expect(whyNotPublish(early, now)).toEqual({ reason: 'past' });
  });
});

describe('a circle is sent back with a note', () => {
  it('that says something', () => expect(whyNotNote('x'.repeat(2000))).toBeNull());

  it.each([
    ['', 'note_required'],
    ['x'.repeat(2001), 'too_long'],
    ['131052-308T', 'personal_identity_code'],
  ])('not with one that cannot be kept: %#', (note, reason) => expect(whyNotNote(note)).toEqual({ reason }));
});
