import { data } from 'react-router';
import { formatDateTime, formatMeeting } from '#kernel';
import { choiceWords, Notice, RequestFactsList, requestLooks, requestWords, StatusTag, Table } from '#ui';
import { AdminSchedulePageDocument, type AdminSchedulePageQuery } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/time';
import { SetTimeForm } from './set-time';
import { timeAction } from './time-action';
import '../../parts/person.css';

type Schedule = NonNullable<AdminSchedulePageQuery['sparringSchedule']>;
type Time = Schedule['times'][number];

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(AdminSchedulePageDocument, { id, locale: localeOf(pathname) });
  const { sparringSchedule: found, sparringProgramme: pair } = answeredForTeam(request, asked);
  if (!found || !pair) throw data(null, { status: 404 });
  return { found, requester: pair.requester.name, tutor: pair.tutor.name, done: searchParams.get('done') === 'set' };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  timeAction(request, context.get(visit), params.id ?? '');

/** The common time of a pair as the project team reads it, and the team's own where the two sides find none. */
export default function AdminTime({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { found, requester, tutor, done } = loaderData;
  const { requestId: id, status, session, times, open } = found;
  return (
    <TeamFrame title={`${t('page.sparringTime')}: ${requester} – ${tutor}`} errors={actionData?.errors}>
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[status]}>{requestWords[locale].statuses[status]}</StatusTag>
        </p>
        {done && !actionData && <Notice kind="saved" heading={t('schedule.done')} />}
        <p>
          <a href={path(locale, 'sparringRequest', id)}>{t('sparring.of', { name: requester })}</a>
        </p>
        {session ? <Agreed session={session} open={open} /> : <p>{t('schedule.noSession')}</p>}
      </div>
      <section className="section stack" aria-labelledby="times">
        <h2 id="times">{t('schedule.times')}</h2>
        {times.length === 0 ? <p>{t('schedule.noTimes')}</p> : <Times times={times} names={{ requester, tutor }} />}
      </section>
      {open && <SetTimeForm found={found} state={actionData} />}
    </TeamFrame>
  );
}

/** What was agreed on, who decided it, and how often it was changed. */
function Agreed({ session, open }: { session: NonNullable<Schedule['session']>; open: boolean }) {
  const { locale, t } = useWords();
  const { startsAt, endsAt, mode, place, link, reason, setBecause, changes, changedAt } = session;
  const rows: [string, string][] = [
    [t('schedule.time'), formatMeeting(new Date(startsAt), new Date(endsAt), locale)],
    [t('schedule.way'), [choiceWords[locale].modes[mode], place].filter(Boolean).join(', ')],
    ...(link ? [[t('schedule.link'), link] as [string, string]] : []),
    [t('schedule.by'), t(setBecause ? 'schedule.byTeam' : 'schedule.bySides')],
    ...(setBecause ? [[t('schedule.because'), setBecause] as [string, string]] : []),
    [t('schedule.changes'), changes === 0 ? t('schedule.unchanged') : t('schedule.changed', { count: changes })],
    [t('schedule.last'), formatDateTime(new Date(changedAt), locale)],
    ...(reason ? [[t('schedule.why'), reason] as [string, string]] : []),
  ];
  return (
    <>
      <h2>{t(open ? 'schedule.before' : 'schedule.agreed')}</h2>
      <RequestFactsList rows={rows} />
    </>
  );
}

/** The best common time first, with how many people of each side can come. */
function Times({ times, names }: { times: Time[]; names: Record<Time['side'], string> }) {
  const { locale, t } = useWords();
  const ordered = [...times].sort((a, b) => (a.rank ?? times.length + 1) - (b.rank ?? times.length + 1));
  return (
    <Table
      width="wide"
      caption={<span className="visually-hidden">{t('schedule.timesCaption')}</span>}
      columns={[
        { text: t('schedule.time') },
        { text: t('schedule.proposedBy') },
        { text: names.requester },
        { text: names.tutor },
      ]}
      rows={ordered.map((time) => ({
        key: time.id,
        cells: [
          <span key="time">
            {formatMeeting(new Date(time.startsAt), new Date(time.endsAt), locale)}
            {time.past && <span className="cell-note">{t('schedule.note.past')}</span>}
            {!time.past && time.rank === 1 && <span className="cell-note">{t('schedule.note.best')}</span>}
            {!time.past && !time.inWorkingHours && <span className="cell-note">{t('schedule.note.outside')}</span>}
          </span>,
          names[time.side],
          t('schedule.marks', { ...time.requester }),
          t('schedule.marks', { ...time.tutor }),
        ],
      }))}
    />
  );
}
