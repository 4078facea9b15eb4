import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import { statementName } from '../database/transaction.js';
import type { Callers } from './callers.js';

export interface SessionOptions {
  /** `kuntarinki`; over TLS the browser binds it to this host by the prefix __Host-. */
  cookie: string;
  table: string;
  secret: string;
  hours: number;
  secure: boolean;
  pool: Pool;
  callers: Callers;
}

const touchEveryMs = 5 * 60 * 1000;
const remembered = 10_000;

/** Sessions in PostgreSQL, revocable there; the browser holds only a signed id. */
export function sessions({ cookie, table, secret, hours, secure, pool, callers }: SessionOptions): RequestHandler {
  const Store = connectPgSimple(session);

  const read = `SELECT s.sess, ${callers.sql('s.sess')} AS caller
    FROM "${table}" s WHERE s.sid = $1 AND s.expire >= now()`;
  const name = statementName(read);

  /** A session and who it belongs to come in one statement. Lengthens a session at most every five minutes: otherwise every page read would be a write. */
  class Sessions extends Store {
    private readonly touched = new Map<string, number>();

    override get(sid: string, done: (error: unknown, session?: session.SessionData | null) => void): void {
      pool.query({ name, text: read, values: [sid] }).then(
        ({ rows: [row] }) => {
          if (row?.caller) callers.found(sid, row.caller);
          done(null, row?.sess ?? null);
        },
        (error: unknown) => done(error),
      );
    }

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
    store: new Sessions({
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
