import type { TFunction } from 'i18next';

/** Why nobody came in by an organisation, as the server names it in the address or in an answer. */
const refusals = [
  'attempt_unknown',
  'attempt_expired',
  'provider_denied',
  'provider_away',
  'provider_unknown',
  'token_refused',
  'identity_elsewhere',
  'identity_gone',
] as const;

/** In the reader's words; null: the code is none of ours. */
export function organisationRefusal(code: string | null, t: TFunction): string | null {
  if (code === 'suspended') return t('refusal.suspended');
  const known = refusals.find((one) => one === code);
  return known ? t(`organisation.refusal.${known}`) : null;
}
