import { data } from 'react-router';
import { Notice, Pagination } from '#ui';
import {
  ColleagueListsDocument,
  ColleaguesPageDocument,
  EndedColleaguesDocument,
  OpenInvitationsDocument,
} from '../../gql/graphql';
import { memberFirst } from '../../parts/kept';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/colleagues';
import { colleaguesAction, doneActs } from './colleagues-action';
import { Invitations, InviteForm } from './invite-form';
import { Ended, Representing, Waiting } from './lists';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const { execute } = context.get(visit);
  const { viewer } = answeredForMember(request, await execute(ColleaguesPageDocument, { locale }));
  // Whoever is not signed in signs in first; whoever coordinates nothing finds no page.
  if (!viewer) return memberFirst(request, context);
  const all = viewer.coordinates;
  const municipality = all.find(({ code }) => code === searchParams.get('m')) ?? all[0];
  if (municipality === undefined) throw data(null, { status: 404 });
  const showEnded = searchParams.get('show') === 'ended';
  const variables = { code: municipality.code, after: searchParams.get('after') };
  const invited = searchParams.get('invited');
  const lists = showEnded ? null : answeredForMember(request, await execute(ColleagueListsDocument, variables));
  const invitations = showEnded
    ? null
    : answeredForMember(request, await execute(OpenInvitationsDocument, { code: variables.code, after: invited }));
  const past = showEnded ? answeredForMember(request, await execute(EndedColleaguesDocument, variables)) : null;
  return {
    municipality,
    others: all.filter((one) => one !== municipality),
    waiting: lists?.waiting?.nodes ?? [],
    invitations: { page: invitations?.colleagueInvitations ?? null, first: invited === null },
    people: lists?.representing?.nodes ?? [],
    ended: past?.colleagues?.nodes ?? [],
    pageInfo: (lists?.representing ?? past?.colleagues)?.pageInfo ?? { endCursor: null, hasNextPage: false },
    showEnded,
    first: variables.after === null,
    confirm: { reject: searchParams.get('reject'), end: searchParams.get('end') },
    done: doneActs.find((one) => one === searchParams.get('done')) ?? null,
  };
}

export const action = ({ request, context }: Route.ActionArgs) => colleaguesAction(request, context.get(visit));

/** The people of the municipality that one coordinates: who waits, who represents it, whom one invites. */
export default function Colleagues({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { municipality, others, done, showEnded, pageInfo, people, confirm } = loaderData;
  const m = municipality.code;
  const here = (more: Record<string, string> = {}) =>
    `${path(locale, 'colleagues')}?${new URLSearchParams({ m, ...more })}`;
  const list = { here, state: actionData, confirm };
  const show: Record<string, string> = showEnded ? { show: 'ended' } : {};
  return (
    <PageFrame
      title={t('page.colleagues')}
      lead={t('colleagues.lead', { m: municipality.name })}
      above={['my']}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t(`colleagues.done.${done}`)} />
        </div>
      )}
      {others.length > 0 && (
        <p>
          {t('colleagues.other')}
          {': '}
          {others.map(({ code, name }) => (
            <a key={code} href={`${path(locale, 'colleagues')}?${new URLSearchParams({ m: code })}`}>
              {name}
            </a>
          ))}
        </p>
      )}
      {showEnded ? (
        <Ended people={loaderData.ended} />
      ) : (
        <>
          <Waiting people={loaderData.waiting} {...list} />
          <Representing people={people} {...list} />
        </>
      )}
      <Pagination
        label={t('paging.label')}
        first={loaderData.first ? undefined : { text: t('paging.first'), href: here(show) }}
        next={
          pageInfo.hasNextPage
            ? { text: t('paging.next'), href: here({ ...show, after: pageInfo.endCursor ?? '' }) }
            : undefined
        }
      />
      {!showEnded && (
        <>
          <InviteForm municipality={m} state={actionData} here={here} />
          <Invitations {...loaderData.invitations} here={here} />
        </>
      )}
      <p className="section">
        <a href={showEnded ? here() : here({ show: 'ended' })}>
          {t(showEnded ? 'colleagues.showNow' : 'colleagues.showEnded')}
        </a>
      </p>
    </PageFrame>
  );
}
