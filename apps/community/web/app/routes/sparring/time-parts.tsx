import { formatMeeting } from '#kernel';
import { choiceWords, Notice, Table } from '#ui';
import type { SparringSchedulePageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

export type Schedule = NonNullable<SparringSchedulePageQuery['sparringSchedule']>;
type Time = Schedule['times'][number];

/** While the session is to be held at its time. */
const standing: readonly Schedule['status'][] = ['scheduled', 'prepared'];

interface SessionProps {
  found: Schedule;
  session: NonNullable<Schedule['session']>;
}

/** What was agreed on; struck by a notice while another time is sought. */
export function SessionFacts({ found: { requestId, open, status }, session }: SessionProps) {
  const { locale, t } = useWords();
  const { startsAt, endsAt, mode, place, link, reason, setBecause } = session;
  return (
    <>
      {open && (
        <Notice kind="info" heading={t('schedule.moving')}>
          {reason && <p className="terms-lines">{reason}</p>}
        </Notice>
      )}
      <h2>{t(open ? 'schedule.before' : 'schedule.agreed')}</h2>
      <p>{formatMeeting(new Date(startsAt), new Date(endsAt), locale)}</p>
      <p>{[choiceWords[locale].modes[mode], place].filter(Boolean).join(', ')}</p>
      {setBecause && (
        <Notice kind="info" heading={t('schedule.setByTeam')}>
          <p className="terms-lines">{setBecause}</p>
        </Notice>
      )}
      {link && !open && (
        <p>
          <a href={link} rel="noreferrer">
            {t('schedule.openLink')}
          </a>
        </p>
      )}
      {standing.includes(status) && (
        <p>
          <a href={path(locale, 'requestTimeFile', requestId)}>{t('schedule.file')}</a>
        </p>
      )}
    </>
  );
}

const columns = ['free', 'if_need_be', 'not_free'] as const;

/** Proposed times, the best common one first, with who can come. */
export function TimesTable({ times }: { times: Time[] }) {
  const { locale, t } = useWords();
  const ordered = [...times].sort((a, b) => (a.rank ?? times.length + 1) - (b.rank ?? times.length + 1));
  return (
    <Table
      width="wide"
      caption={<span className="visually-hidden">{t('schedule.who')}</span>}
      columns={[{ text: t('schedule.time') }, ...columns.map((one) => ({ text: t(`schedule.mark.${one}`) }))]}
      rows={ordered.map((time) => ({
        key: time.id,
        cells: [
          <span key="time">
            {formatMeeting(new Date(time.startsAt), new Date(time.endsAt), locale)}
            {notesOf(time).map((note) => (
              <span className="cell-note" key={note}>
                {t(`schedule.note.${note}`)}
              </span>
            ))}
          </span>,
          ...columns.map(
            (mark) =>
              time.marks
                .filter((one) => one.mark === mark)
                .map(named(t))
                .join(', ') || '–',
          ),
        ],
      }))}
    />
  );
}

const named =
  (t: ReturnType<typeof useWords>['t']) =>
  ({ byName, side }: Time['marks'][number]): string =>
    `${byName} (${t(`schedule.side.${side}`)})`;

function notesOf({ past, rank, inWorkingHours }: Time) {
  if (past) return ['past'] as const;
  const notes: ('best' | 'outside')[] = [];
  if (rank === 1) notes.push('best');
  if (!inWorkingHours) notes.push('outside');
  return notes;
}
