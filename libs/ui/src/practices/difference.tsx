import type { Locale } from '#kernel';
import { wordChanges } from './word-changes.js';

const words: Record<Locale, { added: string; removed: string; end: string }> = {
  fi: { added: 'lisätty:', removed: 'poistettu:', end: 'muutos päättyy' },
  sv: { added: 'tillagt:', removed: 'borttaget:', end: 'slut på ändringen' },
  en: { added: 'added:', removed: 'removed:', end: 'end of change' },
};

interface DifferenceProps {
  before: string;
  after: string;
  /** Language of the page, in which the marks are named. */
  locale: Locale;
  /** Language of the texts, where it is another. */
  lang?: Locale | undefined;
}

/** What was taken out of a text and what was put into it. The marks are told in words too: nobody needs the colours. */
export function Difference({ before, after, locale, lang }: DifferenceProps) {
  const { added, removed, end } = words[locale];
  const told = (text: string) => (
    <span className="visually-hidden" lang={locale}>
      {' '}
      {text}{' '}
    </span>
  );
  return (
    <p className="plain-text difference" lang={lang}>
      {wordChanges(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={String(index)}>
            {told(kind === 'added' ? added : removed)}
            {text}
            {told(end)}
          </Mark>
        );
      })}
    </p>
  );
}
