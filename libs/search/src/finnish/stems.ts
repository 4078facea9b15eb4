import { stemsOfBase } from './base-form.js';
import { stemsOfCase } from './case-endings.js';
import { beats } from './letters.js';
import { stemsOfVerb } from './verb-endings.js';

const clitic = /(kin|kaan|kään|ko|kö|han|hän|pa|pä)$/;
const possessive = /(?<=[aeiouyäö])(nsa|nsä|mme|nne)$/;
/** -ni and -si end many words: they are taken for possessives after a case only. */
const shortPossessive = /(?<=(ss|st|ll|lt)[aä]|lle|kse)(ni|si|an|än|en)$/;

/** Every stem that a Finnish word may be a form of; some are of no word. The letters are small ones. */
export function finnishStems(word: string): string[] {
  const found = new Set(finnishStemsOfWhole(word));
  const bare = word.replace(clitic, '');
  if (bare !== word && beats(bare) > 1 && bare.length > 3)
    for (const stem of finnishStemsOfWhole(bare)) found.add(stem);
  return [...found];
}

/** Those that it is without a clitic at its end: hyvinkään is of Hyvinkää rather than of hyvin. */
export function finnishStemsOfWhole(word: string): string[] {
  const found = [...stemsOfBase(word), ...stemsOfCase(word), ...stemsOfVerb(word)];
  const owned = word.replace(possessive, '').replace(shortPossessive, '');
  if (owned !== word && owned.length > 3) found.push(owned, ...stemsOfBase(owned), ...stemsOfCase(owned));
  return found.filter((stem) => stem.length > 1);
}
