import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, type Locale } from '#kernel';
import { EnterByCodeDocument, EnterByPasswordDocument, RequestAdminLinkDocument } from '../../gql/graphql';
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

/** The forms of the sign-in page: ask for a link, type its code, or a password. */
export async function signInAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  switch (form.get('act')) {
    case 'code':
      return byCode(form, execute, locale, t);
    case 'password':
      return byPassword(form, execute, locale, t);
    default:
      return askForLink(form, execute, locale, t);
  }
}

async function askForLink(form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
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
      return redirect(`${path(locale, 'signIn')}?${query}`, 303);
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
  if (answer.__typename === 'Entered') return redirect(path(locale, 'secondStep'), 303);
  const { text, field } = enterRefusal(answer, t);
  return refused(text, field);
}

async function byPassword(form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const text = (name: string) => String(form.get(name) ?? '');
  const [email, password, returnTo] = [text('email'), text('password'), text('returnTo')];
  const refused = (error: string, field?: string, status = 422) =>
    data<SignInState>({ error, field, email }, { status });
  if (email.trim() === '') return refused(t('password.missing'), 'password-email');
  if (password === '') return refused(t('password.missing'), 'password');
  const { data: done, errors } = await execute(EnterByPasswordDocument, { input: { email, password, returnTo } });
  if (!done) {
    const { text: why, status } = noAnswer(errors, t);
    return refused(why, undefined, status);
  }
  const answer = done.signInByPassword;
  switch (answer.__typename) {
    case 'Entered':
      return redirect(path(locale, 'secondStep'), 303);
    case 'AdminSignInFailed':
      return refused(t('password.failed'), 'password');
    case 'AdminTooManyAttempts':
      return refused(t('signIn.tooMany', { dateTime: formatDateTime(new Date(answer.retryAt), locale) }), 'password');
    case 'AdminBusy':
      return data<SignInState>(
        { error: t('password.busy'), field: 'password', email },
        { status: 503, headers: { 'Retry-After': String(answer.seconds) } },
      );
    default:
      return answer satisfies never;
  }
}
