import { describe, expect, it } from '@jest/globals';
import { Keyring } from './keys.js';
import { Lexicon } from './lexicon.js';
import { type StemmedLanguage, stemsOf, wordsIn } from './stems.js';

const shared = (language: StemmedLanguage, words: string) => {
  const [first = [], ...others] = words.split(' ').map((word) => stemsOf(language, word));
  return first.filter((stem) => others.every((stems) => stems.includes(stem)));
};

describe('The stems of a word', () => {
  it.each([
    ['strong and weak consonants', 'katto katon kattoa katossa katot kattojen kattoihin'],
    ['nk and ng', 'kenkä kengän kenkää kengässä kenkiä kenkiin'],
    ['a lost k', 'reikä reiän reikää reiässä'],
    ['t that is d', 'sota sodan sotaa sodassa sotien sotia'],
    ['i that is e', 'hetki hetken hetkeä hetkessä hetkien hetkiin'],
    ['si that is te', 'uusi uuden uutta uudessa uuteen uusia uusissa'],
    ['a word in -e', 'aste asteen astetta asteessa asteita asteisiin'],
    ['a word in -nen', 'nainen naisen naista naisessa naiset naisten naisia'],
    ['a word in -us', 'vastaus vastauksen vastausta vastauksia vastausten'],
    ['a word in -uus', 'mukavuus mukavuuden mukavuutta mukavuuteen'],
    ['a word in -as that grows stronger', 'rengas renkaan rengasta renkaassa renkaita'],
    ['a clitic and a possessive', 'talo talokin talossakaan talomme talonsa talossani'],
  ])('are the same in every case: %s', (_what, words) => expect(shared('fi', words)).not.toEqual([]));

  it.each([
    ['the definite form and the plural', 'båt båten båtar båtarna båtens'],
    ['a lost vowel', 'fågel fågeln fåglar fåglarna'],
    ['a changed vowel', 'tand tanden tänder tänderna'],
    ['a doubled m', 'dom domen domar'],
    ['a word in -a', 'flicka flickan flickor flickorna'],
  ])('are the same in Swedish: %s', (_what, words) => expect(shared('sv', words)).not.toEqual([]));

  it('keep words apart that only look alike', () => {
    for (const words of ['kunta kunto', 'tuki tuli', 'tuen tulen', 'kieli kielto'])
      expect([words, shared('fi', words)]).toEqual([words, []]);
    expect(shared('sv', 'stöd stad')).toEqual([]);
  });
});

describe('The keys of a compound', () => {
  const lexicon = new Lexicon().add('fi', wordsIn('lintu linnun lintuja kirja kirjan kirjoja lintukirja kukkakirja'));
  const keyring = new Keyring(lexicon);

  it('are of the whole, and of the parts that the collection knows', () => {
    const { whole, parts } = keyring.of('fi', 'lintukirjojen');
    expect(whole).toContain('flintukirja');
    expect(parts).toEqual(expect.arrayContaining(['flintu', 'fkirja']));
  });

  it('are not of an end that only derives a word', () => expect(keyring.of('fi', 'kirjallinen').parts).toEqual([]));
});
