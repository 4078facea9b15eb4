import { describe, expect, it } from '@jest/globals';
import { Glossary } from './glossary.js';
import { Keyring } from './keys.js';
import { Lexicon } from './lexicon.js';
import { Asker } from './query.js';
import { snippetOf } from './snippet.js';
import { wordsIn } from './stems.js';

const text = `${'Alussa oli pitkä puhe aivan muusta. '.repeat(12)}Sitten lintukirjoja luettiin, ja kirja kiersi. ${'Loppu. '.repeat(40)}`;
const keyring = new Keyring(new Lexicon().add('fi', wordsIn(`${text} lintu linnun kirjan kirjojen`)));
const asker = new Asker(keyring, new Glossary());
const shown = (asked: string, from = text) => snippetOf(keyring, 'fi', from, asker.question(asked).any);
const found = (asked: string, from?: string) =>
  shown(asked, from).flatMap((piece) => (piece.found ? [piece.text] : []));

describe('A snippet', () => {
  it('marks what was asked in any form, also inside a compound', () =>
    expect(found('kirjojen')).toEqual(['lintukirjoja', 'kirja']));

  it('is the part of the text that tells most of it, cut between words', () => {
    const whole = shown('kirja')
      .map((piece) => piece.text)
      .join('');
    expect(whole.length).toBeLessThan(210);
    expect(whole).toMatch(/^… \p{L}.*Sitten lintukirjoja luettiin.* …$/u);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(whole.slice(2, -2));
  });

  it('is the beginning where nothing of it is found, and the whole of a short text as it stands', () => {
    expect(shown('kukaan')[0]?.text).toMatch(/^Alussa oli/);
    expect(shown('kirja', 'Kirja, <b>& muuta')).toEqual([
      { text: 'Kirja', found: true },
      { text: ', <b>& muuta', found: false },
    ]);
  });

  it('marks a word that was asked without å ä ö, and one of the other language', () => {
    expect(found('kaytanto', 'Hyvä käytäntö.')).toEqual(['käytäntö']);
    expect(found('cirklar', 'Oma rinkimme.')).toEqual(['rinkimme']);
  });
});
