import type { Locale } from '#kernel';
import { type PracticeFieldKind, practiceFieldKinds, practiceFieldWords } from './field-words.js';

type ShownFields = Record<PracticeFieldKind, readonly string[]> & {
  otherLaws: readonly { name: string; url?: string | null | undefined }[];
};

/** The words of the values of one kind, in the order in which they are read. */
export const fieldTexts = (locale: Locale, kind: PracticeFieldKind, values: readonly string[]): string[] => {
  const words: Record<string, string> = practiceFieldWords[locale].values[kind];
  return Object.keys(words).flatMap((value) => (values.includes(value) ? [words[value] ?? value] : []));
};

/** Whom a practice is for, what it has to do with and where it was tried, as facts. Nothing where nothing was said. */
export function PracticeFieldsList({ fields, locale }: { fields: ShownFields; locale: Locale }) {
  const { labels } = practiceFieldWords[locale];
  const rows = practiceFieldKinds.flatMap((kind) => {
    const texts = fieldTexts(locale, kind, fields[kind]).map((name) => ({ name, url: null }));
    const shown = kind === 'laws' ? [...texts, ...fields.otherLaws] : texts;
    return shown.length === 0 ? [] : [{ kind, shown }];
  });
  if (rows.length === 0) return null;
  return (
    <dl className="practice-fields">
      {rows.map(({ kind, shown }) => (
        <div key={kind}>
          <dt>{labels[kind]}</dt>
          {shown.map(({ name, url }) => (
            <dd key={name}>
              {url ? (
                <a href={url} rel="noopener nofollow">
                  {name}
                </a>
              ) : (
                name
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
