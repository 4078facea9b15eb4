import { Button, Notice, Pagination, Select } from '#ui';
import { AdminAffiliationHistoryDocument, AdminAffiliationsPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/affiliations';
import { History, WaitingList } from './affiliation-lists';
import { affiliationsAction, doneActs } from './affiliations-action';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const { execute } = context.get(visit);
  const code = searchParams.get('m') ?? '';
  const after = searchParams.get('after');
  const page = answeredForTeam(
    request,
    await execute(AdminAffiliationsPageDocument, { locale, after: code === '' ? after : null }),
  );
  const history =
    code === ''
      ? null
      : answeredForTeam(request, await execute(AdminAffiliationHistoryDocument, { locale, code, after }))
          .municipalityAffiliations;
  const collator = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  return {
    waiting: page.waitingAffiliations,
    history,
    code,
    municipalities: page.municipalities
      .map((one) => ({ value: one.code, text: one.name }))
      .sort((one, other) => collator.compare(one.text, other.text)),
    first: after === null,
    confirm: { reject: searchParams.get('reject'), end: searchParams.get('end') },
    done: doneActs.find((one) => one === searchParams.get('done')) ?? null,
  };
}

export const action = ({ request, context }: Route.ActionArgs) => affiliationsAction(request, context.get(visit));

/** Who waits for a decision, and who represented a municipality when. */
export default function Affiliations({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { waiting, history, code, municipalities, first, done, confirm } = loaderData;
  const own = path(locale, 'affiliations');
  const here = (more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...(code && { m: code }), ...more });
    return query.size > 0 ? `${own}?${query}` : own;
  };
  const { pageInfo } = history ?? waiting;
  return (
    <TeamFrame
      title={t('page.affiliations')}
      lead={t('affiliations.lead')}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t(`affiliations.done.${done}`)} />
        </div>
      )}
      {history === null && <WaitingList waiting={waiting.nodes} here={here} confirm={confirm} state={actionData} />}
      <section className="section stack" aria-labelledby="history">
        <h2 id="history">{t('affiliations.history')}</h2>
        <form method="get" action={own} className="join">
          <Select
            id="m"
            name="m"
            label={t('affiliations.municipality')}
            none={t('affiliations.choose')}
            choices={municipalities}
            chosen={code}
          />
          <p className="actions">
            <Button look="secondary">{t('affiliations.show')}</Button>
          </p>
        </form>
        {history && <History history={history.nodes} here={here} confirm={confirm} state={actionData} />}
      </section>
      <Pagination
        label={t('paging.label')}
        first={first ? undefined : { text: t('paging.first'), href: here() }}
        next={
          pageInfo.hasNextPage ? { text: t('paging.next'), href: here({ after: pageInfo.endCursor ?? '' }) } : undefined
        }
      />
      {history && (
        <p className="section">
          <a href={own}>{t('affiliations.waiting')}</a>
        </p>
      )}
    </TeamFrame>
  );
}
