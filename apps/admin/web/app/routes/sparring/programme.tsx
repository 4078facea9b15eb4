import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { EmptyState, ProgrammeList, requestLooks, requestWords, StatusTag } from '#ui';
import { AdminProgrammePageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/programme';
import '../../parts/person.css';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const asked = await context.get(visit).execute(AdminProgrammePageDocument, { id, locale });
  const { sparringProgramme: programme } = answeredForTeam(request, asked);
  if (!programme) throw data(null, { status: 404 });
  return { id, programme };
}

/** The programme of a session as both municipalities have drafted it; the project team reads it. */
export default function AdminProgramme({ loaderData: { id, programme } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { status, requester, tutor, items, requesterAcceptedAt, tutorAcceptedAt } = programme;
  const line = (m: string, at: string | null | undefined) =>
    at
      ? t('sparring.programme.accepted', { m, time: formatDateTime(new Date(at), locale) })
      : t('sparring.programme.notAccepted', { m });
  return (
    <TeamFrame title={t('sparring.programme.title', { m: requester.name })}>
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[status]}>{requestWords[locale].statuses[status]}</StatusTag>
        </p>
        <p>
          <a href={path(locale, 'sparringRequest', id)}>{t('sparring.of', { name: requester.name })}</a>
        </p>
        {items.length === 0 && !programme.goal ? (
          <EmptyState heading={t('sparring.programme.none')} />
        ) : (
          <>
            <ProgrammeList programme={programme} locale={locale} />
            <ul className="plain-list">
              <li>{line(requester.name, requesterAcceptedAt)}</li>
              <li>{line(tutor.name, tutorAcceptedAt)}</li>
            </ul>
          </>
        )}
      </div>
    </TeamFrame>
  );
}
