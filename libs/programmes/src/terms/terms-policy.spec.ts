import { describe, expect, it } from '@jest/globals';
import { type Terms, termsProblems, tidyTerms } from './terms-policy.js';

const terms: Terms = {
  languages: ['fi', 'sv'],
  formats: ['workshop'],
  modes: ['onsite', 'remote'],
  levels: ['new'],
  themes: ['b', 'a'],
  travelKm: 60,
};
const problems = (change: Partial<Terms>) => termsProblems(tidyTerms({ ...terms, ...change }), ['a', 'b']);

describe('what a tutor municipality offers', () => {
  it('is kept once each and in the order of the lists', () => {
    expect(tidyTerms({ ...terms, languages: ['sv', 'fi', 'sv'], themes: ['b', 'a', 'b'] })).toEqual({
      ...terms,
      themes: ['a', 'b'],
    });
    expect(problems({})).toEqual([]);
    expect(problems({ themes: [] })).toEqual([]);
  });

  it('names a language, a format, a mode and a level', () => {
    expect(problems({ languages: [], formats: [], modes: [], levels: [] })).toEqual(
      ['languages', 'formats', 'modes', 'levels'].map((field) => ({ field, code: 'required' })),
    );
  });

  it('says how far it goes where it does not stay at home', () => {
    expect(problems({ travelKm: null })).toEqual([{ field: 'travelKm', code: 'required' }]);
    for (const travelKm of [-1, 2001, 1.5])
      expect(problems({ travelKm })).toEqual([{ field: 'travelKm', code: 'out_of_range' }]);
    for (const travelKm of [0, 2000]) expect(problems({ travelKm })).toEqual([]);
    expect(tidyTerms({ ...terms, modes: ['remote'], travelKm: -1 }).travelKm).toBeNull();
    expect(problems({ modes: ['remote'], travelKm: null })).toEqual([]);
  });

  it('names only themes that there are', () => {
    expect(problems({ themes: ['a', 'none'] })).toEqual([{ field: 'themes', code: 'unknown' }]);
  });
});
