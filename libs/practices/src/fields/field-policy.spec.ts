import { describe, expect, it } from '@jest/globals';
import { lawProblems } from './field-policy.js';
import { tidyFields } from './practice-fields.js';

describe('what is said of a practice by choosing', () => {
  it('is kept once each and in the order of the choices', () => {
    const fields = tidyFields({ goals: ['goal_12', 'goal_3', 'goal_12'], targetGroups: ['staff', 'unheard-of'] });
    expect(fields.goals).toEqual(['goal_3', 'goal_12']);
    expect(fields.targetGroups).toEqual(['staff']);
    expect(fields.sizes).toEqual([]);
  });

  it('has no law of which nothing was typed', () => {
    expect(tidyFields({ otherLaws: [{ name: ' ', url: '' }] }).otherLaws).toEqual([]);
    expect(tidyFields({ otherLaws: [{ name: ' Laki \n A ', url: null }] }).otherLaws).toEqual([
      { name: 'Laki A', url: null },
    ]);
  });
});

describe('a law that is not among the choices', () => {
  const of = (name: string, url: string | null = null) => lawProblems([{ name, url }]);

  it('has a name, and where it has an address, one that a reader may be sent to', () => {
    expect(of('Asemalaki', 'https://laki.example/1')).toEqual([]);
    expect(of('', 'https://laki.example/1')).toEqual([{ field: 'lawName-1', code: 'required' }]);
    for (const url of ['javascript:alert(1)', 'http://laki.example', 'laki.example', 'https://a:b@laki.example'])
      expect(of('Asemalaki', url)).toEqual([{ field: 'lawUrl-1', code: 'not_an_address' }]);
  });

  it('is not too long, names nobody by their code, and there are at most three', () => {
    expect(of('x'.repeat(201))).toEqual([{ field: 'lawName-1', code: 'too_long' }]);
    expect(of('Laki 131052-308T')).toEqual([{ field: 'lawName-1', code: 'personal_identity_code' }]);
    const laws = Array.from({ length: 4 }, () => ({ name: 'Asemalaki', url: null }));
    expect(lawProblems(laws)).toEqual([{ field: 'otherLaws', code: 'too_many' }]);
  });
});
