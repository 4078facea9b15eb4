import { asPart, type Keyring } from './keys.js';
import { folded, type StemmedLanguage, wordsIn } from './stems.js';

/** Weights of PostgreSQL: the word itself in the title and in the body, and as part of a compound in either. */
const weights = { title: { whole: 'A', parts: 'C' }, body: { whole: 'B', parts: 'D' } } as const;

/** No position counts beyond this one. */
const lastPosition = 16_383;

/** A text as a `tsvector` literal of its keys; those that are part of a compound are told by the key itself. */
export function vectorOf(keyring: Keyring, language: StemmedLanguage, title: string, body: string): string {
  const entries: string[] = [];
  let position = 0;
  for (const [text, { whole, parts }] of [
    [title, weights.title],
    [body, weights.body],
  ] as const)
    for (const word of wordsIn(text)) {
      position = Math.min(position + 1, lastPosition);
      const keys = keyring.of(language, word);
      for (const key of keys.whole) entries.push(`'${key}':${position}${whole}`);
      if (folded(word) !== word) for (const key of keys.folded) entries.push(`'${key}':${position}${whole}`);
      for (const key of keys.parts) entries.push(`'${asPart(key)}':${position}${parts}`);
    }
  return entries.join(' ');
}

/** The whole words of a title as a `tsvector` literal: only which there are. */
export const titleVectorOf = (keyring: Keyring, language: StemmedLanguage, title: string): string =>
  [...new Set(wordsIn(title).flatMap((word) => keyring.of(language, word).whole))].map((key) => `'${key}'`).join(' ');
