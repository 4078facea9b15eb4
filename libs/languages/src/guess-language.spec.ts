import { describe, expect, it } from '@jest/globals';
import { guessLanguage } from './guess-language.js';

describe('the language of a text', () => {
  it.each([
    ['Kukaan ei tiennyt, kuka neuvoo asiakkaita ja missä.', 'fi'],
    ['Kirjastossa on kahvila, jossa saa apua ilman ajanvarausta.', 'fi'],
    ['Ett kafé där man får hjälp utan tidsbokning.', 'sv'],
    ['Vi frågade alla och skrev upp det som kom fram.', 'sv'],
    ['We asked everyone and wrote down what they said.', 'en'],
    ['Digi-infon toimintamalli', null],
    ['Tre arbetsdagar.', null],
    ['DigiFinland, Kela, DVV', null],
    [
      'Kunnan sivuilla on ohje: ”Så här loggar du in och bokar en tid på nätet.” Se on ruotsiksi, ja siitä on apua.',
      null,
    ],
    ['', null],
  ])('%s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
