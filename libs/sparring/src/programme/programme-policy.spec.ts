import { describe, expect, it } from '@jest/globals';
import { requestStatuses } from '../request-status.js';
import type { ProgrammeItem } from './programme-parts.js';
import { programmeProblems, whyNotAccept, whyNotPrepare } from './programme-policy.js';

const hetu = '131052-308T';
const item: ProgrammeItem = {
  ...{ kind: 'lecture', title: 'Alustus', minutes: 30, leader: 'tutor', link: null, material: null, notes: null },
};
const code = (change: Partial<ProgrammeItem>) =>
  programmeProblems({ goal: null, items: [item, { ...item, ...change }] }).map((one) => `${one.field} ${one.code}`);

describe('a programme', () => {
  it('may be empty, has up to twenty items and a goal of a sentence or two', () => {
    const problems = (goal: string | null, count: number) =>
      programmeProblems({ goal, items: Array.from({ length: count }, () => item) });
    expect(problems(null, 0)).toEqual([]);
    expect(problems('x'.repeat(500), 20)).toEqual([]);
    expect(problems('x'.repeat(501), 21)).toEqual([
      { field: 'goal', code: 'too_long' },
      { field: 'items', code: 'too_many' },
    ]);
    expect(problems(hetu, 1)).toEqual([{ field: 'goal', code: 'personal_identity_code' }]);
  });

  it('has items with a kind, a title unless it is a break, and a side that leads', () => {
    expect(code({})).toEqual([]);
    expect(code({ kind: null, title: null, leader: null })).toEqual([
      ...['items.2.kind required', 'items.2.title required', 'items.2.leader required'],
    ]);
    expect(code({ kind: 'break', title: null })).toEqual([]);
  });

  it('has items of 5 to 240 minutes', () => {
    for (const minutes of [4, 241, 7.5, 0]) expect(code({ minutes })).toEqual(['items.2.minutes out_of_range']);
    for (const minutes of [5, 240]) expect(code({ minutes })).toEqual([]);
  });

  it('has links that nobody listens in to, and texts that are short and name nobody by a code', () => {
    expect(code({ link: 'https://opas.example/a' })).toEqual([]);
    for (const link of ['http://opas.example', 'javascript:alert(1)', 'https://', 'https://a b', 'opas'])
      expect(code({ link })).toEqual(['items.2.link link_invalid']);
    expect(code({ title: 'x'.repeat(201), material: 'x'.repeat(501), notes: 'x'.repeat(1001) })).toEqual([
      ...['items.2.title too_long', 'items.2.material too_long', 'items.2.notes too_long'],
    ]);
    expect(code({ notes: hetu })).toEqual(['items.2.notes personal_identity_code']);
  });
});

describe('preparing', () => {
  const request = { id: 'x', municipalityCode: '611', status: 'matched', version: 9 } as const;

  it('goes on from the match until the session is held, of the version that was read', () => {
    const possible = requestStatuses.filter(
      (status) => whyNotPrepare({ ...request, status }, { version: 2 }, 2) === null,
    );
    expect(possible).toEqual(['matched', 'scheduled', 'rescheduling', 'prepared']);
    expect(whyNotPrepare(null, { version: 2 }, 2)).toEqual({ reason: 'not_found' });
    expect(whyNotPrepare(request, null, 2)).toEqual({ reason: 'wrong_status', status: 'matched' });
    expect(whyNotPrepare(request, { version: 2 }, 1)).toEqual({ reason: 'stale_version' });
  });

  it('accepts what has something in it', () => {
    expect(whyNotAccept({ items: 0 })).toEqual({ reason: 'no_items' });
    expect(whyNotAccept({ items: 1 })).toBeNull();
  });
});
