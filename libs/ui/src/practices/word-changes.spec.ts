import { describe, expect, it } from '@jest/globals';
import { wordChanges } from './word-changes.js';

/** As a line: [-removed-] and {+added+}. */
const told = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('what changed in a text', () => {
  it.each([
    ['Sama teksti.', 'Sama teksti.', 'Sama teksti.'],
    ['', 'Uutta.', '{+Uutta.+}'],
    ['Poistettua.', '', '[-Poistettua.-]'],
    ['Löytyi 14 paikkaa.', 'Löytyi 15 paikkaa.', 'Löytyi [-14-]{+15+} paikkaa.'],
    ['Kesti kolme päivää.', 'Kesti viisi viikkoa.', 'Kesti [-kolme päivää-]{+viisi viikkoa+}.'],
    ['Öljyä säästyi.', 'Öljyä ja vettä säästyi.', 'Öljyä {+ja vettä +}säästyi.'],
    ['yksi\nkaksi', 'yksi\n\nkaksi', 'yksi\n{+\n+}kaksi'],
  ])('%j and %j', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  it('is each text as a whole where they have little in common', () => {
    const words = (from: number) => Array.from({ length: 1000 }, (_, index) => `sana${from + index}`).join(' ');
    expect(wordChanges(words(0), words(5000)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('gives both texts back', () => {
    const [before, after] = ['Kysyttiin, kirjattiin ja koottiin.', 'Kysyttiin kaikilta ja koottiin taulukko.'];
    const changes = wordChanges(before, after);
    const without = (kind: string) => changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });
});
