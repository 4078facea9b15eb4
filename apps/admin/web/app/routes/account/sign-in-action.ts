import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, type Locale } from '#kernel';
import { EnterByCodeDocument, RequestAdminLinkDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { enterRefusal, noAnswer } from './enter-refusal';

/** What was typed, and what has to be mended. */
export interface SignInState {
  error: string;
  field: string | undefined;
  email: string;
}

/** The forms of the sign-in page, and of where one proves again who one is: ask for a link, type the code. */
export async function signInAction(
  request: Request,
  { execute }: Visit,
  page: 'signIn' | 'confirmIdentity' = 'signIn',
) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  return form.get('act') === 'code'
    ? byCode(form, execute, locale, t)
    : askForLink(form, execute, path(locale, page), t);
}

async function askForLink(form: FormData, execute: Visit['execute'], here: string, t: TFunction) {
  const locale = localeOf(here);
  const email = String(form.get('email') ?? '');
  const returnTo = String(form.get('returnTo') ?? '');
  const refused = (error: string, field?: string, status = 422) =>
    data<SignInState>({ error, field, email }, { status });
  const input = { email, locale, returnTo: returnTo || null };
  const { data: done, errors } = await execute(RequestAdminLinkDocument, { input });
  if (!done) {
    const { text, status } = noAnswer(errors, t);
    return refused(text, undefined, status);
  }
  const answer = done.requestSignInLink;
  switch (answer.__typename) {
    case 'AdminLinkRequested': {
      const query = new URLSearchParams({ request: answer.requestId, ...(returnTo && { returnTo }) });
      return redirect(`${here}?${query}`, 303);
    }
    case 'AdminAddressInvalid':
      return refused(t('signIn.addressInvalid'), 'email');
    case 'AdminTooManyAttempts': {
      const dateTime = formatDateTime(new Date(answer.retryAt), locale);
      return refused(t('signIn.tooMany', { dateTime }), 'email');
    }
    default:
      return answer satisfies never;
  }
}

async function byCode(form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const refused = (error: string, field?: string, status = 422) =>
    data<SignInState>({ error, field, email: '' }, { status });
  const input = { requestId: String(form.get('request') ?? ''), code: String(form.get('code') ?? '') };
  const { data: done, errors } = await execute(EnterByCodeDocument, { input });
  if (!done) {
    const { text, status } = noAnswer(errors, t);
    return refused(text, undefined, status);
  }
  const answer = done.signInByCode;
  if (answer.__typename === 'Entered') return redirect(answer.returnTo || path(locale, 'circles'), 303);
  const { text, field } = enterRefusal(answer, t);
  return refused(text, field);
}
