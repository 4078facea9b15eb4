import { useWords } from '../../use-words';

const marks = ['bold', 'italic', 'link', 'numbered', 'title', 'quote'] as const;

/** How text is given shape, each mark beside what it makes. */
export function FormattingHelp() {
  const { t } = useWords();
  return (
    <details>
      <summary>{t('formatting.heading')}</summary>
      <ul>
        {marks.map((mark) => (
          <li key={mark}>
            <code>{t(`formatting.${mark}`)}</code> – {t(`formatting.${mark}Is`)}
          </li>
        ))}
      </ul>
      <p>{t('formatting.note')}</p>
    </details>
  );
}
