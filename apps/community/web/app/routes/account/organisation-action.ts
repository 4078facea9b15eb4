import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import type { Locale } from '#kernel';
import type { FormError } from '#ui';
import {
  LinkIdentityDocument,
  OpenAccountByIdentityDocument,
  StartOrganisationSignInDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { newAccountIn } from './new-account';
import { organisationRefusal } from './organisation-answer';
import { afterSignIn, nameCode } from './sign-in-answer';

/** What came of a form of the page. */
export interface OrganisationState {
  /** The organisation's address, to which the browser goes on. */
  goTo: string | null;
  errors: FormError[];
  kept: { name: string; locale: string; purpose: string } | undefined;
}

const nothing: OrganisationState = { goTo: null, errors: [], kept: undefined };
const refused = (text: string, status = 422) => data<OrganisationState>({ ...nothing, errors: [{ text }] }, { status });

/** The forms of the page: go to an organisation, open an account, link. */
export async function organisationAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  switch (typed(form, 'act')) {
    case 'open':
      return openAccount(form, execute, locale, t);
    case 'link':
      return link(request, execute, locale, t);
    default:
      return start(form, execute, locale, t);
  }
}

async function start(form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const aim = typed(form, 'aim') === 'link' ? 'link' : 'sign_in';
  const input = { provider: typed(form, 'provider'), aim, locale, returnTo: typed(form, 'returnTo') || null } as const;
  const { data: done, errors } = await execute(StartOrganisationSignInDocument, { input });
  if (!done) {
    const { text, status } = failure(errors, t);
    return refused(text, status);
  }
  const answer = done.startOrganisationSignIn;
  switch (answer.__typename) {
    case 'OrganisationSignInStarted':
      return data<OrganisationState>({ ...nothing, goTo: answer.address });
    case 'ProviderUnknown':
      return refused(t('organisation.refusal.provider_unknown'));
    case 'ProviderAway':
      return refused(t('organisation.refusal.provider_away'), 503);
    default:
      return answer satisfies never;
  }
}

async function openAccount(form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const { kept, missing, account } = newAccountIn(form, t);
  const mend = (errors: FormError[], status = 422) => data<OrganisationState>({ goTo: null, errors, kept }, { status });
  if (account === null) return mend(missing);
  const { data: done, errors } = await execute(OpenAccountByIdentityDocument, { input: account });
  if (!done) {
    const { text, status } = failure(errors, t);
    return mend([{ text }], status);
  }
  const answer = done.openAccountByIdentity;
  switch (answer.__typename) {
    case 'SignInDone':
      return redirect(afterSignIn(answer, locale), 303);
    case 'NameRefused':
      return mend([{ text: t(`refusal.${nameCode(answer.code)}`), field: 'name' }]);
    case 'IdentityGone':
      return refused(t('organisation.refusal.identity_gone'));
    case 'IdentityUnproven':
      // The page asks for the proof now.
      return redirect(path(locale, 'organisationSignIn'), 303);
    default:
      return answer satisfies never;
  }
}

async function link(request: Request, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const { data: done, errors } = await execute(LinkIdentityDocument, {});
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  const answer = done.linkIdentity;
  switch (answer.__typename) {
    case 'IdentityLinked':
      return redirect(answer.returnTo || `${path(locale, 'myOrganisations')}?done=linked`, 303);
    case 'IdentityGone':
      return refused(organisationRefusal('identity_gone', t) ?? '');
    case 'IdentityElsewhere':
      return refused(organisationRefusal('identity_elsewhere', t) ?? '');
    default:
      return answer satisfies never;
  }
}
