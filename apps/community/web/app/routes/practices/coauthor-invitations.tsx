import { data, redirect } from 'react-router';
import { formatDate } from '#kernel';
import { Button, EmptyState, type FormError, Notice, Select } from '#ui';
import {
  AnswerCoauthorInvitationDocument,
  CoauthorInvitationsPageDocument,
  type CoauthorInvitationsPageQuery,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/coauthor-invitations';
import { coauthorError } from './coauthor-errors';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(CoauthorInvitationsPageDocument, { locale: localeOf(pathname) });
  const { ownCoauthorInvitations: invitations, viewer } = answeredForMember(request, asked);
  const done = (['yes', 'no'] as const).find((one) => one === searchParams.get('done')) ?? null;
  return { invitations, municipalities: viewer?.affiliations.map(({ municipality }) => municipality) ?? [], done };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const id = typed(form, 'id');
  const accept = form.get('answer') === 'yes';
  const municipalityCode = typed(form, 'municipality') || null;
  const refused = (error: FormError, status = 422) => data({ id, errors: [error] }, { status });
  if (accept && municipalityCode === null)
    return refused({ text: t('coauthors.chooseMunicipality'), field: `municipality-${id}` });
  const input = { id, accept, municipalityCode };
  const answer = await context.get(visit).execute(AnswerCoauthorInvitationDocument, { input });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ text }, status);
  }
  const { it } = answer.data;
  if (it.__typename === 'CoauthorRefused') return refused(coauthorError(it.code, t));
  return redirect(`${pathname}?done=${accept ? 'yes' : 'no'}`, 303);
}

/** Practices among whose authors one was asked to stand; one answers, and can change the answer. */
export default function CoauthorInvitations({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { invitations, municipalities, done } = loaderData;
  return (
    <PageFrame
      title={t('page.coauthorInvitations')}
      lead={t('coauthors.requestsLead')}
      above={['my', 'ownPractices']}
      errors={actionData?.errors}
    >
      {done && !actionData && <Notice kind="saved" heading={t(`coauthors.answered.${done}`)} />}
      {invitations.length === 0 && <EmptyState heading={t('coauthors.none')} />}
      {invitations.map((invitation) => (
        <section className="section stack" key={invitation.id} aria-labelledby={`i-${invitation.id}`}>
          <h2 id={`i-${invitation.id}`}>{invitation.title ?? t('practice.unnamed')}</h2>
          <ul className="meta">
            <li>{t('practice.from', { m: invitation.municipality.name })}</li>
            {invitation.invitedBy && <li>{t('coauthors.invitedBy', { name: invitation.invitedBy })}</li>}
            <li>{formatDate(new Date(invitation.invitedAt), locale)}</li>
          </ul>
          {invitation.accepted !== null && (
            <p>
              {t(invitation.accepted ? 'coauthors.youAre' : 'coauthors.youAreNot')}{' '}
              {invitation.accepted && (
                <a href={path(locale, 'ownPractice', invitation.practiceId)}>{t('coauthors.write')}</a>
              )}
            </p>
          )}
          {municipalities.length === 0 && invitation.accepted !== true && (
            <p>
              {t('coauthors.noAffiliation')} <a href={path(locale, 'myAffiliation')}>{t('action.addAffiliation')}</a>
            </p>
          )}
          <Answer
            invitation={invitation}
            municipalities={municipalities}
            errors={actionData?.id === invitation.id ? actionData.errors : []}
          />
        </section>
      ))}
    </PageFrame>
  );
}

interface AnswerProps {
  invitation: CoauthorInvitationsPageQuery['ownCoauthorInvitations'][number];
  municipalities: { code: string; name: string }[];
  errors: FormError[];
}

function Answer({ invitation: { id, accepted }, municipalities, errors }: AnswerProps) {
  const { locale, t } = useWords();
  const [only] = municipalities;
  const mayAccept = accepted !== true && only !== undefined;
  return (
    <form method="post" action={path(locale, 'coauthorInvitations')} className="stack" aria-labelledby={`i-${id}`}>
      <input type="hidden" name="id" value={id} />
      {mayAccept && municipalities.length === 1 && (
        <>
          <input type="hidden" name="municipality" value={only.code} />
          <p>{t('coauthors.namedFor', { m: only.name })}</p>
        </>
      )}
      {mayAccept && municipalities.length > 1 && (
        <Select
          id={`municipality-${id}`}
          name="municipality"
          label={t('coauthors.forWhich')}
          none={t('practice.choose')}
          choices={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
          chosen=""
          error={errors.find(({ field }) => field === `municipality-${id}`)?.text}
        />
      )}
      <p className="actions">
        {mayAccept && (
          <Button name="answer" value="yes">
            {t('coauthors.yes')}
          </Button>
        )}
        {accepted !== false && (
          <Button name="answer" value="no" look="secondary">
            {t(accepted === null ? 'coauthors.no' : 'coauthors.leave')}
          </Button>
        )}
      </p>
    </form>
  );
}
