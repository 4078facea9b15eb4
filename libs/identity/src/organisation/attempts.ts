import type { Request } from 'express';
import 'express-session';
import type { Locale } from '#kernel';
import type { AssertedIdentity } from './identity-claims.js';
import type { AttemptSecrets } from './provider-strategy.js';

/** `link`: begun by someone who is signed in, from the page of their accounts of organisations. */
export type Aim = 'sign_in' | 'link';

/** One way to a provider and back. */
export interface Attempt {
  providerKey: string;
  aim: Aim;
  /** Language of the page on which it began. */
  locale: Locale;
  /** Our own path to go on to; empty: none was asked for. */
  returnTo: string;
  /** By the database's clock, as ISO text: a session is JSON. */
  begunAt: string;
  secrets: AttemptSecrets;
}

/** Who came back from a provider and is not linked to an account. */
export interface PendingIdentity extends AssertedIdentity {
  returnTo: string;
  at: string;
}

declare module 'express-session' {
  interface SessionData {
    /** By state. */
    attempts?: Record<string, Attempt>;
    pendingIdentity?: PendingIdentity;
  }
}

/** Most attempts of a browser at once; the oldest gives way. */
const most = 5;
const minute = 60_000;
const attemptLasts = 10 * minute;
/** Longer than a mailed link works. */
const pendingLasts = 30 * minute;

const isOver = (since: string, lasts: number, now: Date): boolean => now.getTime() - Date.parse(since) >= lasts;

export function keepAttempt({ session, user }: Request, attempt: Attempt): void {
  const others = Object.entries(session.attempts ?? {})
    .sort(([, one], [, other]) => Date.parse(other.begunAt) - Date.parse(one.begunAt))
    .slice(0, most - 1);
  session.attempts = Object.fromEntries([...others, [attempt.secrets.state, attempt]]);
  // Of a visitor nothing is worth keeping for longer.
  if (!user) session.cookie.maxAge = pendingLasts;
}

/** The attempt of a state, which is used up by this. */
export function takeAttempt({ session }: Request, state: string): Attempt | null {
  const attempts = session.attempts ?? {};
  // The state stands in an address, where anyone may write `__proto__`.
  if (!Object.hasOwn(attempts, state)) return null;
  const { [state]: attempt, ...others } = attempts;
  session.attempts = others;
  return attempt ?? null;
}

export const isExpired = ({ begunAt }: Attempt, now: Date): boolean => isOver(begunAt, attemptLasts, now);

export function pendingIdentity({ session }: Request, now: Date): PendingIdentity | null {
  const pending = session.pendingIdentity;
  return pending === undefined || isOver(pending.at, pendingLasts, now) ? null : pending;
}

/** Writes the session now. An attempt that is used up must not be found by the same address a moment later. */
export const saveSession = ({ session }: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    session.save((error: unknown) => (error ? reject(error) : resolve()));
  });

/** The session as another tab may have left it while a provider was asked. A new one is not stored yet. */
export const reloadSession = ({ session }: Request): Promise<void> =>
  new Promise((resolve) => {
    session.reload(() => resolve());
  });
