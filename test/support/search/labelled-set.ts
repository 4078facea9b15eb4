import { randomOf } from '../random.ts';
import { halves, type Language, sentencesOf, synonyms, type Word, wordsOf } from './words.ts';

export interface LabelledDocument {
  id: number;
  language: Language;
  title: string;
  body: string;
}

/** `word`, `compound` and `phrase` are what is promised; the others are measured beside it. */
export type Kind = 'word' | 'compound' | 'phrase' | 'folded' | 'mistyped' | 'synonym';

export interface LabelledQuery {
  text: string;
  kind: Kind;
  language: Language;
  half: 'tune' | 'test';
  /** Grade of each document that answers it: 3 in the title, 2 in the body, 1 as a part of a compound. */
  grades: Map<number, number>;
}

interface Place {
  document: number;
  grade: 2 | 3;
}

const around = {
  fi: ['Ensin puhuttiin näin: #.', 'Esillä myös #.', 'Lisäksi # mainittiin kahdesti.', 'Mukana # kuten viimeksi.'],
  sv: ['Först talade vi så här: #.', 'Även # var framme.', 'Dessutom nämndes # två gånger.', 'Med # som senast.'],
};

/** Documents and queries made of the lists beside this file, always the same. No document of a word holds a form asked. */
export function labelledSet() {
  const random = randomOf(20_260_121);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const halfOf = halves();
  const documents: LabelledDocument[] = [];
  const queries: LabelledQuery[] = [];
  const places = new Map<string, Place[]>();
  const asked = new Map<string, string[]>();
  const key = (language: Language, base: string) => `${language} ${base}`;

  for (const language of ['fi', 'sv'] as const) {
    const { titles, sentences } = sentencesOf(language);
    const write = (inTitle: string[], inBody: string[]): number => {
      const body = [pick(sentences), pick(sentences), pick(sentences)];
      for (const form of inBody) body.splice(1, 0, pick(around[language]).replace('#', form));
      const title = [...inTitle.map(capital), pick(titles)].join(': ');
      return documents.push({ id: documents.length + 1, language, title, body: body.join(' ') });
    };
    const plant = (word: Word, count: number) => {
      const [forQueries, forTexts] = shared(word.forms, random);
      asked.set(key(language, word.base), forQueries);
      const planted = places.get(key(language, word.base)) ?? [];
      places.set(key(language, word.base), planted);
      for (let n = 0; n < count; n++) {
        planted.push({ document: write([pick(forTexts)], [pick(forTexts)]), grade: 3 });
        planted.push({ document: write([], [pick(forTexts)]), grade: 2 });
      }
    };
    const words = wordsOf(language);
    for (const word of words) {
      plant(word, 4);
      for (const compound of word.compounds) plant(compound, 2);
    }
    for (let n = 0; n < 300; n++) write([], []);

    const all = words.flatMap((word) => [word, ...word.compounds]);
    const grades = (base: string): Map<number, number> => {
      const found = new Map<number, number>();
      for (const part of all)
        if (part.base !== base && wholes(all, base).has(part.base))
          for (const place of places.get(key(language, part.base)) ?? []) found.set(place.document, 1);
      for (const place of places.get(key(language, base)) ?? []) found.set(place.document, place.grade);
      return found;
    };
    const halvesOf = (base: string): string[] => {
      const half = halfOf.get(key(language, base));
      return half ? [half] : all.filter((word) => word.base === base).flatMap((word) => word.parts.flatMap(halvesOf));
    };
    const ask = (kind: Kind, texts: string[], bases: string[], graded: Map<number, number>) => {
      const own = new Set(bases.flatMap(halvesOf));
      if (own.size > 1) return;
      const half = own.has('tune') ? 'tune' : 'test';
      for (const text of texts) queries.push({ text, kind, language, half, grades: graded });
    };

    for (const half of ['tune', 'test'] as const) {
      const own = words.filter((word) => halfOf.get(key(language, word.base)) === half && word.forms.length > 3);
      for (let n = 0; n < 25; n++) {
        const [one, two] = [pick(own), pick(own)];
        if (one === two) continue;
        const [[ask1, text1], [ask2, text2]] = [one, two].map((word) => {
          const forms = asked.get(key(language, word.base)) ?? [];
          return [pick(forms), word.forms.filter((form) => !forms.includes(form))] as const;
        }) as [readonly [string, string[]], readonly [string, string[]]];
        const graded = new Map<number, number>();
        for (let copy = 0; copy < 3; copy++) {
          const titled = write([`${pick(text1)} ${pick(text2)}`], []);
          const inBody = write([], [pick(text1), pick(text2)]);
          graded.set(titled, 3).set(inBody, 2);
          for (const word of [one, two])
            places.get(key(language, word.base))?.push({ document: titled, grade: 3 }, { document: inBody, grade: 2 });
        }
        ask('phrase', [`${ask1} ${ask2}`], [one.base, two.base], graded);
      }
    }

    for (const word of words) {
      const forms = asked.get(key(language, word.base)) ?? [];
      const graded = grades(word.base);
      ask('word', forms, [word.base], graded);
      ask(
        'folded',
        forms
          .filter((form) => folded(form) !== form)
          .slice(0, 1)
          .map(folded),
        [word.base],
        graded,
      );
      const long = forms.filter((form) => form.length > 6).slice(0, 1);
      ask(
        'mistyped',
        long.map((form) => mistyped(form, random)),
        [word.base],
        graded,
      );
      for (const compound of word.compounds) {
        const compoundForms = asked.get(key(language, compound.base)) ?? [];
        ask('compound', compoundForms, compound.parts, grades(compound.base));
      }
    }
  }
  for (const [fi = '', sv = ''] of synonyms()) {
    for (const [language, base, other] of [
      ['fi', fi, key('sv', sv)],
      ['sv', sv, key('fi', fi)],
    ] as const) {
      const half = halfOf.get(key(language, base)) ?? 'test';
      const graded = new Map((places.get(other) ?? []).map(({ document, grade }) => [document, grade]));
      const text = asked.get(key(language, base))?.[0] ?? base;
      queries.push({ text, kind: 'synonym', language, half, grades: graded });
    }
  }
  return { documents, queries };
}

/** Every compound that is made of a word, directly or by another compound. */
function wholes(all: Word[], base: string): Set<string> {
  const found = new Set<string>();
  const look = (part: string) => {
    for (const whole of all)
      if (whole.parts.includes(part) && !found.has(whole.base)) {
        found.add(whole.base);
        look(whole.base);
      }
  };
  look(base);
  return found;
}

/** Up to three forms for queries, the others for texts; a word of one form is only in texts. */
function shared(forms: string[], random: () => number): [string[], string[]] {
  const mixed = forms.map((form) => ({ form, at: random() })).sort((a, b) => a.at - b.at);
  const count = Math.min(3, Math.floor(forms.length / 2));
  const all = mixed.map(({ form }) => form);
  return [all.slice(0, count), all.slice(count)];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const folded = (text: string) =>
  text
    .replace(/[åäÅÄ]/g, (letter) => (letter === letter.toLowerCase() ? 'a' : 'A'))
    .replace(/ö/g, 'o')
    .replace(/Ö/g, 'O');

/** One letter after the first two left out, doubled or changed with its neighbour. */
function mistyped(text: string, random: () => number): string {
  const at = 2 + Math.floor(random() * (text.length - 4));
  const [before, one, two, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  const way = Math.floor(random() * 3);
  if (way === 0) return before + two + after;
  return way === 1 || one === two ? before + one + one + two + after : before + two + one + after;
}
