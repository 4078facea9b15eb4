import type { AdminPracticePageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';

interface PracticeFilesProps {
  files: AdminPracticePageQuery['practiceFiles'];
}

/** Pictures and attachments of a practice, each with what is said of it. */
export function PracticeFiles({ files }: PracticeFilesProps) {
  const { t } = useWords();
  return (
    files.length > 0 && (
      <section className="section stack text" aria-labelledby="files">
        <h2 id="files">{t('practiceFiles.heading')}</h2>
        <ul>
          {files.map(({ id, kind, fileName, title, language, words }) => (
            <li key={id}>
              <a href={`/practice-files/${id}`} lang={language ?? undefined}>
                {title ?? fileName}
              </a>{' '}
              ({t(`practiceFiles.${kind}`)})
              {words.map(({ locale, alternative, caption }) => (
                <p key={locale} lang={locale}>
                  {alternative}
                  {caption && ` – ${caption}`}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
