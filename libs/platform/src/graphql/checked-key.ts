import { badUserInput } from './errors.js';

/** An idempotency key as its caller made it, once a form. */
export function checkedKey(key: string): string {
  if (/^[\w-]{8,64}$/.test(key)) return key;
  throw badUserInput('An idempotency key has 8–64 letters, digits, hyphens or underscores.');
}
