import { Button, Notice, Radios } from '#ui';
import type { RoomMeetingPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { MeetingState } from './meeting-state';

type Meeting = NonNullable<NonNullable<RoomMeetingPageQuery['circleRoom']>['meeting']>;

interface ComingProps {
  meeting: Meeting;
  /** Where the answer is sent; null where none is asked: it has begun, or one is not expected. */
  action: string | null;
  state: MeetingState | undefined;
  saved: boolean;
}

const answers = ['yes', 'maybe', 'no'] as const;

/** Whether one comes oneself, and who else does. */
export function Coming({ meeting, action, state, saved }: ComingProps) {
  const { t } = useWords();
  return (
    <section className="section stack" id="coming" tabIndex={-1} aria-labelledby="coming-heading">
      <h2 id="coming-heading">{t('room.who')}</h2>
      {saved && <Notice kind="saved" heading={t('room.answerSaved')} />}
      {action !== null && (
        <form method="post" action={action} noValidate className="stack">
          <input type="hidden" name="meeting" value={meeting.id} />
          <Radios
            id="answer"
            name="answer"
            label={t('room.coming')}
            hint={t('room.answerUntil')}
            choices={answers.map((value) => ({ value, text: t(`room.answer.${value}`) }))}
            chosen={meeting.ownAnswer ?? undefined}
            error={state?.field === 'answer' ? state.error : undefined}
          />
          <p className="actions">
            <Button name="act" value="answer">
              {t('room.answerSave')}
            </Button>
          </p>
        </form>
      )}
      <Who meeting={meeting} />
    </section>
  );
}

function Who({ meeting: { answers: people, answerCounts } }: { meeting: Meeting }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('room.counts', { ...answerCounts })}</p>
      <ul className="room-people">
        {people.map(({ name, municipality, leads, answer }, index) => (
          // Two people may have one name.
          <li key={`${name} ${String(index)}`}>
            <b>{name ?? t('deletedUser')}</b>{' '}
            <span className="small quiet">
              {municipality.name}
              {leads && ` · ${t('room.facilitator')}`}
            </span>
            <br />
            {answer ? t(`room.answer.${answer}`) : t('room.noAnswer')}
          </li>
        ))}
      </ul>
    </>
  );
}
