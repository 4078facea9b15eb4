import { ButtonLink } from '#ui';
import type { RoomMeetingPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { WrittenBy } from './written-by';

interface MeetingNotesProps {
  meeting: NonNullable<NonNullable<RoomMeetingPageQuery['circleRoom']>['meeting']>;
  /** Where they are written. */
  href: string;
}

/** The notes of a meeting as they hold. */
export function MeetingNotes({ meeting: { notes }, href }: MeetingNotesProps) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="notes">
      <h2 id="notes">{t('room.notes.heading')}</h2>
      {notes ? (
        <>
          <p className="room-text">{notes.text}</p>
          <WrittenBy notes={notes} />
        </>
      ) : (
        <p>{t('room.notes.none')}</p>
      )}
      <p className="actions">
        <ButtonLink look="secondary" href={href}>
          {t(notes ? 'room.notes.edit' : 'room.notes.write')}
        </ButtonLink>
      </p>
    </section>
  );
}
