import { formatDate, formatDateTime, formatNumber } from '#kernel';
import { dayOf, EmptyState, heldWords, type Status, StatusTag, Table } from '#ui';
import { AdminFollowUpsPageDocument, type AdminFollowUpsPageQuery } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/follow-ups';
import '../../parts/person.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname } = new URL(request.url);
  const found = await context.get(visit).execute(AdminFollowUpsPageDocument, { locale: localeOf(pathname) });
  return answeredForTeam(request, found);
}

/** What becomes of sessions: what is asked of whom, who would become a tutor municipality, and figures of all. */
export default function FollowUps({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <TeamFrame title={t('page.sparringFollowUps')} lead={t('holding.list.lead')}>
      <p>
        <a href={path(locale, 'sparring')}>{t('page.sparring')}</a>
      </p>
      <Asked followUps={loaderData.sparringFollowUps} />
      <Invited invitations={loaderData.tutorInvitations} />
      <Figures figures={loaderData.sparringFigures} />
    </TeamFrame>
  );
}

const looks = {
  to_come: 'fact',
  due: 'soon',
  late: 'late',
  answered: 'done',
  not_answered: 'full',
} as const satisfies Record<string, Status>;

function Asked({ followUps }: { followUps: AdminFollowUpsPageQuery['sparringFollowUps'] }) {
  const { locale, t } = useWords();
  return (
    <div className="section stack">
      <h2>{t('holding.followUps')}</h2>
      {followUps.length === 0 ? (
        <EmptyState heading={t('holding.list.none')} />
      ) : (
        <Table
          width="wide"
          caption={<span className="visually-hidden">{t('holding.followUps')}</span>}
          columns={[
            { text: t('holding.list.municipality') },
            { text: t('holding.list.months'), numeric: true },
            { text: t('holding.list.day') },
            { text: t('holding.list.state') },
          ]}
          rows={followUps.map(({ requestId, municipality, months, dueOn, state, answeredAt }) => ({
            key: `${requestId} ${months}`,
            cells: [
              <a key="name" href={path(locale, 'sparringSession', requestId)}>
                {municipality.name}
              </a>,
              months,
              dayOf(dueOn, locale),
              <span key="state">
                <StatusTag status={looks[state]}>{t(`holding.list.states.${state}`)}</StatusTag>
                {answeredAt && <span className="cell-note">{formatDate(new Date(answeredAt), locale)}</span>}
              </span>,
            ],
          }))}
        />
      )}
    </div>
  );
}

function Invited({ invitations }: { invitations: AdminFollowUpsPageQuery['tutorInvitations'] }) {
  const { locale, t } = useWords();
  return (
    <div className="section stack">
      <h2>{t('holding.list.invited')}</h2>
      {invitations.length === 0 ? (
        <EmptyState heading={t('holding.list.nobodyInvited')} />
      ) : (
        <Table
          width="wide"
          caption={<span className="visually-hidden">{t('holding.list.invited')}</span>}
          columns={[
            { text: t('holding.list.municipality') },
            { text: t('holding.list.invitedOn') },
            { text: t('holding.list.answer') },
          ]}
          rows={invitations.map(({ requestId, municipality, invitedAt, answer, words }) => ({
            key: requestId,
            cells: [
              <a key="name" href={path(locale, 'sparringSession', requestId)}>
                {municipality.name}
              </a>,
              formatDate(new Date(invitedAt), locale),
              <span key="answer">
                {t(`holding.tutor.${answer ?? 'waits'}`)}
                {words && <span className="cell-note">{words}</span>}
              </span>,
            ],
          }))}
        />
      )}
    </div>
  );
}

function Figures({ figures }: { figures: AdminFollowUpsPageQuery['sparringFigures'] }) {
  const { locale, t } = useWords();
  const words = heldWords[locale].outcomes;
  const { asOf, sessions, reported, people, none, ...kinds } = figures;
  const number = (value: number): string => formatNumber(value, locale);
  return (
    <section className="section stack" aria-labelledby="figures">
      <h2 id="figures">{t('holding.figures.heading')}</h2>
      <p className="text">{t('holding.figures.counts', { at: formatDateTime(new Date(asOf), locale) })}</p>
      <Table
        caption={t('holding.figures.outcomes')}
        columns={[{ text: t('holding.figures.what') }, { text: t('holding.figures.sessions'), numeric: true }]}
        rows={[
          { key: 'sessions', cells: [t('holding.figures.held'), number(sessions)] },
          { key: 'reported', cells: [t('holding.figures.reported'), number(reported)] },
          ...(['situation', 'practice', 'cooperation', 'madeVisible'] as const).map((kind) => ({
            key: kind,
            cells: [words[kind], number(kinds[kind])],
          })),
          { key: 'none', cells: [t('holding.figures.none'), number(none)] },
        ]}
      />
      {people.length > 0 && (
        <Table
          caption={t('holding.figures.people')}
          columns={[
            { text: t('holding.list.municipality') },
            { text: t('holding.figures.sessions'), numeric: true },
            { text: heldWords[locale].people, numeric: true },
          ]}
          rows={people.map((one) => ({
            key: one.municipality.code,
            cells: [one.municipality.name, number(one.sessions), number(one.people)],
          }))}
        />
      )}
    </section>
  );
}
