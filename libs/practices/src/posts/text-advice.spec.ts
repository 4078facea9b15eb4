import { describe, expect, it } from '@jest/globals';
import { type PracticeSections, sectionKeys } from './practice-sections.js';
import { textAdvice } from './text-advice.js';

const text = (more: Partial<PracticeSections>): PracticeSections => ({
  ...(Object.fromEntries(sectionKeys.map((key) => [key, ''])) as PracticeSections),
  ...more,
});

const right = {
  fi: text({
    title: 'Digikahvila',
    summary: 'Kahvila, jossa saa apua ilman ajanvarausta.',
    problem: 'Apua ei löytynyt, kun sitä tarvittiin.',
    contact: 'kirjasto@kunta.example',
  }),
  sv: text({
    title: 'Digikahvila',
    summary: 'Ett kafé där man får hjälp utan tidsbokning.',
    problem: 'Det var svårt att hitta hjälp när man behövde den.',
    contact: 'kirjasto@kunta.example',
  }),
};

const advice = (fi: Partial<PracticeSections>, sv: Partial<PracticeSections> = {}) =>
  textAdvice({ mainLocale: 'fi', texts: { fi: { ...right.fi, ...fi }, sv: { ...right.sv, ...sv } } });

describe('advice on texts', () => {
  it('is none where each is in its own language and says its own things', () => {
    expect(advice({})).toEqual([]);
    expect(textAdvice({ mainLocale: 'fi', texts: {} })).toEqual([]);
  });

  it('tells of a section in another language', () => {
    expect(advice({}, { problem: 'Apua ei löytynyt mistään, ja jono oli pitkä.' })).toEqual([
      { locale: 'sv', section: 'problem', code: 'wrong_language' },
    ]);
    expect(advice({ summary: 'Ett kafé som har öppet på lördagar.' })).toEqual([
      { locale: 'fi', section: 'summary', code: 'wrong_language' },
    ]);
  });

  it('tells of a section that was copied and not translated', () => {
    expect(advice({}, { problem: `${right.fi.problem}  ` })).toEqual([
      { locale: 'sv', section: 'problem', code: 'untranslated' },
    ]);
  });

  it('tells of a section that begins with the summary', () => {
    expect(advice({ done: `${right.fi.summary}\nSiellä on kahvia.` })).toEqual([
      { locale: 'fi', section: 'done', code: 'lead_repeated' },
    ]);
    expect(advice({ summary: 'Apua.', done: 'Apua. Sitä annettiin, kun se oli tarpeen.' })).toEqual([]);
  });
});
