import type { Locale } from '#kernel';
import { Button, Notice, Pagination, Select } from '#ui';
import {
  AdminAffiliationHistoryDocument,
  AdminAffiliationsPageDocument,
  AdminOrganisationHistoryDocument,
} from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { type Visit, visit } from '../../visit';
import type { Route } from './+types/affiliations';
import { History, WaitingList } from './affiliation-lists';
import { affiliationsAction, chosenOf, doneActs } from './affiliations-action';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const { execute } = context.get(visit);
  const chosen = chosenOf(searchParams);
  const after = searchParams.get('after');
  const history = await historyOf(request, execute, { chosen, locale, after });
  const page = answeredForTeam(
    request,
    await execute(AdminAffiliationsPageDocument, { locale, after: history === null ? after : null }),
  );
  const collator = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  const byName = (choices: { value: string; text: string }[]) =>
    choices.sort((one, other) => collator.compare(one.text, other.text));
  return {
    waiting: page.waitingAffiliations,
    history,
    chosen,
    municipalities: byName(page.municipalities.map(({ code, name }) => ({ value: code, text: name }))),
    organisations: byName(page.organisations.map(({ id, name }) => ({ value: id, text: name }))),
    first: after === null,
    confirm: { reject: searchParams.get('reject'), end: searchParams.get('end') },
    done: doneActs.find((one) => one === searchParams.get('done')) ?? null,
  };
}

interface Asked {
  chosen: ReturnType<typeof chosenOf>;
  locale: Locale;
  after: string | null;
}

/** The affiliations of what was chosen; null: nothing was. */
async function historyOf(request: Request, execute: Visit['execute'], { chosen: { m, o }, locale, after }: Asked) {
  if (m) {
    const result = await execute(AdminAffiliationHistoryDocument, { locale, code: m, after });
    return answeredForTeam(request, result).municipalityAffiliations;
  }
  if (!o) return null;
  const result = await execute(AdminOrganisationHistoryDocument, { locale, id: o, after });
  return answeredForTeam(request, result).organisationAffiliations;
}

export const action = ({ request, context }: Route.ActionArgs) => affiliationsAction(request, context.get(visit));

/** Who waits for a decision, and who represented a municipality when. */
export default function Affiliations({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { waiting, history, chosen, municipalities, organisations, first, done, confirm } = loaderData;
  const own = path(locale, 'affiliations');
  const here = (more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...chosen, ...more });
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
            chosen={chosen.m ?? ''}
          />
          <p className="actions">
            <Button look="secondary">
              {t('affiliations.show')}
              <span className="visually-hidden">: {t('affiliations.municipality')}</span>
            </Button>
          </p>
        </form>
        <form method="get" action={own} className="join section">
          <Select
            id="o"
            name="o"
            label={t('affiliations.organisation')}
            none={t('affiliations.chooseOrganisation')}
            choices={organisations}
            chosen={chosen.o ?? ''}
          />
          <p className="actions">
            <Button look="secondary">
              {t('affiliations.show')}
              <span className="visually-hidden">: {t('affiliations.organisation')}</span>
            </Button>
          </p>
        </form>
        {history && (
          <div className="section stack">
            <History history={history.nodes} here={here} confirm={confirm} state={actionData} />
          </div>
        )}
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
