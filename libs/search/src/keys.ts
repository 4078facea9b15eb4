import type { Lexicon } from './lexicon.js';
import { folded, naturalStemsOf, type StemmedLanguage, stemsOf } from './stems.js';

/** The keys of a word: what it is itself, and what it is made of. */
export interface Keys {
  whole: string[];
  /** Those of `whole` that the collection speaks for. */
  likely: string[];
  /** `whole` without the marks over letters, for those who write without them. */
  folded: string[];
  parts: string[];
  /** How many words of the collection may be other forms of it. */
  support: number;
}

/** The key of a word that is only a part of a compound: the index then tells one from the other without reading a text. */
export const asPart = (key: string): string => `${key}+`;

const mostRemembered = 100_000;

/** Keys of words by the compounds that a collection knows. Words are remembered, for texts repeat them. */
export class Keyring {
  private readonly remembered = new Map<string, Keys>();

  constructor(private readonly lexicon: Lexicon) {}

  of(language: StemmedLanguage, word: string): Keys {
    const name = `${language} ${word}`;
    const known = this.remembered.get(name);
    if (known) return known;
    const keys = this.made(language, word);
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(name, keys);
    return keys;
  }

  private made(language: StemmedLanguage, word: string): Keys {
    const whole = new Set([word, ...stemsOf(language, word)]);
    const joined = new Set<string>();
    const parts = new Set<string>();
    for (const { at, first, last } of this.lexicon.cuts(language, word)) {
      for (const stem of [...first, ...last]) parts.add(stem);
      for (const stem of last) joined.add(word.slice(0, at) + stem);
    }
    for (const stem of joined) whole.add(stem);
    for (const stem of whole) parts.delete(stem);
    const natural = [...naturalStemsOf(language, word), ...joined];
    const support = this.lexicon.support(language, natural);
    const named = (stems: Iterable<string>) => [...stems].map((stem) => language.charAt(0) + stem);
    return {
      whole: named(whole),
      likely: named(this.lexicon.likely(language, support > 1 ? natural : [...whole])),
      folded: [...new Set([...whole].map(folded))].map((stem) => language.charAt(0).toUpperCase() + stem),
      parts: named(parts),
      support,
    };
  }
}
