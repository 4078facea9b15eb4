import { describe, expect, it } from '@jest/globals';
import { locales } from '#kernel';
import type { Format } from '../request-parts.js';
import { programmeProblems } from './programme-policy.js';
import { suggestProgramme, type Wished } from './suggest-programme.js';

const formats: Format[] = ['workshop', 'lecture', 'discussion', 'cooperation'];
const kinds = (wished: Partial<Wished>) =>
  suggestProgramme({ level: 'some', stage: 'founding', formats: [], ...wished }, 'fi').items.map(({ kind }) => kind);

describe('a suggested programme', () => {
  it('has what the request wishes for, between an introduction and what is agreed', () => {
    expect(kinds({})).toEqual(['introduction', 'lecture', 'discussion', 'wrap_up']);
    expect(kinds({ formats: ['workshop'] })).toEqual(['introduction', 'workshop', 'wrap_up']);
    expect(kinds({ formats: ['discussion'] })).toEqual(['introduction', 'discussion', 'wrap_up']);
    expect(kinds({ formats: ['discussion'], level: 'new' })).toEqual([
      ...['introduction', 'lecture', 'discussion', 'wrap_up'],
    ]);
  });

  it('has a break in the middle where it takes long', () => {
    expect(kinds({ formats })).toEqual([
      ...['introduction', 'lecture', 'workshop', 'break', 'discussion', 'exercise', 'wrap_up'],
    ]);
    expect(kinds({ formats: ['workshop', 'cooperation'] })).toEqual([
      ...['introduction', 'workshop', 'break', 'exercise', 'wrap_up'],
    ]);
  });

  it('can be saved as it is, in each language, also of a request that says nothing', () => {
    for (const locale of locales)
      for (const level of ['new', 'some', 'experienced', null] as const)
        for (const stage of ['founding', 'developing', null] as const) {
          const suggested = suggestProgramme({ level, stage, formats }, locale);
          expect(programmeProblems(suggested)).toEqual([]);
          expect(suggested.goal).not.toBeNull();
        }
  });

  it('speaks of the stage and of how familiar it is', () => {
    const text = (wished: Partial<Wished>) =>
      JSON.stringify(suggestProgramme({ level: 'new', stage: 'founding', formats, ...wished }, 'sv'));
    expect(new Set([text({}), text({ stage: 'developing' }), text({ level: 'experienced' })]).size).toBe(3);
  });
});
