import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, type Locale } from '#kernel';
import {
  ClaimMunicipalityDocument,
  ClaimOrganisationDocument,
  type ClaimOrganisationMutation,
  EndAffiliationDocument,
  RenewAffiliationDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, and what has to be mended. */
export interface AffiliationState {
  error: string;
  field: 'municipality' | 'email' | 'organisation' | 'organisationEmail' | undefined;
  municipality: string | undefined;
  email: string | undefined;
  organisation: string | undefined;
  organisationEmail: string | undefined;
  returnTo: string | undefined;
}

interface Act {
  request: Request;
  form: FormData;
  execute: Visit['execute'];
  locale: Locale;
  t: TFunction;
}

/** The forms of the page of one's affiliations: claim, prove again, end. */
export async function affiliationAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const act = { request, form: await request.formData(), execute, locale, t: wordsOf(locale) };
  switch (typed(act.form, 'act')) {
    case 'end':
      return end(act);
    case 'renew':
      return renew(act);
    case 'claimOrganisation':
      return claimOrganisation(act);
    default:
      return claim(act);
  }
}

/** The page again, with what was typed and why nothing came of it. */
function refusing(form: FormData) {
  const kept = {
    municipality: form.has('municipality') ? typed(form, 'municipality') : undefined,
    email: form.has('email') ? typed(form, 'email') : undefined,
    organisation: form.has('organisation') ? typed(form, 'organisation') : undefined,
    organisationEmail: form.has('organisationEmail') ? typed(form, 'organisationEmail') : undefined,
    returnTo: form.has('returnTo') ? typed(form, 'returnTo') : undefined,
  };
  return (error: string, field?: AffiliationState['field'], status = 422) =>
    data<AffiliationState>({ error, field, ...kept }, { status });
}

function failed({ request, form, t }: Act, errors: { code: string }[]) {
  const { text, status, code } = failure(errors, t);
  return code === 'UNAUTHENTICATED' ? signInFirst(request) : refusing(form)(text, undefined, status);
}

/** Why an address proves nothing, in the reader's words; null where it is not the address. */
function addressRefusal(
  answer: Exclude<ClaimOrganisationMutation['claimOrganisation'], { __typename: 'OrganisationClaimed' }>,
  locale: Locale,
  t: TFunction,
): string | null {
  switch (answer.__typename) {
    case 'AddressInvalid':
      return t('field.email');
    case 'DomainUnknown':
      return t('refusal.domain_unknown');
    case 'TooManyAttempts':
      return t('refusal.too_many_attempts', { dateTime: formatDateTime(new Date(answer.retryAt), locale) });
    case 'AlreadyRepresentative':
    case 'ClaimWaits':
    case 'OrganisationUnknown':
      return null;
    default:
      return answer satisfies never;
  }
}

async function claim(act: Act) {
  const { form, execute, locale, t } = act;
  const [municipality, email, returnTo] = [typed(form, 'municipality'), typed(form, 'email'), typed(form, 'returnTo')];
  const refused = refusing(form);
  if (municipality === '') return refused(t('affiliation.chooseFirst'), 'municipality');
  if (email.trim() === '') return refused(t('field.required'), 'email');
  const input = { municipalityCode: municipality, email, returnTo: returnTo || null };
  const { data: done, errors } = await execute(ClaimMunicipalityDocument, { input });
  if (!done) return failed(act, errors);
  const answer = done.claimMunicipality;
  switch (answer.__typename) {
    case 'MunicipalityClaimed': {
      const query = new URLSearchParams({ done: answer.status, ...(answer.returnTo && { returnTo: answer.returnTo }) });
      return redirect(`${path(locale, 'myAffiliation')}?${query}`, 303);
    }
    case 'AlreadyRepresentative':
      return refused(t('refusal.already_representative'), 'municipality');
    case 'ClaimWaits':
      return refused(t('representing.refused.waits'), 'municipality');
    case 'MunicipalityUnknown':
      return refused(t('affiliation.chooseFirst'), 'municipality');
    default:
      return refused(addressRefusal(answer, locale, t) ?? t('field.email'), 'email');
  }
}

async function claimOrganisation(act: Act) {
  const { form, execute, locale, t } = act;
  const [organisationId, email] = [typed(form, 'organisation'), typed(form, 'organisationEmail')];
  const refused = refusing(form);
  if (organisationId === '') return refused(t('representing.chooseOrganisationFirst'), 'organisation');
  if (email.trim() === '') return refused(t('field.required'), 'organisationEmail');
  const { data: done, errors } = await execute(ClaimOrganisationDocument, { input: { organisationId, email } });
  if (!done) return failed(act, errors);
  const answer = done.claimOrganisation;
  switch (answer.__typename) {
    case 'OrganisationClaimed':
      return redirect(`${path(locale, 'myAffiliation')}?done=${answer.status}`, 303);
    case 'AlreadyRepresentative':
    case 'ClaimWaits':
      return refused(t('representing.refused.waits'), 'organisation');
    case 'OrganisationUnknown':
      return refused(t('representing.refused.organisation_unknown'), 'organisation');
    default:
      return refused(addressRefusal(answer, locale, t) ?? t('field.email'), 'organisationEmail');
  }
}

async function renew(act: Act) {
  const { form, execute, locale, t } = act;
  const { data: done, errors } = await execute(RenewAffiliationDocument, { id: typed(form, 'id') });
  if (!done) return failed(act, errors);
  const answer = done.renewAffiliation;
  switch (answer.__typename) {
    case 'RenewalMailed':
      return redirect(`${path(locale, 'myAffiliation')}?done=renewed`, 303);
    case 'AffiliationNotFound':
      return redirect(path(locale, 'myAffiliation'), 303);
    case 'DomainUnknown':
      return refusing(form)(t('refusal.domain_unknown'));
    case 'TooManyAttempts': {
      const dateTime = formatDateTime(new Date(answer.retryAt), locale);
      return refusing(form)(t('refusal.too_many_attempts', { dateTime }));
    }
    default:
      return answer satisfies never;
  }
}

async function end(act: Act) {
  const { data: done, errors } = await act.execute(EndAffiliationDocument, { id: typed(act.form, 'id') });
  if (!done) return failed(act, errors);
  // One that is not there, or not one's own, is not there afterwards either.
  return redirect(`${path(act.locale, 'myAffiliation')}?done=ended`, 303);
}
