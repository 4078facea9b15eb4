import { containsPersonalIdentityCode } from '#kernel';

/** Longest name, in characters. */
const longestName = 100;
/** Longest presentation, in characters. */
const longestPresentation = 500;

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

export type PresentationRefusal = { reason: 'presentation_too_long' } | { reason: 'presentation_identity_code' };

/** Why a tidied presentation cannot be used; null: it can. */
export function whyNotPresentation(text: string | null): PresentationRefusal | null {
  if (text === null) return null;
  // As PostgreSQL counts them.
  if ([...text].length > longestPresentation) return { reason: 'presentation_too_long' };
  return containsPersonalIdentityCode(text) ? { reason: 'presentation_identity_code' } : null;
}
