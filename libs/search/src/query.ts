import type { Glossary } from './glossary.js';
import { asPart, type Keyring, type Keys } from './keys.js';
import { folded, type StemmedLanguage, wordsIn } from './stems.js';

const languages: readonly StemmedLanguage[] = ['fi', 'sv', 'en'];

/** A question as `tsquery` literals: every word of it, each in any form of any language; empty where it has no word. */
export interface Question {
  /** What a text must hold: the words, what means the same, and the words as they are without å ä ö. */
  any: string;
  /** The words themselves by their most likely reading: anywhere, and as whole words. */
  likely: string;
  likelyWhole: string;
}

/** Makes questions of what people write. */
export class Asker {
  constructor(
    private readonly keyring: Keyring,
    private readonly glossary: Glossary,
  ) {}

  /** @param near other words that may have been meant by one that the collection does not know */
  question(text: string, near: ReadonlyMap<string, readonly string[]> = new Map()): Question {
    const words = wordsIn(text);
    const meant = words.map((word) => [word, ...(near.get(word) ?? [])].flatMap((one) => this.readings(one)));
    const likely = (forms: (keys: string[]) => string[]) =>
      all(meant.map((readings) => oneOf(forms(readings.flatMap((keys) => keys.likely)).map(quoted))));
    const any = words.length === 0 ? '' : this.anyOf(words, meant);
    return { any, likely: likely(wholeOrPart), likelyWhole: likely((keys) => keys) };
  }

  /** Words of a question that no word of the collection is a form of. */
  unknown(text: string): string[] {
    return wordsIn(text).filter((word) => this.readings(word).every(({ support }) => support < 1));
  }

  private readings = (word: string): Keys[] => languages.map((language) => this.keyring.of(language, word));

  /** Two words that are one thing in the glossary are looked up together, others one by one. */
  private anyOf(words: string[], meant: Keys[][]): string {
    const groups: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const pair = this.synonyms(words.slice(at, at + 2));
      const isPair = at + 1 < words.length && pair.length > 0;
      const own = meant
        .slice(at, at + (isPair ? 2 : 1))
        .map((readings, n) => this.anyForm(words[at + n] ?? '', readings));
      const same = isPair ? pair : this.synonyms(words.slice(at, at + 1));
      groups.push(oneOf([all(own), ...same]));
      if (isPair) at++;
    }
    return all(groups);
  }

  private anyForm(word: string, readings: Keys[]): string {
    const plain = folded(word) === word ? readings.flatMap((keys) => keys.folded) : [];
    return oneOf([...wholeOrPart(readings.flatMap((keys) => keys.whole)), ...plain].map(quoted));
  }

  private synonyms(words: string[]): string[] {
    return languages
      .flatMap((language) => this.glossary.meanings(language, words))
      .map((meaning) =>
        all(
          meaning.words.map((word) => oneOf(wholeOrPart(this.keyring.of(meaning.language, word).likely).map(quoted))),
        ),
      );
  }
}

const wholeOrPart = (keys: string[]) => keys.flatMap((key) => [key, asPart(key)]);
const quoted = (key: string) => `'${key}'`;
const oneOf = (terms: string[]) => `(${[...new Set(terms)].join(' | ')})`;
const all = (terms: string[]) => (terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' & ')})`);
