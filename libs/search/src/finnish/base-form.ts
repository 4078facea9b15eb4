import { endsInVowel, isVowel } from './letters.js';
import { strengthened } from './strengthen.js';

/**
 * The stems, with strong consonants, of a word that may stand in its base form or as the stem before -ta and -ten:
 * lehti – lehti, lehte; hanke – hankkee; asiakas – asiakkaa; puhelin – puhelime.
 */
export function stemsOfBase(word: string): string[] {
  const last = word.at(-1) ?? '';
  if (last === 'i') return stemsOfI(word);
  if (last === 'e') return [word, ...strengthened(`${word}e`)];
  if (endsInVowel(word)) return [word];
  const found = [...(last === 's' ? stemsOfS(word) : []), ...(last === 'n' ? stemsOfN(word) : [])];
  if (last === 'r' || last === 'l') found.push(...strengthened(`${word}e`), `${word}i`);
  if (last === 't') found.push(...stemsOfT(word));
  return found;
}

function stemsOfI(word: string): string[] {
  const found = [word];
  const before = word.slice(0, -1);
  if (isVowel(before.at(-1))) return found;
  found.push(`${before}e`);
  if (/[^kp]si$/.test(word)) found.push(`${word.slice(0, -2)}te`);
  return found;
}

function stemsOfS(word: string): string[] {
  const before = word.slice(0, -1);
  const vowel = before.at(-1) ?? '';
  const found = [`${before}kse`];
  if ('aäi'.includes(vowel)) found.push(...strengthened(before + vowel));
  if (/[aeiouyäö][uy]s$/.test(word)) found.push(`${before}te`);
  if (/[ai]s$|äs$/.test(word)) found.push(`${word}e`);
  if (/ies$/.test(word)) found.push(`${before}he`);
  return found;
}

function stemsOfN(word: string): string[] {
  const before = word.slice(0, -1);
  const found: string[] = [];
  if (word.endsWith('nen')) found.push(`${word.slice(0, -3)}se`);
  if (/t[oö]n$/.test(word)) found.push(`${word.slice(0, -3)}tt${word.at(-2)}m${word.at(-2) === 'o' ? 'a' : 'ä'}`);
  if (/(i|ä|a|o|e)n$/.test(word)) found.push(...strengthened(`${before}me`), `${before}ne`);
  if (word.endsWith('oin')) found.push(...strengthened(`${before}me`));
  return found;
}

/** lyhyt – lyhye; väsynyt – väsynee. */
function stemsOfT(word: string): string[] {
  const before = word.slice(0, -1);
  if (/[^n]n[uy]t$/.test(word) || /nn[uy]t$/.test(word)) return [`${word.slice(0, -2)}ee`, `${before}e`];
  return /[uy]t$/.test(word) ? [`${before}e`, `${word}e`] : [];
}
