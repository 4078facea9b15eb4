import { dictionary } from '@zxcvbn-ts/language-common';

const shortest = 8;
const longest = 200;
/** A part of a name or an address shorter than this may be chance. */
const tellingPart = 4;

export type PasswordRefusal =
  | { reason: 'password_short' }
  | { reason: 'password_long' }
  | { reason: 'password_common' }
  | { reason: 'password_personal' };

/** Passwords that people use most; those of at least eight characters are some 18,000. */
const common = new Set(Object.values(dictionary['passwords-common']).map((word) => String(word).toLowerCase()));

/** Letters and figures only: figures and signs at the ends make no common word a rare one. */
const core = (text: string): string => text.toLowerCase().replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '');

const isCommon = (password: string): boolean => {
  const text = password.toLowerCase();
  const repeats = /^(.{1,4})\1+$/u.test(text);
  return repeats || common.has(text) || common.has(core(text)) || text.includes('kuntarinki');
};

/** Why a text cannot be the password of someone with this name and address; null: it can. */
export function whyNotPassword(password: string, owner: { name: string; email: string }): PasswordRefusal | null {
  const length = [...password].length;
  if (length < shortest) return { reason: 'password_short' };
  if (length > longest) return { reason: 'password_long' };
  if (isCommon(password)) return { reason: 'password_common' };
  const text = password.toLowerCase();
  const parts = `${owner.name} ${owner.email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => part.length >= tellingPart && text.includes(part))
    ? { reason: 'password_personal' }
    : null;
}
