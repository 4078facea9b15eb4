import type { TFunction } from 'i18next';
import type { FormError } from '#ui';

const codes = [
  'not_found',
  'wrong_status',
  'stale_version',
  'reviewers_required',
  'unknown_reviewer',
  'already_asked',
  'conflict_of_interest',
  'not_a_representative',
  'languages_required',
  'already_reviewer',
  'reviews_missing',
  'note_required',
  'too_long',
  'personal_identity_code',
] as const;
const ofPage: readonly string[] = ['not_found', 'wrong_status', 'stale_version'];

/** Why nothing was done, in the reader's words, at the field of the form. */
export function reviewErrorOf(code: string, t: TFunction, field: string): FormError {
  const known = codes.find((one) => one === code) ?? 'not_found';
  const text = t(`review.refused.${known}`);
  return ofPage.includes(known) ? { text } : { text, field };
}
