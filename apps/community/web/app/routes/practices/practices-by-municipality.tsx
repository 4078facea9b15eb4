import { formatDate } from '#kernel';
import { EmptyState, Pagination, Row, Rows } from '#ui';
import { PracticesByMunicipalityPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practices-by-municipality';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const { practicesByMunicipality } = answered(
    await context.get(visit).execute(PracticesByMunicipalityPageDocument, { locale: localeOf(pathname), after }),
  );
  return { ...practicesByMunicipality, first: after === null };
}

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  return pageMeta(locale, t('page.practicesByMunicipality'), { description: t('practiceBy.lead') });
};

/** Municipalities by name, each with the newest of its good practices. */
export default function PracticesByMunicipality({ loaderData: { nodes, pageInfo, first } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'practicesByMunicipality');
  const ofMunicipality = (code: string) => `${path(locale, 'practices')}?municipality=${code}`;
  return (
    <PageFrame title={t('page.practicesByMunicipality')} lead={t('practiceBy.lead')} above={['practices']} titledByMeta>
      {nodes.length === 0 && (
        <EmptyState heading={t('practiceBy.none')}>
          <p>
            <a href={path(locale, 'practices')}>{t('practice.seeAll')}</a>
          </p>
        </EmptyState>
      )}
      {nodes.map(({ municipality: { code, name }, totalCount, newest }) => (
        <section key={code} className="section stack" aria-labelledby={`m-${code}`}>
          <h2 id={`m-${code}`}>{name}</h2>
          <Rows>
            {newest.map(({ id, slug, text, publishedAt, authors }) => (
              <Row
                key={id}
                level={3}
                title={text.title ?? t('practice.unnamed')}
                lang={text.locale === locale ? undefined : text.locale}
                href={path(locale, 'practice', slug)}
                meta={[
                  ...namesOf(authors, t('practice.authors')),
                  t('practice.published', { date: formatDate(new Date(publishedAt), locale) }),
                ]}
              />
            ))}
          </Rows>
          {totalCount > newest.length && (
            <p>
              <a href={ofMunicipality(code)}>{t('practiceBy.all', { m: name, count: totalCount })}</a>
            </p>
          )}
        </section>
      ))}
      <Pagination
        label={t('paging.label')}
        first={first ? undefined : { text: t('paging.first'), href: here }}
        next={
          pageInfo.hasNextPage
            ? { text: t('paging.next'), href: `${here}?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` }
            : undefined
        }
      />
    </PageFrame>
  );
}

/** Who has erased their account has no name any more. */
function namesOf(authors: { name?: string | null }[], label: string): string[] {
  const names = authors.flatMap(({ name }) => name ?? []);
  return names.length === 0 ? [] : [`${label}: ${names.join(', ')}`];
}
