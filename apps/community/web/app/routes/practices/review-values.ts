import type { TFunction } from 'i18next';
import { isLocale, type Locale } from '#kernel';
import { type FormError, practiceSections, practiceWords } from '#ui';
import type { ReviewActOutcomeFragment } from '../../gql/graphql';

export const recommendations = ['accept', 'changes', 'reject'] as const;

/** The name of the field of a comment, as the server names it too. */
export const fieldOf = (section: string, locale: Locale): string => `${section}-${locale}`;

/** All comments of the form. */
export const commentsFrom = (form: FormData): { locale: Locale; section: string; text: string }[] =>
  [...form.entries()].flatMap(([name, text]) => {
    const [section = '', locale = ''] = name.split('-');
    const known = practiceSections.some((one) => one === section) && isLocale(locale);
    return known && typeof text === 'string' ? [{ locale, section, text }] : [];
  });

const codes = [
  'not_found',
  'review_over',
  'conflict_of_interest',
  'note_required',
  'too_long',
  'personal_identity_code',
  'recommendation_required',
  'comment_too_long',
  'comment_with_personal_identity_code',
  'not_a_representative',
  'languages_required',
  'already_reviewer',
] as const;
type Code = (typeof codes)[number];

const ofReason: readonly Code[] = ['note_required', 'too_long', 'personal_identity_code'];

interface Where {
  locale: Locale;
  t: TFunction;
  /** The field in which the reason is typed. */
  reason: string;
}

/** What has to be mended, in the reader's words, with its field. */
export function reviewError(
  { code, field }: Extract<ReviewActOutcomeFragment, { __typename: 'ReviewRefused' }>,
  { locale, t, reason }: Where,
): FormError {
  const known = codes.find((one) => one === code) ?? 'not_found';
  const section = practiceSections.find((one) => field?.startsWith(`${one}-`));
  const text = t(`review.refused.${known}`, { field: section ? practiceWords[locale].sections[section] : '' });
  if (field) return { text, field };
  if (known === 'recommendation_required') return { text, field: 'recommendation' };
  if (known === 'languages_required') return { text, field: 'locales' };
  return ofReason.includes(known) ? { text, field: reason } : { text };
}
