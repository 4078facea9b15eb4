import type { Request } from 'express';
import type { Caller } from '#platform';
import { type BrowserFamily, browserOf } from './browser-family.js';

/** Who has taken the first step into the administration, and what they are on their way to. */
export interface Entering {
  accountId: string;
  provedAt: string;
  returnTo: string;
}

declare module 'express-session' {
  interface SessionData {
    /** When its owner last proved who they are, by the database's clock. */
    provedAt: string;
    /** Of the administration: that both steps were taken. Without it the session is a visitor's there. */
    secondFactor: true;
    entering: Entering;
    browser: BrowserFamily;
  }
}

interface Proof {
  accountId: string;
  provedAt: Date;
  /** Into the administration only by a second factor, or as a person of the demo. */
  secondFactor?: true;
}

/** Binds the session to an account whose owner has proved that it is them, under a new session id. */
export const signIn = (request: Request, { accountId, provedAt, secondFactor }: Proof): Promise<void> =>
  new Promise((resolve, reject) => {
    const before = request.user as Caller | undefined;
    request.logIn({ accountId } as Express.User, (error: unknown) => {
      if (error) return reject(error);
      // Who someone else is and what they may do is read with the next request; who proved it again stays who they were.
      request.user = before?.accountId === accountId ? { ...before, provedRecently: true } : undefined;
      request.session.provedAt = provedAt.toISOString();
      request.session.browser = browserOf(request.get('User-Agent'));
      if (secondFactor) request.session.secondFactor = true;
      request.session.save((failed: unknown) => (failed ? reject(failed) : resolve()));
    });
  });

/** Remembers who has taken the first step, under a new session id; until the second they are a visitor. */
export const beginToEnter = (
  request: Request,
  { accountId, provedAt, returnTo }: { accountId: string; provedAt: Date; returnTo: string },
): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) return reject(error);
      request.session.entering = { accountId, provedAt: provedAt.toISOString(), returnTo };
      request.session.save((failed: unknown) => (failed ? reject(failed) : resolve()));
    });
  });

/** Ends the session here and in the database. */
export const signOut = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
  });
