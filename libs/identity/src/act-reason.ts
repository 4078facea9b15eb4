import { containsPersonalIdentityCode } from '#kernel';

/** Longest reason, in characters. */
const longest = 500;

export type ReasonRefusal =
  | { reason: 'reason_required' }
  | { reason: 'too_long' }
  | { reason: 'personal_identity_code' };

/** Why the reason of an act cannot be kept as it is; null: it can. It is trimmed before. */
export function whyNotReason(text: string): ReasonRefusal | null {
  if (text === '') return { reason: 'reason_required' };
  if (text.length > longest) return { reason: 'too_long' };
  return containsPersonalIdentityCode(text) ? { reason: 'personal_identity_code' } : null;
}
