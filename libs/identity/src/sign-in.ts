import type { Request } from 'express';

/** Binds the session to an account, under a new session id. */
export const signIn = (request: Request, accountId: string): Promise<void> =>
  new Promise((resolve, reject) => {
    request.logIn({ accountId } as Express.User, (error: unknown) => (error ? reject(error) : resolve()));
  });

/** Ends the session here and in the database. */
export const signOut = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
  });
