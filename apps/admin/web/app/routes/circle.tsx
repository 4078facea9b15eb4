import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Breadcrumb, EmptyState, KeyFigures, StatusTag, Table } from '#ui';
import { AdminCirclePageDocument } from '../gql/graphql';
import { wordsOf } from '../i18n';
import { answeredForTeam } from '../parts/signed-in';
import { localeOf, path } from '../paths';
import { pageMeta } from '../title';
import { useWords } from '../use-words';
import { visit } from '../visit';
import type { Route } from './+types/circle';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const result = await context.get(visit).execute(AdminCirclePageDocument, { id: params.id ?? '', locale });
  const { circle } = answeredForTeam(request, result);
  if (!circle) throw data(null, { status: 404 });
  return { circle };
}

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, loaderData?.circle.title ?? wordsOf(locale)('page.circles'));
};

export default function Circle({ loaderData: { circle } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const lang = circle.titleLocale === locale ? undefined : circle.titleLocale;
  const columns = ['name', 'email', 'municipality', 'status', 'queueNumber', 'position', 'since', 'wish'] as const;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.circles'), href: path(locale, 'circles') }]}
          here={{ text: circle.title, lang }}
        />
        <div className="intro">
          <h1 lang={lang}>{circle.title}</h1>
          <p className="tags">
            <StatusTag status="fact">{t(`status.circle.${circle.state}`)}</StatusTag>
          </p>
        </div>
        <div className="section">
          <KeyFigures
            figures={[
              { label: t('circles.capacity'), value: String(circle.capacity) },
              { label: t('circles.confirmed'), value: String(circle.confirmed) },
              { label: t('circles.offered'), value: String(circle.offered) },
              { label: t('circles.waiting'), value: String(circle.waiting) },
            ]}
          />
        </div>
        <section className="section people">
          {circle.enrolments.length === 0 ? (
            <EmptyState heading={t('people.none')} />
          ) : (
            <Table
              width="wide"
              caption={t('people.caption')}
              columns={columns.map((name) => ({
                text: t(`people.${name}`),
                numeric: name === 'queueNumber' || name === 'position',
              }))}
              rows={circle.enrolments.map((one) => ({
                key: one.id,
                cells: [
                  one.name,
                  one.email,
                  one.municipalityName,
                  t(`status.enrolment.${one.status}`),
                  one.queueNumber ?? '–',
                  one.position ?? '–',
                  formatDateTime(new Date(one.since), locale),
                  one.wish ?? '',
                ],
              }))}
            />
          )}
        </section>
      </div>
    </main>
  );
}
