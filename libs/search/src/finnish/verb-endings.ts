import { endsInVowel, openVowel } from './letters.js';
import { strengthened } from './strengthen.js';

/** Endings of verbs that no case has, the stem before them with strong or weak consonants. */
const endings =
  /(vat|vät|maan|mään|massa|mässä|malla|mällä|mista|mistä|neet|nut|nyt|isi|isivat|isivät|mme|taan|tään|daan|dään|ttiin|ttu|tty|va|vä|minen)$/;

/** Stems of a form of a verb: opastavat – opasta, opastettiin – opasta, lainaavat – laina. */
export function stemsOfVerb(word: string): string[] {
  const found: string[] = [];
  const at = word.search(endings);
  if (/n(neet|nut|nyt)$/.test(word)) found.push(word.replace(/n(neet|nut|nyt)$/, ''));
  if (at > 2) found.push(...stemsBefore(word.slice(0, at), /^(taan|tään|ttiin|ttu|tty)$/.test(word.slice(at))));
  if (/[^aeiouyäö]i$/.test(word)) found.push(word.slice(0, -1) + openVowel(word.slice(0, -1)));
  if (/[aä]si$/.test(word)) found.push(word.slice(0, -2));
  if (/[ouyö]i$/.test(word)) found.push(word.slice(0, -1));
  if (/[aeouyäö]t[aä]$/.test(word)) found.push(word.slice(0, -2));
  return found;
}

/** In the passive a stem in a or ä has e: opastetaan. A doubled vowel is one of lainata: lainaavat. */
function stemsBefore(rest: string, passive: boolean): string[] {
  if (!endsInVowel(rest)) return [];
  const stems = strengthened(rest);
  if (passive && rest.endsWith('e')) stems.push(...strengthened(rest.slice(0, -1) + openVowel(rest.slice(0, -1))));
  if (/(.)\1$/.test(rest)) stems.push(rest.slice(0, -1));
  return stems;
}
