import { describe, expect, it } from '@jest/globals';
import { draftProblems, tidyTexts, whyNotEdit } from './draft-policy.js';

const texts = (title: object, text: object = {}) =>
  tidyTexts({ title: { fi: '', sv: '', ...title }, text: { fi: '', sv: '', ...text } });

describe('the texts of a draft', () => {
  it('are kept in Finnish, in Swedish or in both, without what cannot be seen', () => {
    expect(draftProblems(texts({ fi: 'Tukipiste' }, { fi: 'Sovittiin.' }))).toEqual([]);
    expect(draftProblems(texts({ sv: 'Stödpunkt' }))).toEqual([]);
    expect(texts({ fi: ' Yhteinen\r\n tukipiste ' }, { fi: ' Yksi\r\nkaksi\u0007 ' })).toEqual({
      title: { fi: 'Yhteinen tukipiste', sv: '' },
      text: { fi: 'Yksi\nkaksi', sv: '' },
    });
  });

  it.each([
    [texts({}), 'title.fi', 'required'],
    [texts({ fi: 'Tukipiste' }, { sv: 'Vi kom överens.' }), 'title.sv', 'required'],
    [texts({}, { sv: 'Vi kom överens.' }), 'title.sv', 'required'],
    [texts({ fi: 'a'.repeat(201) }), 'title.fi', 'too_long'],
    [texts({ fi: 'a' }, { fi: 'a'.repeat(20_001) }), 'text.fi', 'too_long'],
    [texts({ fi: '131052-308T' }), 'title.fi', 'personal_identity_code'],
    [texts({ sv: 'a' }, { sv: 'Hen 131052-308T' }), 'text.sv', 'personal_identity_code'],
  ])('%j: %s %s', (given, field, code) => {
    expect(draftProblems(given)).toEqual([{ field, code }]);
  });

  it('fit up to their last character, as PostgreSQL counts them', () => {
    expect(draftProblems(texts({ fi: '🙂'.repeat(200) }, { fi: 'a'.repeat(20_000) }))).toEqual([]);
  });
});

describe('changing a draft', () => {
  it('is for who leads the circle now, on the version that they have read', () => {
    const facts = { version: 3, writesFor: '611', own: null, practice: null };
    expect(whyNotEdit(facts, 3)).toBeNull();
    expect(whyNotEdit(facts, 2)).toEqual({ reason: 'stale_version' });
    expect(whyNotEdit({ ...facts, writesFor: null, own: 'accepted' }, 3)).toEqual({ reason: 'not_found' });
    expect(whyNotEdit(null, 3)).toEqual({ reason: 'not_found' });
  });

  it('ends when it is written on as a practice', () => {
    const facts = { version: 3, writesFor: '611', own: null, practice: { id: 'x', locale: 'fi' } } as const;
    expect(whyNotEdit(facts, 3)).toEqual({ reason: 'is_practice' });
    expect(whyNotEdit({ ...facts, writesFor: null }, 3)).toEqual({ reason: 'not_found' });
  });
});
