import { data, redirect } from 'react-router';
import { isLocale } from '#kernel';
import { Notice } from '#ui';
import { AcceptInvitationDocument, InvitationPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { ComeByMail } from '../../parts/come-by-mail';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { nameCode } from '../account/sign-in-answer';
import type { Route } from './+types/invitation';

/** The page that the mail of an invitation leads to. Looking never uses it up. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const token = searchParams.get('token') ?? '';
  const variables = { token, locale: localeOf(pathname) };
  const found = answered(await context.get(visit).execute(InvitationPageDocument, variables));
  return { token, invitation: found.invitation ?? null, viewer: found.viewer ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const kept = { name: typed(form, 'name'), locale: typed(form, 'locale') };
  const refused = (error: string, field?: string, status = 422) => data({ error, field, ...kept }, { status });
  const opens = typed(form, 'act') === 'open';
  if (opens && kept.name.trim() === '') return refused(t('refusal.name_missing'), 'name');
  const newAccount = opens ? { name: kept.name, locale: isLocale(kept.locale) ? kept.locale : locale } : null;
  const input = { token: typed(form, 'token'), newAccount };
  const { data: done, errors } = await context.get(visit).execute(AcceptInvitationDocument, { input });
  if (!done) {
    const { text, status } = failure(errors, t);
    return refused(text, undefined, status);
  }
  const answer = done.acceptInvitation;
  switch (answer.__typename) {
    case 'InvitationAccepted': {
      const told = answer.status === 'approved' ? 'invited' : 'proven';
      return redirect(`${path(locale, 'myAffiliation')}?done=${told}`, 303);
    }
    case 'NameRefused':
      return refused(t(`refusal.${nameCode(answer.code)}`), 'name');
    case 'InvitedAccountNeeded':
      return refused(t('refusal.name_missing'), 'name');
    case 'SignInNeeded':
      return refused(t('refusal.sign_in'));
    case 'LinkUsed':
    case 'LinkExpired':
      return refused(t('invitation.over'));
    default:
      return answer satisfies never;
  }
}

export default function InvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { token, invitation, viewer } = loaderData;
  const here = `${path(locale, 'invitation')}?${new URLSearchParams({ token })}`;
  if (invitation?.state !== 'usable') {
    return (
      <PageFrame title={t('invitation.title')}>
        <Notice kind="info" heading={t('invitation.over')} level={2}>
          <p>{t('invitation.overNote')}</p>
        </Notice>
      </PageFrame>
    );
  }
  const m = invitation.municipality.name;
  const { email, known } = invitation;
  return (
    <PageFrame
      title={t('invitation.title')}
      lead={t('invitation.lead', { name: invitation.invitedBy, m })}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      <ComeByMail words="invitation" {...{ here, token, email, known, viewer }} state={actionData} />
    </PageFrame>
  );
}
