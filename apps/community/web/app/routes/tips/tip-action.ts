import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDate, formatDateTime, isLocale, type Locale } from '#kernel';
import { TipColleagueDocument, type TipColleagueMutation } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

type Field = 'municipality' | 'email' | 'message';

interface Refused {
  error: string;
  field: Field | undefined;
}

/** What was typed, and what has to be mended. */
export interface TipState extends Refused {
  municipality: string;
  email: string;
  message: string;
  locale: string;
}

/** Tells a colleague of the circle. Done: back to the page, which says so; refused: 422 with what was typed. */
export async function tipAction(request: Request, { execute }: Visit) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const kept = {
    municipality: typed(form, 'municipality'),
    email: typed(form, 'email'),
    message: typed(form, 'message'),
    locale: typed(form, 'locale'),
  };
  const refused = (refusal: Refused, status = 422) => data<TipState>({ ...refusal, ...kept }, { status });
  if (kept.municipality === '') return refused({ error: t('tip.chooseMunicipality'), field: 'municipality' });
  if (kept.email.trim() === '') return refused({ error: t('field.required'), field: 'email' });
  const input = {
    circleId: typed(form, 'circle'),
    municipalityCode: kept.municipality,
    email: kept.email,
    message: kept.message || null,
    locale: isLocale(kept.locale) ? kept.locale : locale,
  };
  const { data: done, errors } = await execute(TipColleagueDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ error: text, field: undefined }, status);
  }
  const refusal = refusalOf(done.tipColleague, locale, t);
  return refusal === null ? redirect(`${pathname}?done=told`, 303) : refused(refusal);
}

/** Null: the colleague is told, or need not be. */
function refusalOf(answer: TipColleagueMutation['tipColleague'], locale: Locale, t: TFunction): Refused | null {
  switch (answer.__typename) {
    case 'ColleagueTold':
      return null;
    case 'AddressInvalid':
      return { error: t('field.email'), field: 'email' };
    case 'OwnAddress':
      return { error: t('tip.refused.own_address'), field: 'email' };
    case 'TextRefused': {
      const tooLong = answer.code === 'too_long';
      return { error: t(tooLong ? 'tip.refused.too_long' : 'refusal.personal_identity_code'), field: 'message' };
    }
    case 'TooManyAttempts': {
      const dateTime = formatDateTime(new Date(answer.retryAt), locale);
      return { error: t('tip.refused.too_many', { dateTime }), field: undefined };
    }
    case 'CircleClosed':
      return { error: t('refusal.closed', { date: formatDate(new Date(answer.closedAt), locale) }), field: undefined };
    case 'CircleCancelled':
      return { error: t('refusal.cancelled'), field: undefined };
    case 'CircleNotFound':
      return { error: t('refusal.not_found'), field: undefined };
    case 'NotARepresentative':
      return { error: t('refusal.not_a_representative'), field: 'municipality' };
    case 'AffiliationPending':
      return { error: t('refusal.affiliation_pending'), field: 'municipality' };
    case 'AffiliationEnded': {
      const date = formatDate(new Date(answer.endedAt), locale);
      return { error: t('refusal.affiliation_ended', { date }), field: 'municipality' };
    }
    default:
      return answer satisfies never;
  }
}
