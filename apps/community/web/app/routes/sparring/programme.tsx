import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Button, ButtonLink, EmptyState, Notice, ProgrammeList, requestLooks, requestWords, StatusTag } from '#ui';
import { ProgrammePageDocument, type ProgrammePageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/programme';
import { programmeAction } from './programme-action';

const doneActs = ['saved', 'accepted', 'withdrawn'] as const;

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(ProgrammePageDocument, { id, locale: localeOf(pathname) });
  const { sparringProgramme: programme } = answeredForMember(request, asked);
  if (!programme) throw data(null, { status: 404 });
  return { id, programme, done: doneActs.find((act) => act === searchParams.get('done')) ?? null };
}

export const action = ({ request, context, params }: Route.ActionArgs) =>
  programmeAction(request, context.get(visit), params.slug ?? '');

const underPreparation = ['matched', 'scheduled', 'rescheduling', 'prepared'];

/** The programme of a session: what is done, who has accepted it, and what one can do about it. */
export default function ProgrammePage({ loaderData: { id, programme, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { side, status, requester, items } = programme;
  const writes = side != null && underPreparation.includes(status);
  const edit = path(locale, 'requestProgrammeEdit', id);
  return (
    <PageFrame
      title={t('page.requestProgramme')}
      lead={t(side == null ? 'programme.neighbourLead' : 'programme.lead')}
      above={['my', 'ownRequests']}
      crumbs={[{ text: requester.name, href: path(locale, 'ownRequest', id) }]}
      errors={actionData?.errors}
    >
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[status]}>{requestWords[locale].statuses[status]}</StatusTag>
        </p>
        {done && !actionData && (
          <div className="no-print">
            <Notice kind="saved" heading={t(`programme.done.${done}`)} />
          </div>
        )}
        {programme.overtaken && writes && (
          <Notice kind="info" heading={t('programme.overtaken')}>
            <p>{t('programme.overtakenNext')}</p>
          </Notice>
        )}
        {items.length === 0 && !programme.goal ? (
          <EmptyState heading={t('programme.none')}>{writes && <p>{t('programme.noneNext')}</p>}</EmptyState>
        ) : (
          <ProgrammeList programme={programme} locale={locale} />
        )}
        {writes && items.length === 0 && (
          <p className="actions no-print">
            <ButtonLink href={`${edit}?suggestion=1`}>{t('programme.fromSuggestion')}</ButtonLink>
            <ButtonLink look="secondary" href={edit}>
              {t('programme.fromEmpty')}
            </ButtonLink>
          </p>
        )}
        {writes && items.length > 0 && (
          <p className="actions no-print">
            <ButtonLink look="secondary" href={edit}>
              {t('programme.edit')}
            </ButtonLink>
          </p>
        )}
      </div>
      {items.length > 0 && <Acceptance id={id} programme={programme} writes={writes} />}
    </PageFrame>
  );
}

interface AcceptanceProps {
  id: string;
  programme: NonNullable<ProgrammePageQuery['sparringProgramme']>;
  writes: boolean;
}

/** Who has accepted what there is, and the button of the reader's side. */
function Acceptance({ id, programme, writes }: AcceptanceProps) {
  const { locale, t } = useWords();
  const { side, status, version, requester, tutor, requesterAcceptedAt, tutorAcceptedAt } = programme;
  const accepted = side === 'tutor' ? tutorAcceptedAt : requesterAcceptedAt;
  const line = (m: string, at: string | null | undefined) =>
    at ? t('programme.accepted', { m, time: formatDateTime(new Date(at), locale) }) : t('programme.notAccepted', { m });
  const act = accepted ? 'withdraw' : 'accept';
  return (
    <section className="section stack" aria-labelledby="acceptance">
      <h2 id="acceptance">{t('programme.acceptance')}</h2>
      {requesterAcceptedAt && tutorAcceptedAt && (
        <p>
          <b>{t('programme.agreed')}.</b>{' '}
          {(status === 'matched' || status === 'rescheduling') && t('programme.agreedWaits')}
        </p>
      )}
      <ul className="plain-list">
        <li>{line(requester.name, requesterAcceptedAt)}</li>
        <li>{line(tutor.name, tutorAcceptedAt)}</li>
      </ul>
      {writes && (
        <form method="post" action={path(locale, 'requestProgramme', id)} className="stack">
          <input type="hidden" name="version" value={version} />
          <p>{t(`programme.${act}Note`)}</p>
          <p className="actions">
            <Button name="act" value={act} look={accepted ? 'secondary' : 'primary'}>
              {t(`programme.${act}`)}
            </Button>
          </p>
        </form>
      )}
      <p className="quiet no-print">{t('programme.print')}</p>
    </section>
  );
}
