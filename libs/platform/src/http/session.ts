import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';

export interface SessionOptions {
  /** `kuntarinki`; over TLS the browser binds it to this host by the prefix __Host-. */
  cookie: string;
  table: string;
  secret: string;
  hours: number;
  secure: boolean;
  pool: Pool;
}

const touchEveryMs = 5 * 60 * 1000;
const remembered = 10_000;

/** Sessions in PostgreSQL, revocable there; the browser holds only a signed id. */
export function sessions({ cookie, table, secret, hours, secure, pool }: SessionOptions): RequestHandler {
  const Store = connectPgSimple(session);

  /** Lengthens a session at most every five minutes: otherwise every page read would be a write. */
  class RarelyTouched extends Store {
    private readonly touched = new Map<string, number>();

    override touch(sid: string, data: session.SessionData, done?: () => void): void {
      const now = performance.now();
      if (now - (this.touched.get(sid) ?? Number.NEGATIVE_INFINITY) < touchEveryMs) {
        done?.();
        return;
      }
      if (this.touched.size >= remembered) this.touched.clear();
      this.touched.set(sid, now);
      super.touch(sid, data, done as never);
    }
  }

  return session({
    name: secure ? `__Host-${cookie}` : cookie,
    secret,
    store: new RarelyTouched({
      pool: pool as never,
      tableName: table,
      createTableIfMissing: false,
      pruneSessionInterval: 15 * 60,
    }),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: hours * 60 * 60 * 1000 },
  });
}
