import { formatDateTime } from '#kernel';
import type { RoomNotesPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';

interface NotesVersionsProps {
  /** The newest first. */
  versions: NonNullable<NonNullable<RoomNotesPageQuery['circleRoom']>['meeting']>['notesVersions'];
  /** Address of the page of the notes. */
  page: string;
  /** The version that the page shows; undefined where it is the newest. */
  shown: number | undefined;
}

/** Every version of the notes, with who wrote it and when. */
export function NotesVersions({ versions, page, shown }: NotesVersionsProps) {
  const { locale, t } = useWords();
  if (versions.length < 2) return null;
  return (
    <section className="section stack" aria-labelledby="versions">
      <h2 id="versions">{t('room.notes.versions')}</h2>
      <ol className="plain-list">
        {versions.map(({ version, name, writtenAt, restoredVersion }, index) => (
          <li key={version}>
            <a
              href={index === 0 ? page : `${page}?version=${String(version)}`}
              aria-current={version === (shown ?? versions[0]?.version) ? 'true' : undefined}
            >
              {t('room.notes.version', { n: version })}
            </a>{' '}
            {index === 0 && `(${t('room.notes.current')})`}
            <br />
            <span className="small quiet">
              {name ?? t('deletedUser')}, {formatDateTime(new Date(writtenAt), locale)}
              {restoredVersion && `, ${t('room.notes.restoredFrom', { n: restoredVersion })}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
