import { diffWordsWithSpace } from 'diff';
import type { Locale } from '#kernel';

const words: Record<Locale, { added: string; removed: string; end: string }> = {
  fi: { added: 'lisätty:', removed: 'poistettu:', end: 'muutos päättyy' },
  sv: { added: 'tillagt:', removed: 'borttaget:', end: 'slut på ändringen' },
  en: { added: 'added:', removed: 'removed:', end: 'end of change' },
};

/** Two texts that differ in more words than this have little in common: they are shown one after the other. */
const mostEdits = 600;

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
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return (
    <p className="plain-text difference" lang={lang}>
      {parts.map((part, index) => {
        if (!part.added && !part.removed) return part.value;
        const Mark = part.added ? 'ins' : 'del';
        return (
          <Mark key={String(index)}>
            {told(part.added ? added : removed)}
            {part.value}
            {told(end)}
          </Mark>
        );
      })}
    </p>
  );
}
