import type { Locale } from '#kernel';
import { type PracticeSection, practiceSections, practiceWords, TextArea, TextField } from '#ui';
import { typed } from '../../parts/forms';
import { useWords } from '../../use-words';

const short: readonly PracticeSection[] = ['title', 'contact'];
const optional: readonly PracticeSection[] = ['failed', 'conditions', 'contact'];

interface SectionFieldProps {
  section: PracticeSection;
  /** Language of the text, where it is not the page's. */
  lang: Locale | undefined;
  value: string;
  error: string | undefined;
  /** Of a long section. */
  rows: number;
}

/** Where one section of a practice is written. */
export function SectionField({ section, lang, value, error, rows }: SectionFieldProps) {
  const { locale, t } = useWords();
  const words = practiceWords[locale];
  const field = {
    id: section,
    name: section,
    lang,
    label: words.sections[section],
    hint: words.hints[section],
    optional: optional.includes(section) ? t('form.optional') : undefined,
    defaultValue: value,
    error,
  };
  if (short.includes(section)) return <TextField {...field} />;
  return <TextArea {...field} rows={section === 'summary' ? 3 : rows} />;
}

/** What was written in each section. */
export const sectionsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(practiceSections.map((key) => [key, typed(form, key)]));
