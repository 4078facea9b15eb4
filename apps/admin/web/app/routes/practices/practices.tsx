import { formatDate } from '#kernel';
import {
  Button,
  EmptyState,
  Pagination,
  type PracticeStatusCode,
  practiceLooks,
  practiceWords,
  Select,
  StatusTag,
  Table,
} from '#ui';
import { AdminPracticesPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practices';
import { LateReviews } from './late-reviews';
import { practiceTitle } from './practice-title';
import '../../parts/person.css';

const states = Object.keys(practiceLooks) as PracticeStatusCode[];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  // What waits for the team is shown where nothing was chosen.
  const chosen = searchParams.get('status') ?? 'submitted';
  const status = states.find((one) => one === chosen) ?? null;
  const after = searchParams.get('after');
  const variables = { locale: localeOf(pathname), status, after };
  const found = await context.get(visit).execute(AdminPracticesPageDocument, variables);
  const { practices, lateReviews } = answeredForTeam(request, found);
  return { ...practices, lateReviews, status, first: after === null };
}

/** Good practices that were sent, the longest in their state first. */
export default function Practices({
  loaderData: { nodes, pageInfo, lateReviews, status, first },
}: Route.ComponentProps) {
  const { locale, t } = useWords();
  const words = practiceWords[locale];
  const here = (more: Record<string, string> = {}) =>
    `${path(locale, 'practices')}?${new URLSearchParams({ status: status ?? '', ...more })}`;
  return (
    <TeamFrame title={t('page.practices')} lead={t('practice.lead')}>
      <div className="section stack">
        <p>
          <a href={path(locale, 'practiceReviewers')}>{t('page.practiceReviewers')}</a>
          {' · '}
          <a href={path(locale, 'practiceComments')}>{t('practiceComments.title')}</a>
        </p>
        <LateReviews reviews={lateReviews} />
        <form method="get" action={path(locale, 'practices')} className="act-form">
          <Select
            id="status"
            name="status"
            label={t('practice.status')}
            none={t('practice.all')}
            choices={states.map((one) => ({ value: one, text: words.statuses[one] }))}
            chosen={status ?? ''}
          />
          <p className="actions">
            <Button look="secondary">{t('practice.show')}</Button>
          </p>
        </form>
        {nodes.length === 0 ? (
          <EmptyState heading={t('practice.none')} />
        ) : (
          <Table
            width="wide"
            caption={<span className="visually-hidden">{t('page.practices')}</span>}
            columns={(['name', 'municipality', 'status', 'since'] as const).map((name) => ({
              text: t(`practice.${name}`),
            }))}
            rows={nodes.map((practice) => {
              const { text, lang } = practiceTitle(practice, locale);
              return {
                key: practice.id,
                cells: [
                  <a key="name" href={path(locale, 'practice', practice.id)} lang={lang}>
                    {text ?? t('practice.unnamed')}
                  </a>,
                  practice.municipalityName,
                  <StatusTag key="status" status={practiceLooks[practice.status]}>
                    {words.statuses[practice.status]}
                  </StatusTag>,
                  formatDate(new Date(practice.statusSince), locale),
                ],
              };
            })}
          />
        )}
        <Pagination
          label={t('paging.label')}
          first={first ? undefined : { text: t('paging.first'), href: here() }}
          next={
            pageInfo.hasNextPage
              ? { text: t('paging.next'), href: here({ after: pageInfo.endCursor ?? '' }) }
              : undefined
          }
        />
      </div>
    </TeamFrame>
  );
}
