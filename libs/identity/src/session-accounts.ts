import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { Viewers } from './viewer.js';

/** A session holds the account's id and when that was proved; who that is, and what they may do, is read anew for each request. */
@Injectable()
export class SessionAccounts implements OnModuleInit {
  constructor(@Inject(Viewers) private readonly viewers: Viewers) {}

  onModuleInit(): void {
    const { passport } = this.viewers;
    passport.serializeUser((user, done) => done(null, (user as { accountId: string }).accountId));
    passport.deserializeUser(
      (
        { sessionID, session: { provedAt, secondFactor } }: Request,
        id: string,
        done: (error: unknown, user?: Express.User | false) => void,
      ) => {
        this.viewers.ofSession(sessionID, { provedAt, secondFactor }, id).then(
          (viewer) => done(null, viewer ?? false),
          (error: unknown) => done(error),
        );
      },
    );
  }
}
