import { containsPersonalIdentityCode } from '#kernel';

/** Longest name, in characters. */
const longestName = 100;

export type NameRefusal =
  | { reason: 'name_missing' }
  | { reason: 'name_too_long' }
  | { reason: 'personal_identity_code' };

/** A name on one line, without the spaces around it. */
export const tidyName = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** Why a tidied name cannot be used; null: it can. */
export function whyNotName(name: string): NameRefusal | null {
  if (name === '') return { reason: 'name_missing' };
  if (name.length > longestName) return { reason: 'name_too_long' };
  return containsPersonalIdentityCode(name) ? { reason: 'personal_identity_code' } : null;
}
