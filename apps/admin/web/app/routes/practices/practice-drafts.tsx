import { formatDate } from '#kernel';
import { EmptyState, Pagination, Table } from '#ui';
import { AdminPracticeDraftsDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-drafts';
import { originOf, titleOf } from './draft-title';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const variables = { locale: localeOf(pathname), after };
  const found = await context.get(visit).execute(AdminPracticeDraftsDocument, variables);
  return { drafts: answeredForTeam(request, found).practiceDrafts, first: after === null };
}

/** Drafts of good practices, the last made first. */
export default function PracticeDrafts({ loaderData: { drafts, first } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { nodes, pageInfo } = drafts;
  const here = path(locale, 'practiceDrafts');
  return (
    <TeamFrame title={t('page.practiceDrafts')} lead={t('practices.lead')}>
      <div className="section">
        {nodes.length === 0 ? (
          <EmptyState heading={t('practices.none')} />
        ) : (
          <Table
            width="wide"
            caption={t('practices.caption')}
            columns={(['name', 'from', 'maker', 'made', 'edited'] as const).map((name) => ({
              text: t(`practices.${name}`),
            }))}
            rows={nodes.map((draft) => {
              const { text, lang } = titleOf(draft, locale);
              const origin = originOf(draft, locale);
              return {
                key: draft.id,
                cells: [
                  <a key="name" href={path(locale, 'practiceDraft', draft.id)} lang={lang}>
                    {text}
                  </a>,
                  <span key="from" lang={origin.lang}>
                    {origin.text}
                  </span>,
                  draft.makerName ?? t('people.erased'),
                  formatDate(new Date(draft.createdAt), locale),
                  formatDate(new Date(draft.editedAt), locale),
                ],
              };
            })}
          />
        )}
        <Pagination
          label={t('paging.label')}
          first={first ? undefined : { text: t('paging.first'), href: here }}
          next={
            pageInfo.hasNextPage
              ? { text: t('paging.next'), href: `${here}?${new URLSearchParams({ after: pageInfo.endCursor ?? '' })}` }
              : undefined
          }
        />
      </div>
    </TeamFrame>
  );
}
