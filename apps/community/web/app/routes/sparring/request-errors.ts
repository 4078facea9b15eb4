import type { TFunction } from 'i18next';
import type { Locale } from '#kernel';
import { type FormError, type RequestStep, requestSteps, requestWords } from '#ui';
import type { SavedSparringRequestFragment } from '../../gql/graphql';
import { path } from '../../paths';

type Refused = Extract<SavedSparringRequestFragment, { __typename: 'SparringRequestRefused' }>;

const fields: Record<RequestStep, string[]> = {
  group: ['neighbours', 'people', 'level'],
  need: ['question', 'sharpness', 'stage', 'themes'],
  meeting: ['formats', 'modes', 'place', 'languages'],
  time: ['weeks', 'weekdays', 'accessNeeds', 'words'],
  tutors: ['tutors'],
};

const codes = [
  'required',
  'out_of_range',
  'too_long',
  'too_many',
  'unknown',
  'own_municipality',
  'not_tutor_now',
  'personal_identity_code',
] as const;

/** Why a step or the whole was refused, in the reader's words; of the whole each line leads to its step. */
export function requestErrors(refused: Refused, t: TFunction, whole?: { locale: Locale; id: string }): FormError[] {
  if (refused.code !== 'invalid') return [{ text: actError(refused.code, t) }];
  return refused.problems.map(({ field, code }) => {
    const known = codes.find((one) => one === code) ?? 'required';
    const number = requestSteps.findIndex((step) => fields[step].includes(field)) + 1;
    const text = textOf(field, known, t);
    if (whole === undefined) return { field, text };
    const label = labelOf(field, whole.locale);
    return {
      text: `${label} – ${text}`,
      href: `${path(whole.locale, 'requestStep', whole.id, String(number))}#${field}`,
    };
  });
}

function textOf(field: string, code: (typeof codes)[number], t: TFunction): string {
  if (code === 'out_of_range') return t(field === 'people' ? 'request.problem.people' : 'request.problem.weeks');
  return t(`request.problem.${code}`);
}

function labelOf(field: string, locale: Locale): string {
  const words: Record<string, unknown> = { ...requestWords[locale] };
  const label = words[field];
  return typeof label === 'string' ? label : field;
}

const actCodes = ['not_found', 'not_a_representative', 'wrong_status', 'stale_version', 'round_closed'] as const;

export const actError = (code: string, t: TFunction): string =>
  t(`request.refused.${actCodes.find((one) => one === code) ?? 'not_found'}`);
