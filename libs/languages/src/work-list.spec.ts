import { describe, expect, it } from '@jest/globals';
import { type LanguageGap, workList } from './work-list.js';

const gap = (more: Partial<LanguageGap>): LanguageGap => ({
  ...{ kind: 'practice', id: 'x', title: 'Kartta', titleLocale: 'fi', locale: 'sv', status: 'missing' },
  ...{ fields: [], since: new Date('2026-03-01T10:00:00Z') },
  ...more,
});

const now = new Date('2026-03-11T09:00:00Z');
const anything = { kind: null, locale: null, status: null };
const gaps = [
  gap({ id: 'b', title: 'B' }),
  gap({ id: 'a', title: 'A' }),
  gap({ id: 'old', kind: 'circle', since: new Date('2026-01-01T10:00:00Z') }),
  gap({ id: 'behind', status: 'stale', locale: 'fi', since: new Date('2026-03-12T10:00:00Z') }),
];

describe('the work list of languages', () => {
  it('has what has waited longest first, with its age in whole days', () => {
    const { nodes, totalCount } = workList(gaps, anything, { first: 3, now });
    expect(nodes.map(({ id, days }) => [id, days])).toEqual([
      ['old', 68],
      ['a', 9],
      ['b', 9],
    ]);
    expect(totalCount).toBe(4);
  });

  it('counts all, and has what the filter asks', () => {
    const of = (filter: object) => workList(gaps, { ...anything, ...filter }, { first: 9, now });
    expect(of({ kind: 'circle' }).nodes).toHaveLength(1);
    expect(of({ locale: 'fi', status: 'missing' }).totalCount).toBe(0);
    expect(of({ status: 'stale' }).nodes).toMatchObject([{ id: 'behind', days: 0 }]);
    expect(of({ kind: 'circle' }).counts).toEqual([
      { locale: 'fi', status: 'missing', count: 0 },
      { locale: 'fi', status: 'stale', count: 1 },
      { locale: 'sv', status: 'missing', count: 3 },
      { locale: 'sv', status: 'stale', count: 0 },
    ]);
  });
});
