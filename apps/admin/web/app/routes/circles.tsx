import { formatDate } from '#kernel';
import { ButtonLink, EmptyState, KeyFigures, Pagination, Table } from '#ui';
import { AdminCirclesDocument } from '../gql/graphql';
import { wordsOf } from '../i18n';
import { answeredForTeam } from '../parts/signed-in';
import { localeOf, path } from '../paths';
import { pageMeta } from '../title';
import { useWords } from '../use-words';
import { visit } from '../visit';
import type { Route } from './+types/circles';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const after = url.searchParams.get('after');
  const variables = { locale: localeOf(url.pathname), after };
  const { circles } = answeredForTeam(request, await context.get(visit).execute(AdminCirclesDocument, variables));
  return { circles, first: after === null };
}

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, wordsOf(locale)('page.circles'));
};

export default function Circles({ loaderData: { circles, first } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { nodes, pageInfo, totalCount } = circles;
  const here = path(locale, 'circles');
  const open = nodes.filter(({ state }) => state === 'enrolment_open').length;
  const waiting = nodes.reduce((sum, circle) => sum + circle.waiting, 0);
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <div className="heading-line">
          <h1>{t('page.circles')}</h1>
          <ButtonLink href={path(locale, 'newCircle')}>{t('page.newCircle')}</ButtonLink>
        </div>
        {first && !pageInfo.hasNextPage && (
          <div className="section">
            <KeyFigures
              figures={[
                { label: t('figures.circles'), value: String(totalCount) },
                { label: t('figures.open'), value: String(open) },
                { label: t('figures.waiting'), value: String(waiting) },
              ]}
            />
          </div>
        )}
        <div className="section">
          {nodes.length === 0 ? (
            <EmptyState heading={t('circles.none')} />
          ) : (
            <Table
              width="wide"
              caption={t('circles.caption')}
              columns={[
                { text: t('circles.title') },
                { text: t('circles.state') },
                { text: t('circles.starts') },
                { text: t('circles.seats'), numeric: true },
                { text: t('circles.waiting'), numeric: true },
              ]}
              rows={nodes.map((circle) => ({
                key: circle.id,
                cells: [
                  <a
                    key="title"
                    href={path(locale, 'circle', circle.id)}
                    lang={circle.titleLocale === locale ? undefined : circle.titleLocale}
                  >
                    {circle.title}
                  </a>,
                  t(`status.circle.${circle.state}`),
                  circle.state === 'running' && circle.nextMeetingAt
                    ? t('circles.next', { date: formatDate(new Date(circle.nextMeetingAt), locale) })
                    : circle.startsAt
                      ? formatDate(new Date(circle.startsAt), locale)
                      : '',
                  `${circle.confirmed + circle.offered} / ${circle.capacity}`,
                  String(circle.waiting),
                ],
              }))}
            />
          )}
          <Pagination
            label={t('paging.label')}
            first={first ? undefined : { text: t('paging.first'), href: here }}
            next={
              pageInfo.hasNextPage
                ? {
                    text: t('paging.next'),
                    href: `${here}?${new URLSearchParams({ after: pageInfo.endCursor ?? '' })}`,
                  }
                : undefined
            }
          />
        </div>
      </div>
    </main>
  );
}
