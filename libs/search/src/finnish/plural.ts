import { beats, isVowel, openVowel } from './letters.js';

/**
 * The singular stems of a plural stem that ends in i: kunni – kunna, kunne; kartoi – karta, karto; ringei – ringi, ringee.
 * Consonants stay as they are.
 */
export function singularStems(stem: string): string[] {
  const before = stem.slice(0, -1);
  const vowel = before.at(-1) ?? '';
  if (!isVowel(vowel)) return afterConsonant(before);
  const root = before.slice(0, -1);
  const found = singularOfVowel[vowel]?.(root) ?? [before];
  if (beats(stem) === 1 || /tö$/.test(before)) found.push(...monosyllables(before));
  return found;
}

/** a and e give way to i; a t before it has become s: vesi – vete, vuosi – vuote. */
function afterConsonant(before: string): string[] {
  const found = [`${before}e`, before + openVowel(before), `${before}i`];
  if (before.endsWith('s') && !/[kp]s$/.test(before)) found.push(`${before.slice(0, -1)}te`);
  if (/[uy]ks$/.test(before) && isVowel(before.at(-4))) found.push(`${before.slice(0, -2)}te`);
  return found;
}

const singularOfVowel: Record<string, (root: string) => string[]> = {
  o: (root) => (roundsA(root) ? [`${root}o`, `${root}a`, `${root}oo`] : [`${root}o`, `${root}oo`]),
  ö: (root) => (beats(root) > 1 ? [`${root}ö`, `${root}ä`] : [`${root}ö`]),
  e: (root) => [`${root}i`, `${root}ee`, `${root}e`],
  a: (root) => [`${root}aa`],
  ä: (root) => [`${root}ää`],
  i: (root) => [`${root}ii`],
  u: (root) => [`${root}u`, `${root}ue`],
  y: (root) => [`${root}y`, `${root}ye`],
};

/** In a stem of two syllables a becomes o after a, e and i, and is lost after o and u: kartta – karttoja, kunta – kuntia. */
const roundsA = (root: string) => beats(root) !== 1 || 'aei'.includes(/[aeiouyäö]/.exec(root)?.[0] ?? '');

/** töi – työ, tei – tie, mai – maa, soi – suo. */
function monosyllables(before: string): string[] {
  const [root, vowel] = [before.slice(0, -1), before.slice(-1)];
  const long: Record<string, string> = { ö: 'yö', o: 'uo', e: 'ie' };
  return long[vowel] ? [root + long[vowel]] : [];
}
