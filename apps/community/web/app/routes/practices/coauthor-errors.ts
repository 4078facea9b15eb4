import type { TFunction } from 'i18next';
import type { FormError } from '#ui';

const codes = [
  'not_found',
  'wrong_status',
  'email',
  'already_invited',
  'too_many_attempts',
  'not_a_representative',
] as const;
const ofAddress = ['email', 'already_invited', 'too_many_attempts'];

/** What has to be mended, in the reader's words, with the way to its field. */
export function coauthorError(code: string, t: TFunction): FormError {
  const known = codes.find((one) => one === code) ?? 'not_found';
  const text = t(`coauthors.refused.${known}`);
  return ofAddress.includes(known) ? { text, field: 'email' } : { text };
}
