import { formatNumber, type Locale } from '#kernel';
import { choiceWords } from './choice-words.js';
import { termsWords } from './terms-words.js';

interface TermsListProps {
  terms: {
    languages: readonly ('fi' | 'sv' | 'en')[];
    formats: readonly ('workshop' | 'lecture' | 'discussion' | 'cooperation')[];
    modes: readonly ('onsite' | 'remote' | 'hybrid')[];
    levels: readonly ('new' | 'some' | 'experienced')[];
    travelKm?: number | null | undefined;
    themes: { label: string }[];
  } | null;
  locale: Locale;
}

/** What a tutor municipality offers, to be read. */
export function TermsList({ terms, locale }: TermsListProps) {
  const t = termsWords[locale];
  if (terms === null) return <p className="quiet">{t.notSaid}</p>;
  const words = choiceWords[locale];
  const { languages, formats, modes, levels, travelKm, themes } = terms;
  const where = modes.map((one) => words.modes[one]).join(', ');
  const rows = [
    [t.languages, languages.map((one) => words.languages[one]).join(', ')],
    [t.formats, formats.map((one) => words.formats[one]).join(', ')],
    [t.modes, travelKm == null ? t.remoteOnly : `${where}, ${t.upTo(formatNumber(travelKm, locale))}`],
    [t.levels, levels.map((one) => words.levels[one]).join(' · ')],
    [t.themes, themes.length === 0 ? t.anyTheme : themes.map(({ label }) => label).join(', ')],
  ];
  return (
    <dl className="terms">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
