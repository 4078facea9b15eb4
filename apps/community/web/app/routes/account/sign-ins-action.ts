import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import type { Locale } from '#kernel';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  RemovePasswordDocument,
  SetPasswordDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { typed } from '../../parts/forms';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** What the page says was done; it stands in its address. */
export const doneActs = ['saved', 'removed', 'ended'] as const;

const done = (locale: Locale, what: (typeof doneActs)[number]) =>
  redirect(`${path(locale, 'mySignIns')}?done=${what}`, 303);

/** The forms of the page: set and remove the password, end one session or all others. */
export async function signInsAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  switch (typed(form, 'act')) {
    case 'set':
      return setPassword(request, form, execute, locale, wordsOf(locale));
    case 'remove':
      answeredForMember(request, await execute(RemovePasswordDocument, {}));
      return done(locale, 'removed');
    case 'end':
      // Whether it is still there or has ended by now: it is over.
      answeredForMember(request, await execute(EndSessionDocument, { id: typed(form, 'id') }));
      return done(locale, 'ended');
    case 'endOthers':
      answeredForMember(request, await execute(EndOtherSessionsDocument, {}));
      return done(locale, 'ended');
    default:
      throw data(null, { status: 404 });
  }
}

async function setPassword(request: Request, form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const password = typed(form, 'password');
  const refused = (error: string, status = 422, headers = {}) => data({ error }, { status, headers });
  if (password === '') return refused(t('field.required'));
  const { setPassword: answer } = answeredForMember(request, await execute(SetPasswordDocument, { password }));
  switch (answer.__typename) {
    case 'PasswordSaved':
      return done(locale, 'saved');
    case 'PasswordRefused':
      return refused(t(`password.refused.${refusalCode(answer.code)}`));
    case 'ServiceBusy':
      return refused(t('password.busy'), 503, { 'Retry-After': String(answer.seconds) });
    default:
      return answer satisfies never;
  }
}

/** The codes of a password that is refused, as keys of the catalogs. */
const refusalCode = (code: string) =>
  code === 'password_short' || code === 'password_long' || code === 'password_personal'
    ? code
    : ('password_common' as const);
