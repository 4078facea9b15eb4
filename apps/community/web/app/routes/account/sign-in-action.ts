import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, type Locale } from '#kernel';
import { RequestSignInLinkDocument, SignInByCodeDocument, SignInByPasswordDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { afterSignIn, signInRefusal } from './sign-in-answer';

/** What was typed, and what has to be mended. */
export interface SignInState {
  error: string;
  field: string | undefined;
  email: string;
  returnTo: string;
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
  switch (typed(form, 'act')) {
    case 'code':
      return byCode(form, execute, locale, t);
    case 'password':
      return byPassword(form, execute, locale, t);
    default:
      return askForLink(form, execute, path(locale, page), t);
  }
}

async function askForLink(form: FormData, execute: Visit['execute'], here: string, t: TFunction) {
  const locale = localeOf(here);
  const email = typed(form, 'email');
  const returnTo = typed(form, 'returnTo');
  const refused = (error: string, field: string | undefined, status = 422) =>
    data<SignInState>({ error, field, email, returnTo }, { status });
  if (email.trim() === '') return refused(t('field.required'), 'email');
  const { data: done, errors } = await execute(RequestSignInLinkDocument, {
    input: { email, locale, returnTo: returnTo || null },
  });
  if (!done) {
    const { text, status } = failure(errors, t);
    return refused(text, undefined, status);
  }
  const answer = done.requestSignInLink;
  switch (answer.__typename) {
    case 'LinkRequested': {
      const query = new URLSearchParams({ request: answer.requestId ?? '', ...(returnTo && { returnTo }) });
      return redirect(`${here}?${query}`, 303);
    }
    case 'AddressInvalid':
      return refused(t('field.email'), 'email');
    case 'TooManyAttempts':
      return refused(
        t('refusal.too_many_attempts', { dateTime: formatDateTime(new Date(answer.retryAt), locale) }),
        'email',
      );
    default:
      return answer satisfies never;
  }
}

async function byCode(form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const input = { requestId: typed(form, 'request'), code: typed(form, 'code') };
  const refused = (error: string, field: string | undefined, status = 422) =>
    data<SignInState>({ error, field, email: '', returnTo: '' }, { status });
  const { data: done, errors } = await execute(SignInByCodeDocument, { input });
  if (!done) {
    const { text, status } = failure(errors, t);
    return refused(text, undefined, status);
  }
  const answer = done.signInByCode;
  if (answer.__typename === 'SignInDone') return redirect(afterSignIn(answer, locale), 303);
  if (answer.__typename === 'AccountNeeded') {
    return redirect(`${path(locale, 'signInLink')}?${new URLSearchParams({ token: answer.token })}`, 303);
  }
  const { text, field } = signInRefusal(answer, t, locale);
  return refused(text, field);
}

async function byPassword(form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const input = { email: typed(form, 'email'), password: typed(form, 'password'), returnTo: typed(form, 'returnTo') };
  const refused = (error: string, field: string | undefined, status = 422, headers = {}) =>
    data<SignInState>({ error, field, email: input.email, returnTo: input.returnTo }, { status, headers });
  if (input.email.trim() === '') return refused(t('field.required'), 'email');
  if (input.password === '') return refused(t('field.required'), 'password');
  const { data: done, errors } = await execute(SignInByPasswordDocument, { input });
  if (!done) {
    const { text, status } = failure(errors, t);
    return refused(text, undefined, status);
  }
  const answer = done.signInByPassword;
  switch (answer.__typename) {
    case 'SignInDone':
      return redirect(afterSignIn(answer, locale), 303);
    case 'SignInFailed':
      return refused(t('password.failed'), 'password');
    case 'TooManyAttempts': {
      const dateTime = formatDateTime(new Date(answer.retryAt), locale);
      return refused(t('refusal.too_many_attempts', { dateTime }), 'password');
    }
    case 'ServiceBusy':
      return refused(t('password.busy'), 'password', 503, { 'Retry-After': String(answer.seconds) });
    default:
      return answer satisfies never;
  }
}
