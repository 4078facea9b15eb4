import { stemsOfBase } from './base-form.js';
import { endsInVowel, isVowel } from './letters.js';
import { singularStems } from './plural.js';
import { strengthened } from './strengthen.js';

/** What is left of a word without an ending, to the strong stems that it may be of; none where it cannot be. */
type Reading = (rest: string) => string[];

interface Ending {
  ending: RegExp;
  read: Reading;
}

/** A vowel stem before an ending that closes its syllable: weak consonants, singular or plural. */
const closed: Reading = (rest) => {
  if (!endsInVowel(rest)) return [];
  const plural = rest.endsWith('i') ? singularStems(rest) : [];
  return [rest, ...plural].flatMap(strengthened);
};

/** Before -n and -t, which no plural in i has. */
const closedSingular: Reading = (rest) => (endsInVowel(rest) ? strengthened(rest) : []);

/** A vowel stem before an ending that leaves its syllable open: strong consonants. */
const open: Reading = (rest) => (endsInVowel(rest) ? [rest, ...(rest.endsWith('i') ? singularStems(rest) : [])] : []);

const pluralOnly: Reading = (rest) => (rest.endsWith('i') ? singularStems(rest) : []);

/** Before -ta and -ten: a long vowel, or a stem that ends in a consonant (kiel, asiakas, avain, lyhyt). */
const consonantStem: Reading = (rest) => {
  if (endsInVowel(rest)) return isVowel(rest.at(-2)) ? [rest, ...pluralOnly(rest)] : [];
  const found = [...stemsOfBase(rest), `${rest}e`];
  if (rest.endsWith('s')) found.push(`${rest.slice(0, -1)}pse`);
  if (rest.endsWith('n')) found.push(`${rest.slice(0, -1)}me`);
  return found;
};

/** hanketta, osoitetta: a base form in -e doubles the t of the ending. */
const afterE: Reading = (rest) => (rest.endsWith('e') ? strengthened(`${rest}e`) : []);

const endings: Ending[] = [
  { ending: /(?<=..)n$/, read: closedSingular },
  { ending: /(?<=..)t$/, read: closedSingular },
  { ending: /(ss|st|ll|lt)[aä]$/, read: closed },
  { ending: /(ll|ks)e$|ksi$/, read: closed },
  { ending: /(?<=..)[aä]$/, read: open },
  { ending: /(?<=.)t[aä]$/, read: consonantStem },
  { ending: /tt[aä]$/, read: afterE },
  { ending: /(?<=i)t[aä]$/, read: pluralOnly },
  { ending: /n[aä]$/, read: open },
  { ending: /(?<=i)en$|(?<=i)(d|tt)en$/, read: pluralOnly },
  { ending: /(?<=[snlrtm])ten$/, read: consonantStem },
  { ending: /(?<=(.))\1n$/, read: (rest) => (endsInVowel(rest) ? open(rest) : []) },
  { ending: /(?<=(.))h\1n$/, read: open },
  { ending: /(?<=i)[hs]in$/, read: pluralOnly },
  { ending: /(?<=aa|ee|ii|oo|uu|yy|ää|öö)seen$/, read: open },
  { ending: /(?<=i)siin$/, read: open },
];

/** karttoja, verkostojen: the i of the plural is a j between vowels. */
const afterJ = /^(.*[aeouyäö])j(a|ä|en)$/;

/** The strong stems of a word in any case, without possessive and clitic. */
export function stemsOfCase(word: string): string[] {
  const found: string[] = [];
  for (const { ending, read } of endings) {
    const at = word.search(ending);
    if (at > 0) found.push(...read(word.slice(0, at)));
  }
  const between = afterJ.exec(word)?.[1];
  if (between) found.push(...singularStems(`${between}i`));
  return found;
}
