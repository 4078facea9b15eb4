import { formatDate } from '#kernel';
import {
  Button,
  EmptyState,
  Pagination,
  requestLooks,
  requestWords,
  Select,
  type SparringStatusCode,
  StatusTag,
  Table,
} from '#ui';
import { AdminRequestsPageDocument } from '../../gql/graphql';
import { RoundNote } from '../../parts/round-note';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/requests';
import '../../parts/person.css';

/** Every state that a request can have once it was sent. */
const chosenStates = (Object.keys(requestLooks) as SparringStatusCode[]).filter((one) => one !== 'draft');

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const status = chosenStates.find((one) => one === searchParams.get('status')) ?? null;
  const after = searchParams.get('after');
  const variables = { status, after, locale: localeOf(pathname) };
  const found = await context.get(visit).execute(AdminRequestsPageDocument, variables);
  return { ...answeredForTeam(request, found).sparringRequests, status, first: after === null };
}

/** Requests for sparring, the longest waiting first. */
export default function Requests({ loaderData: { nodes: all, pageInfo, status, first } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const words = requestWords[locale];
  const here = (more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...(status && { status }), ...more });
    return query.size > 0 ? `${path(locale, 'sparring')}?${query}` : path(locale, 'sparring');
  };
  return (
    <TeamFrame title={t('page.sparring')} lead={t('sparring.lead')}>
      <div className="section stack">
        <p>
          <a href={path(locale, 'sparringFollowUps')}>{t('page.sparringFollowUps')}</a>
          <a href={path(locale, 'sparringSessions')}>{t('page.sparringSessions')}</a>
          <a href={path(locale, 'sparringRounds')}>{t('page.sparringRounds')}</a>
        </p>
        <form method="get" action={path(locale, 'sparring')} className="act-form">
          <Select
            id="status"
            name="status"
            label={t('sparring.status')}
            none={t('sparring.all')}
            choices={chosenStates.map((one) => ({ value: one, text: words.statuses[one] }))}
            chosen={status ?? ''}
          />
          <p className="actions">
            <Button look="secondary">{t('sparring.show')}</Button>
          </p>
        </form>
        {all.length === 0 ? (
          <EmptyState heading={t('sparring.none')} />
        ) : (
          <Table
            width="wide"
            caption={<span className="visually-hidden">{t('page.sparring')}</span>}
            columns={[
              { text: t('sparring.municipality') },
              { text: t('sparring.status') },
              { text: t('sparring.sent') },
              { text: t('sparring.people'), numeric: true },
            ]}
            rows={all.map(({ id, municipality, neighbours, ...one }) => ({
              key: id,
              cells: [
                <span key="name">
                  <a href={path(locale, 'sparringRequest', id)}>{municipality.name}</a>
                  {(one.round || one.carriedOver) && <RoundNote request={one} />}
                  {neighbours.length > 0 && (
                    <span className="cell-note">
                      {words.neighbours}: {neighbours.map(({ name }) => name).join(', ')}
                    </span>
                  )}
                </span>,
                <StatusTag key="status" status={requestLooks[one.status]}>
                  {words.statuses[one.status]}
                </StatusTag>,
                formatDate(new Date(one.submittedAt), locale),
                one.people ?? words.none,
              ],
            }))}
          />
        )}
        <Pagination
          label={t('paging.label')}
          first={first ? undefined : { text: t('paging.first'), href: here() }}
          next={
            pageInfo.hasNextPage && pageInfo.endCursor
              ? { text: t('paging.next'), href: here({ after: pageInfo.endCursor }) }
              : undefined
          }
        />
      </div>
    </TeamFrame>
  );
}
