import { data, redirect } from 'react-router';
import { isLocale } from '#kernel';
import { AcceptTipDocument, RefuseTipsDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { nameCode } from '../account/sign-in-answer';

/** What was typed, and what has to be mended. */
export interface TipLinkState {
  error: string;
  field: 'name' | undefined;
  name: string;
  locale: string;
}

/** The page of a mailed tip: follow it, open an account by it, or refuse tips. */
export async function tipLinkAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const token = typed(form, 'token');
  const kept = { name: typed(form, 'name'), locale: typed(form, 'locale') };
  const refused = (error: string, field?: 'name', status = 422) =>
    data<TipLinkState>({ error, field, ...kept }, { status });
  const failed = (errors: { code: string }[]) => {
    const { text, status } = failure(errors, t);
    return refused(text, undefined, status);
  };
  const act = typed(form, 'act');
  if (act === 'refuse') {
    const { data: done, errors } = await execute(RefuseTipsDocument, { token });
    if (!done) return failed(errors);
    if (done.refuseTips.__typename === 'LinkExpired') return refused(t('tipLink.over'));
    return redirect(`${path(locale, 'tipLink')}?${new URLSearchParams({ token })}`, 303);
  }
  const opens = act === 'open';
  if (opens && kept.name.trim() === '') return refused(t('refusal.name_missing'), 'name');
  const newAccount = opens ? { name: kept.name, locale: isLocale(kept.locale) ? kept.locale : locale } : null;
  const { data: done, errors } = await execute(AcceptTipDocument, { input: { token, newAccount } });
  if (!done) return failed(errors);
  const answer = done.acceptTip;
  switch (answer.__typename) {
    case 'TipAccepted': {
      const place = `${path(locale, 'circle', answer.slug)}#place`;
      // Who is new represents nobody yet; from there the way leads on to the circle.
      const claim = `${path(locale, 'myAffiliation')}?${new URLSearchParams({ returnTo: place })}`;
      return redirect(opens ? claim : place, 303);
    }
    case 'NameRefused':
      return refused(t(`refusal.${nameCode(answer.code)}`), 'name');
    case 'InvitedAccountNeeded':
      return refused(t('refusal.name_missing'), 'name');
    case 'SignInNeeded':
      return refused(t('refusal.sign_in'));
    case 'LinkUsed':
    case 'LinkExpired':
      return refused(t('tipLink.over'));
    default:
      return answer satisfies never;
  }
}
