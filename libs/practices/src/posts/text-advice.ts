import type { Locale } from '#kernel';
import { guessLanguage } from '#languages';
import type { PracticeTexts } from './practice-policy.js';
import { type PracticeSections, type SectionKey, sectionKeys } from './practice-sections.js';

/** What a writer may want to look at again. It stands in the way of nothing. */
export interface TextAdvice {
  locale: Locale;
  section: SectionKey;
  code: 'wrong_language' | 'lead_repeated' | 'untranslated';
}

export interface AdvisedTexts {
  mainLocale: Locale;
  texts: PracticeTexts;
}

/** Shorter texts may well be the same in two languages: a name, an address. */
const shortestSentence = 20;

const plain = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
const isSentence = (text: string): boolean => text.length >= shortestSentence && text.includes(' ');

export function textAdvice({ mainLocale, texts }: AdvisedTexts): TextAdvice[] {
  const source = texts[mainLocale];
  return (Object.entries(texts) as [Locale, PracticeSections][]).flatMap(([locale, sections]) =>
    sectionKeys.flatMap((section): TextAdvice[] => {
      const code = adviceOf(section, { locale, sections, source: locale === mainLocale ? undefined : source });
      return code === null ? [] : [{ locale, section, code }];
    }),
  );
}

interface Written {
  locale: Locale;
  sections: PracticeSections;
  /** The text from which it was made. */
  source: PracticeSections | undefined;
}

function adviceOf(section: SectionKey, { locale, sections, source }: Written): TextAdvice['code'] | null {
  const text = plain(sections[section]);
  if (text === '' || section === 'contact') return null;
  if (isSentence(text) && text === plain(source?.[section])) return 'untranslated';
  const guessed = guessLanguage(text);
  if (guessed !== null && guessed !== locale) return 'wrong_language';
  const lead = plain(sections.summary);
  return section !== 'summary' && isSentence(lead) && text.startsWith(lead) ? 'lead_repeated' : null;
}
