import { describe, expect, it } from '@jest/globals';
import { mainLanguageOf, sectionsOfDraft } from './sections-of-draft.js';

const draft = (fi: string, sv: string, title = { fi: 'Tukipiste', sv: '' }) => ({ title, text: { fi, sv } });

describe('a draft as a practice', () => {
  it('is told as what was done, in each language in which something is written', () => {
    const sections = sectionsOfDraft(draft('Sovittiin.', 'Vi kom överens.'));
    expect(sections.map(({ locale, sections: { title, done, results } }) => [locale, title, done, results])).toEqual([
      ['fi', 'Tukipiste', 'Sovittiin.', ''],
      ['sv', '', 'Vi kom överens.', ''],
    ]);
    expect(sectionsOfDraft(draft('Sovittiin.', '')).map(({ locale }) => locale)).toEqual(['fi']);
  });

  it('is begun in the language in which it is told', () => {
    expect(mainLanguageOf(draft('Sovittiin.', 'Vi kom överens.'))).toBe('fi');
    expect(mainLanguageOf(draft('', 'Vi kom överens.'))).toBe('sv');
    expect(mainLanguageOf(draft('', ''))).toBe('fi');
    expect(mainLanguageOf(draft('', '', { fi: '', sv: 'Stödpunkten' }))).toBe('sv');
  });

  it.each([
    ['paragraphs', `${'Sana. '.repeat(1500)}\n\n${'Toinen. '.repeat(1200)}`],
    ['one line', 'Sana. '.repeat(3000)],
    ['no gap at all', 'å'.repeat(20_000)],
    ['letters outside the basic plane', '😀'.repeat(20_000)],
  ])('loses nothing of a text that has no room in one section: %s', (_, text) => {
    const [whole] = sectionsOfDraft(draft(text, ''));
    const { done, results } = whole?.sections ?? { done: '', results: '' };
    expect([...done].length).toBeLessThanOrEqual(10_000);
    expect([...results].length).toBeLessThanOrEqual(10_000);
    expect(`${done}${results}`.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(results).not.toBe('');
  });
});
