import { formatDate, formatDays, formatMeeting } from '#kernel';
import { Button, choiceWords, dayOf, EmptyState, Pagination, Select, type Status, StatusTag, Table } from '#ui';
import { AdminSessionsPageDocument, type AdminSparringSessionState } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/sessions';
import '../../parts/person.css';

const looks: Record<AdminSparringSessionState, Status> = {
  no_time: 'late',
  agreed: 'open',
  held: 'underway',
  reported: 'underway',
  followed_up: 'done',
};
const states = Object.keys(looks) as AdminSparringSessionState[];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const state = states.find((one) => one === searchParams.get('state')) ?? null;
  const [roundId, periodId] = [searchParams.get('round') || null, searchParams.get('period') || null];
  const after = searchParams.get('after');
  const variables = { state, roundId, periodId, after, locale: localeOf(pathname) };
  const found = answeredForTeam(request, await context.get(visit).execute(AdminSessionsPageDocument, variables));
  return { ...found, state, roundId, periodId, first: after === null };
}

/** Sessions of sparring: those that come first, then those without a time, then those that were. */
export default function Sessions({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { state, roundId, periodId, first } = loaderData;
  const { nodes, pageInfo } = loaderData.sparringSessions;
  const here = (after?: string) => {
    const asked = { state, round: roundId, period: periodId, after };
    const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return query.size > 0 ? `${path(locale, 'sparringSessions')}?${query}` : path(locale, 'sparringSessions');
  };
  return (
    <TeamFrame title={t('page.sparringSessions')} lead={t('schedule.list.lead')}>
      <div className="section stack">
        <p>
          <a href={path(locale, 'sparring')}>{t('page.sparring')}</a>
        </p>
        <Filter {...loaderData} />
        {nodes.length === 0 ? (
          <EmptyState heading={t('schedule.list.none')} />
        ) : (
          <Table
            width="wide"
            caption={<span className="visually-hidden">{t('page.sparringSessions')}</span>}
            columns={[
              { text: t('schedule.list.when') },
              { text: t('schedule.list.municipality') },
              { text: t('schedule.list.tutor') },
              { text: t('schedule.list.state') },
            ]}
            rows={nodes.map((one) => ({
              key: one.requestId,
              cells: [
                <When key="when" session={one} />,
                <span key="name">
                  <a href={path(locale, 'sparringTime', one.requestId)}>{one.municipality.name}</a>
                  {one.round && <span className="cell-note">{one.round.name}</span>}
                </span>,
                one.tutorMunicipality.name,
                <StatusTag key="state" status={looks[one.state]}>
                  {t(`schedule.list.states.${one.state}`)}
                </StatusTag>,
              ],
            }))}
          />
        )}
        <Pagination
          label={t('paging.label')}
          first={first ? undefined : { text: t('paging.first'), href: here() }}
          next={
            pageInfo.hasNextPage && pageInfo.endCursor
              ? { text: t('paging.next'), href: here(pageInfo.endCursor) }
              : undefined
          }
        />
      </div>
    </TeamFrame>
  );
}

function Filter({ state, roundId, periodId, sparringRounds, programmes }: Route.ComponentProps['loaderData']) {
  const { locale, t } = useWords();
  const all = t('schedule.list.all');
  return (
    <form method="get" action={path(locale, 'sparringSessions')} className="act-form">
      <Select
        id="state"
        name="state"
        label={t('schedule.list.state')}
        none={all}
        choices={states.map((one) => ({ value: one, text: t(`schedule.list.states.${one}`) }))}
        chosen={state ?? ''}
      />
      <Select
        id="round"
        name="round"
        label={t('schedule.list.round')}
        none={all}
        choices={sparringRounds.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={roundId ?? ''}
      />
      <Select
        id="period"
        name="period"
        label={t('schedule.list.period')}
        none={all}
        choices={programmes.flatMap(({ name, periods }) =>
          periods.map(({ id, firstDay, lastDay }) => ({
            value: id,
            text: `${name}: ${formatDays(firstDay, lastDay, locale)}`,
          })),
        )}
        chosen={periodId ?? ''}
      />
      <p className="actions">
        <Button look="secondary">{t('schedule.list.show')}</Button>
      </p>
    </form>
  );
}

type Session = Route.ComponentProps['loaderData']['sparringSessions']['nodes'][number];

/** The day it was held, or when it is; while there is no time, since when one is sought. */
function When({ session }: { session: Session }) {
  const { locale, t } = useWords();
  const { startsAt, endsAt, mode, heldOn, matchedAt, changes } = session;
  if (heldOn) return dayOf(heldOn, locale);
  if (!startsAt || !endsAt) return t('schedule.list.since', { day: formatDate(new Date(matchedAt), locale) });
  return (
    <span>
      {formatMeeting(new Date(startsAt), new Date(endsAt), locale)}
      {mode && <span className="cell-note">{choiceWords[locale].modes[mode]}</span>}
      {changes > 0 && <span className="cell-note">{t('schedule.changed', { count: changes })}</span>}
    </span>
  );
}
