import type { FileRefusal } from '#files';
import { containsPersonalIdentityCode, type Locale, locales, tidyLines } from '#kernel';

/** What a picture says in one language: to who does not see it, and below it. */
interface PictureText {
  alternative: string;
  caption: string;
}

export type PictureWords = Partial<Record<Locale, PictureText>>;

export type GivenWords = readonly { locale: Locale; alternative: string; caption: string }[];

export const longestFileWords = { alternative: 500, caption: 500, title: 200 };

/** Most files of one practice, and how much they hold together, in bytes. */
export const practiceFileLimits = { files: 20, bytes: 50 * 1024 * 1024 };

export interface FileProblem {
  /** `file`, `title`, or `alternative` or `caption` with a hyphen and the language. */
  field: string;
  code: 'required' | 'too_long' | 'personal_identity_code' | 'full' | FileRefusal['reason'];
}

export type FileProblems = { reason: 'invalid'; problems: FileProblem[] };

const oneLine = (text: string): string => tidyLines(text.replaceAll(/\s+/g, ' ')) ?? '';

/** As they are kept: languages in which nothing is said are left out. */
export function tidyWords(given: GivenWords): PictureWords {
  const words: PictureWords = {};
  for (const { locale, alternative, caption } of given) {
    const text = { alternative: oneLine(alternative), caption: oneLine(caption) };
    if (text.alternative !== '' || text.caption !== '') words[locale] = text;
  }
  return words;
}

export const tidyTitle = (title: string, fileName: string): string => oneLine(title) || fileName;

export function textProblems(field: string, text: string, longest: number): FileProblem[] {
  if ([...text].length > longest) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(text) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** A picture without words in the language in which the practice was begun is not taken. */
export function wordsProblems(words: PictureWords, mainLocale: Locale): FileProblem[] {
  return locales.flatMap((locale): FileProblem[] => {
    const { alternative = '', caption = '' } = words[locale] ?? {};
    // A caption in a language needs the alternative in it, too.
    if (alternative === '' && (locale === mainLocale || caption !== ''))
      return [{ field: `alternative-${locale}`, code: 'required' }];
    return [
      ...textProblems(`alternative-${locale}`, alternative, longestFileWords.alternative),
      ...textProblems(`caption-${locale}`, caption, longestFileWords.caption),
    ];
  });
}

/** The field of the alternative of one picture in one language, where all are on one page. */
const alternativeField = (id: string, locale: string) => `alternative-${locale}-${id}` as const;

export type AlternativeField = ReturnType<typeof alternativeField>;

/** Alternatives that are still to be written before the texts in these languages can be published. */
export const missingAlternatives = (
  pictures: readonly { id: string; words: PictureWords }[],
  languages: readonly string[],
): AlternativeField[] =>
  pictures.flatMap(({ id, words }) =>
    languages.filter((locale) => !words[locale as Locale]?.alternative).map((locale) => alternativeField(id, locale)),
  );
