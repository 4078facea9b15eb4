import type { Request } from 'express';

declare module 'express-session' {
  interface SessionData {
    /** When its owner last proved who they are, by the database's clock. */
    provedAt: string;
  }
}

/** Binds the session to an account whose owner has proved at `provedAt` that it is them, under a new session id. */
export const signIn = (
  request: Request,
  { accountId, provedAt }: { accountId: string; provedAt: Date },
): Promise<void> =>
  new Promise((resolve, reject) => {
    request.logIn({ accountId } as Express.User, (error: unknown) => {
      if (error) return reject(error);
      request.session.provedAt = provedAt.toISOString();
      request.session.save((failed: unknown) => (failed ? reject(failed) : resolve()));
    });
  });

/** Ends the session here and in the database. */
export const signOut = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
  });
