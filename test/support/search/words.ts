import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'fi' | 'sv';

/** A word or a compound with its forms, the base form first; `parts` are words of the list that it is made of. */
export interface Word {
  base: string;
  forms: string[];
  parts: string[];
  compounds: Word[];
}

const lines = (file: string) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

export const wordsOf = (language: Language): Word[] =>
  lines(`words.${language}.txt`).map((line) => {
    const [head = '', ...rest] = line.split(' / ');
    const word = wordOf(head);
    const made = rest.map(wordOf).map((compound) => ({ ...compound, parts: [word.base, ...compound.parts] }));
    return { ...word, compounds: made };
  });

function wordOf(text: string): Word {
  const all = text.split(' ');
  const forms = all.filter((form) => !form.startsWith('+'));
  const parts = all.filter((form) => form.startsWith('+')).map((form) => form.slice(1));
  return { base: forms[0] ?? '', forms, parts, compounds: [] };
}

export function sentencesOf(language: Language): { titles: string[]; sentences: string[] } {
  const all = lines(`sentences.${language}.txt`);
  return {
    titles: all.filter((line) => line.startsWith('= ')).map((line) => line.slice(2)),
    sentences: all.filter((line) => !line.startsWith('= ')),
  };
}

export const synonyms = (): string[][] => lines('synonyms.txt').map((line) => line.split(' '));

/** The half of each word, drawn once: `tune` may be looked at while rules are made, `test` only measured. */
export const halves = (): Map<string, 'tune' | 'test'> =>
  new Map(
    lines('halves.txt').flatMap((line) => {
      const [half, language, ...words] = line.split(' ');
      return words.map((word) => [`${language} ${word}`, half === 'tune' ? 'tune' : 'test'] as const);
    }),
  );
