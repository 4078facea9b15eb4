import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { BrowserFamily } from './browser-family.js';
import type { LinkSite } from './mailed-link.js';
import type { SignedIn } from './viewer.js';

export interface OwnSession extends BrowserFamily {
  id: string;
  site: LinkSite;
  /** When its owner proved who they are; null for sessions older than that was kept. */
  begunAt: Date | null;
  /** To within five minutes. */
  lastUsedAt: Date;
  /** Whether it is the one that asks. */
  current: boolean;
}

const tables: Record<LinkSite, string> = { community: 'community_session', admin: 'admin_session' };

/** By what a session is called where it is shown: its own id would open it. */
const nameOf = `encode(sha256(convert_to(s.sid, 'UTF8')), 'hex')`;
const publicName = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

const listed = (site: LinkSite): string =>
  `SELECT ${nameOf} AS id, '${site}' AS site, (s.sess ->> 'provedAt')::timestamptz AS "begunAt",
     s.expire::timestamptz - make_interval(secs => (s.sess #>> '{cookie,originalMaxAge}')::float8 / 1000) AS "lastUsedAt",
     coalesce(s.sess #>> '{browser,browser}', 'other') AS browser, coalesce(s.sess #>> '{browser,system}', 'other') AS system,
     s.sid = $2 AS current
   FROM ${tables[site]} s WHERE s.sess #>> '{passport,user}' = $1 AND s.expire > now()`;

/** The sessions of a person on both sites. One that is ended is nobody's from its next request on. */
@Injectable()
export class OwnSessions {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Newest use first, the one that asks at the top. */
  list({ accountId }: SignedIn, sessionId: string): Promise<OwnSession[]> {
    return this.db.read<OwnSession>(
      `SELECT * FROM (${listed('community')} UNION ALL ${listed('admin')}) own
       ORDER BY current DESC, "lastUsedAt" DESC, id LIMIT 100`,
      [accountId, sessionId],
    );
  }

  /** Another's session is as none. */
  end({ accountId }: SignedIn, id: string): Promise<Result<null, { reason: 'not_found' }>> {
    return this.db.transaction(async (tx) => {
      const ended = await deleted(tx, accountId, `AND ${nameOf} = $2`, id);
      if (ended === 0) return refuse({ reason: 'not_found' });
      await this.record(tx, accountId);
      return ok(null);
    });
  }

  endOthers({ accountId }: SignedIn, sessionId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const ended = await endOtherSessions(tx, accountId, sessionId);
      if (ended > 0) await this.record(tx, accountId);
      return ended;
    });
  }

  private async record(tx: Transaction, accountId: string): Promise<void> {
    const act = { act: 'account.end_sessions', actorId: accountId, objectKind: 'account', objectId: accountId };
    await this.audit.record(tx, act);
  }
}

/** Ends all sessions of an account, as when it is suspended; how many there were. */
export const endSessions = (tx: Transaction, accountId: string): Promise<number> => deleted(tx, accountId);

/** Ends all sessions of an account but one, as when its password changes; how many there were. */
export const endOtherSessions = (tx: Transaction, accountId: string, sessionId: string): Promise<number> =>
  deleted(tx, accountId, `AND ${nameOf} <> $2`, publicName(sessionId));

async function deleted(tx: Transaction, accountId: string, which = '', ...values: string[]): Promise<number> {
  let count = 0;
  for (const table of Object.values(tables)) {
    const text = `DELETE FROM ${table} s WHERE s.sess #>> '{passport,user}' = $1 ${which} RETURNING 1`;
    count += (await tx.sql(text, [accountId, ...values])).length;
  }
  return count;
}
