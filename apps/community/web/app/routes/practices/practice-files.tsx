import type { PracticeFileFieldsFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { formatBytes } from '../rooms/format-bytes';
import './practice-files.css';

interface PracticeFilesProps {
  files: readonly PracticeFileFieldsFragment[];
  /** Language of what the pictures say, where it is not the page's. */
  lang: string | undefined;
  /** With what addresses begin where they are printed. */
  origin: string;
}

/** Pictures and attachments of a practice, below its text. */
export function PracticeFiles({ files, lang, origin }: PracticeFilesProps) {
  const { locale, t } = useWords();
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const attachments = files.filter(({ kind }) => kind === 'attachment');
  return (
    <>
      {pictures.length > 0 && (
        <section className="section stack text" aria-labelledby="pictures">
          <h2 id="pictures">{t('practiceFiles.pictures')}</h2>
          {pictures.map(({ id, width, height, alternative, caption }) => (
            <figure className="practice-picture" key={id} lang={lang}>
              <img
                src={`/practice-files/${id}`}
                alt={alternative ?? ''}
                width={width ?? undefined}
                height={height ?? undefined}
                loading="lazy"
                decoding="async"
              />
              {caption && <figcaption className="small">{caption}</figcaption>}
            </figure>
          ))}
        </section>
      )}
      {attachments.length > 0 && (
        <section className="section stack text" aria-labelledby="attachments">
          <h2 id="attachments">{t('practiceFiles.attachments')}</h2>
          <ul>
            {attachments.map(({ id, title, language, fileName, bytes }) => (
              <li key={id}>
                <a
                  href={`/practice-files/${id}`}
                  data-address={`${origin}/practice-files/${id}`}
                  lang={language && language !== locale ? language : undefined}
                  hrefLang={language ?? undefined}
                >
                  {title}
                </a>{' '}
                ({fileName.replace(/^.*\./, '')}, {formatBytes(bytes, locale)}
                {language && language !== locale && `, ${t(`practiceFiles.in.${language}`)}`})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
