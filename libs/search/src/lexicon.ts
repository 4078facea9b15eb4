import { stemsOfBase } from './finnish/base-form.js';
import { strengthened } from './finnish/strengthen.js';
import { type StemmedLanguage, stemsOf } from './stems.js';

/** A word cut in two: the stems of both, and where the cut is. */
export interface Cut {
  at: number;
  first: string[];
  last: string[];
}

/** Stems of the ends of derived words, which are no words of their own: koulu-tus, digitaalis-uus, möjlig-het. */
const derived: Record<'fi' | 'sv', ReadonlySet<string>> = {
  fi: new Set(
    'tukse tykse ukse ykse uute yyte suute syyte lluute llyyte mise laise läise llise ise ja jä va vä sto stö nto ntö nta ntä nti tta ttä ttoma ttömä nee tti kko kkö isti aise äise'.split(
      ' ',
    ),
  ),
  sv: new Set(
    'het heten ning ninge and ande are lig liga skap else ing inge isk iska sam samm bar bara dom domm erna'.split(' '),
  ),
};

type JoiningLanguage = keyof typeof derived;

const shortest = 3;
const mostEnds = 100_000;

/** What a collection's own words tell about the parts of its compounds. Nothing has to be listed by hand. */
export class Lexicon {
  private readonly known: Record<StemmedLanguage, Map<string, number>> = {
    fi: new Map(),
    sv: new Map(),
    en: new Map(),
  };
  private readonly firsts: Record<StemmedLanguage, Map<string, number>> = {
    fi: new Map(),
    sv: new Map(),
    en: new Map(),
  };

  private readonly ends = new Map<string, string[]>();

  /** @param words the different words of the collection in a language */
  add(language: StemmedLanguage, words: Iterable<string>): this {
    const all = [...new Set(words)];
    const { [language]: known } = this.known;
    for (const word of all) for (const stem of stemsOf(language, word)) count(known, stem);
    const pairs = new Set<string>();
    for (const word of all)
      for (let at = shortest; at <= word.length - shortest; at++) {
        const [start, end] = [word.slice(0, at), word.slice(at)];
        const last = stemsOf(language, end).find((stem) => stem.length >= shortest && known.has(stem));
        if (last && !pairs.has(`${start} ${last}`)) count(this.firsts[language], start);
        pairs.add(`${start} ${last}`);
      }
    return this;
  }

  /** Where a word may be cut in two, by what the collection knows; a hyphen is always such a place. */
  cuts(language: StemmedLanguage, word: string): Cut[] {
    if (language === 'en') return [];
    const [sure, maybe]: [Cut[], Cut[]] = [[], []];
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0) return [this.cut(language, word.slice(0, hyphen), word.slice(hyphen + 1), hyphen + 1)];
    for (let at = shortest; at <= word.length - shortest; at++) {
      const [start, end] = [word.slice(0, at), word.slice(at)];
      if (!mayJoin(language, start, end)) continue;
      const cut = this.cut(language, start, end, at);
      const knowsFirst = this.knows(language, cut.first);
      const knowsLast = this.knows(language, cut.last);
      if (knowsLast && (knowsFirst || (this.firsts[language].get(start) ?? 0) > 1)) sure.push(cut);
      else if (knowsLast && maybeFirst(language, start) && end.length > 3 && this.support(language, cut.last) > 1)
        maybe.push(cut);
      else if (knowsFirst && start.length > 3 && maybeLast(language, end, cut.last)) maybe.push(cut);
    }
    return sure.length > 0 ? sure : maybe;
  }

  private cut(language: JoiningLanguage, start: string, end: string, at: number): Cut {
    return {
      at,
      first: modifierStems(language, start).filter((stem) => stem.length >= shortest),
      last: this.stemsOfEnd(language, end),
    };
  }

  /** The stems that a word is most likely a form of: those of which the collection has most other forms. */
  likely(language: StemmedLanguage, stems: string[]): string[] {
    const most = this.support(language, stems);
    return stems.filter((stem) => (this.known[language].get(stem) ?? 0) >= most / 2);
  }

  private knows(language: StemmedLanguage, stems: string[]): boolean {
    return this.support(language, stems) > 0;
  }

  /** Many words end alike: their ends are taken apart once. */
  private stemsOfEnd(language: JoiningLanguage, end: string): string[] {
    const name = language + end;
    const known = this.ends.get(name);
    if (known) return known;
    const stems = stemsOf(language, end).filter((stem) => stem.length >= shortest);
    if (this.ends.size >= mostEnds) this.ends.clear();
    this.ends.set(name, stems);
    return stems;
  }

  /** How many different words of the collection may be forms of the best known of these stems. */
  support(language: StemmedLanguage, stems: string[]): number {
    return Math.max(0, ...stems.map((stem) => this.known[language].get(stem) ?? 0));
  }
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** The first part of a compound stands in its base form, in the genitive, or as the s-stem of a word in -nen. */
function modifierStems(language: JoiningLanguage, start: string): string[] {
  if (language === 'sv') return stemsOf(language, start);
  const found = stemsOfBase(start);
  if (/[aeiouyäö]n$/.test(start)) found.push(...strengthened(start.slice(0, -1)));
  if (start.endsWith('s')) found.push(`${start}e`);
  return found;
}

/** Where no Finnish or Swedish part ends or begins. */
const mayJoin = (language: JoiningLanguage, start: string, end: string) =>
  groups(start) > 0 &&
  groups(end) > 0 &&
  !/^([^aeiouyäöå])\1|^(h|n|m|l|r|j|v)[^aeiouyäöåj]/.test(end) &&
  (language === 'sv' || /[aeiouyäö][snlrt]?$/.test(start));

const groups = (text: string) => text.match(/[aeiouyäöå]+/g)?.length ?? 0;

/** A first part that the collection does not know: aamu-kahvi, privat-ekonomi. */
const maybeFirst = (language: JoiningLanguage, start: string) =>
  language === 'fi' ? start.length > 3 && groups(start) > 1 && /[aeiouyäösn]$/.test(start) : start.length > 3;

/** A last part that the collection does not know: kunta-liitto, rapport-mall. */
const maybeLast = (language: JoiningLanguage, end: string, stems: string[]) =>
  end.length > 3 &&
  groups(end) > (language === 'fi' ? 1 : 0) &&
  !(language === 'fi' && /^t[uy](s|ks)/.test(end)) &&
  !stems.some((stem) => derived[language].has(stem));
