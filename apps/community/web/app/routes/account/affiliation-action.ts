import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, type Locale } from '#kernel';
import { ClaimMunicipalityDocument, EndAffiliationDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';

/** What was typed, and what has to be mended. */
export interface AffiliationState {
  error: string;
  field: 'municipality' | 'email' | undefined;
  municipality: string | undefined;
  email: string | undefined;
  returnTo: string | undefined;
}

/** The forms of the page of one's affiliations: claim, end. */
export async function affiliationAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  return typed(form, 'act') === 'end'
    ? end(request, form, execute, locale)
    : claim(request, form, execute, locale, wordsOf(locale));
}

async function claim(request: Request, form: FormData, execute: Visit['execute'], locale: Locale, t: TFunction) {
  const kept = {
    municipality: typed(form, 'municipality'),
    email: typed(form, 'email'),
    returnTo: typed(form, 'returnTo'),
  };
  const refused = (error: string, field?: AffiliationState['field'], status = 422) =>
    data<AffiliationState>({ error, field, ...kept }, { status });
  if (kept.municipality === '') return refused(t('affiliation.chooseFirst'), 'municipality');
  if (kept.email.trim() === '') return refused(t('field.required'), 'email');
  const input = { municipalityCode: kept.municipality, email: kept.email, returnTo: kept.returnTo || null };
  const { data: done, errors } = await execute(ClaimMunicipalityDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, undefined, status);
  }
  const answer = done.claimMunicipality;
  switch (answer.__typename) {
    case 'MunicipalityClaimed':
      return redirect(afterClaim(answer, locale), 303);
    case 'AlreadyRepresentative':
      return refused(t('refusal.already_representative'), 'municipality');
    case 'MunicipalityUnknown':
      return refused(t('affiliation.chooseFirst'), 'municipality');
    case 'AddressInvalid':
      return refused(t('field.email'), 'email');
    case 'DomainUnknown':
      return refused(t('refusal.domain_unknown'), 'email');
    case 'TooManyAttempts':
      return refused(
        t('refusal.too_many_attempts', { dateTime: formatDateTime(new Date(answer.retryAt), locale) }),
        'email',
      );
    default:
      return answer satisfies never;
  }
}

/** Back to where one came from once it is proven. */
function afterClaim({ status, returnTo }: { status: string; returnTo: string }, locale: Locale): string {
  if (status === 'approved' && returnTo !== '') return returnTo;
  return `${path(locale, 'myAffiliation')}?${new URLSearchParams({ done: status, ...(returnTo && { returnTo }) })}`;
}

async function end(request: Request, form: FormData, execute: Visit['execute'], locale: Locale) {
  const { data: done, errors } = await execute(EndAffiliationDocument, { id: typed(form, 'id') });
  if (!done) {
    const { text, status, code } = failure(errors, wordsOf(locale));
    if (code === 'UNAUTHENTICATED') return signInFirst(request);
    const nothing = { field: undefined, municipality: undefined, email: undefined, returnTo: undefined };
    return data<AffiliationState>({ error: text, ...nothing }, { status });
  }
  // One that is not there, or not one's own, is not there afterwards either.
  return redirect(`${path(locale, 'myAffiliation')}?done=ended`, 303);
}
