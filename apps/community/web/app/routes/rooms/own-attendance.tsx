import { Button, Notice, TextField } from '#ui';
import type { RoomMeetingPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { MeetingState } from './meeting-state';

interface OwnAttendanceProps {
  meeting: NonNullable<NonNullable<RoomMeetingPageQuery['circleRoom']>['meeting']>;
  /** Where the code is sent; null while none is taken. */
  action: string | null;
  state: MeetingState | undefined;
}

/** Whether one was there; while the meeting is on, the field for its code. */
export function OwnAttendance({ meeting, action, state }: OwnAttendanceProps) {
  const { t } = useWords();
  const { ownAttendance } = meeting;
  if (ownAttendance === null && action === null) return null;
  return (
    <section className="section stack" id="attendance" tabIndex={-1} aria-labelledby="attendance-heading">
      <h2 id="attendance-heading">{t(ownAttendance ? 'room.attendance.heading' : 'room.attendance.checkIn')}</h2>
      {ownAttendance ? (
        <Notice
          kind={ownAttendance === 'present' ? 'saved' : 'info'}
          heading={t('room.attendance.own', { status: t(`room.attendance.${ownAttendance}`) })}
        />
      ) : (
        <form method="post" action={action ?? ''} noValidate className="stack">
          <input type="hidden" name="meeting" value={meeting.id} />
          <TextField
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="off"
            size="short"
            label={t('room.attendance.codeField')}
            hint={t('room.attendance.codeHint')}
            error={state?.field === 'code' ? state.error : undefined}
          />
          <p className="actions">
            <Button name="act" value="checkIn">
              {t('room.attendance.checkInButton')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
