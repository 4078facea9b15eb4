import { englishStems } from './english-stems.js';
import { finnishStems, finnishStemsOfWhole } from './finnish/stems.js';
import { swedishStems } from './swedish-stems.js';

/** The languages whose words are taken apart. */
export type StemmedLanguage = 'fi' | 'sv' | 'en';

const ways: Record<StemmedLanguage, (word: string) => string[]> = {
  fi: finnishStems,
  sv: swedishStems,
  en: englishStems,
};

/** Every stem that a word may be a form of. The letters are small ones. */
export const stemsOf = (language: StemmedLanguage, word: string): string[] => ways[language](word);

/** Those of them that it most naturally is. */
export const naturalStemsOf = (language: StemmedLanguage, word: string): string[] =>
  language === 'fi' ? finnishStemsOfWhole(word) : stemsOf(language, word);

/** The words of a text in small letters; a hyphen inside a word stays, an apostrophe and a colon end it. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu) ?? [];

/** Without the marks over letters, as someone writes who has no such keys: hyvinkää – hyvinkaa. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
