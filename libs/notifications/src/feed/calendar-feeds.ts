import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { LinkTokens } from '#identity';
import type { AccountId } from '#kernel';
import { Database } from '#platform';
import { feedToken } from './calendar-feed.js';

/**
 * The address of one's own calendar: made, shown, renewed and ended by its owner. The database holds an id only, and the
 * address comes of it by a secret of the installation: it can be shown again, and who reads the database cannot make it.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The secret part of the address; null while there is none. */
  async of(accountId: AccountId): Promise<string | null> {
    const [feed] = await this.db.read<{ id: string }>('SELECT id FROM calendar_feed WHERE account_id = $1', [
      accountId,
    ]);
    return feed === undefined ? null : this.tokens.tokenOf(feedToken, feed.id);
  }

  /** A new address; the one before is none any more. */
  async renew(accountId: AccountId): Promise<string> {
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      await tx.sql(
        `INSERT INTO calendar_feed (account_id, id, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET id = excluded.id, created_at = excluded.created_at`,
        [accountId, id, tx.now],
      );
      await this.audit.record(tx, {
        act: 'account.make_calendar_address',
        actorId: accountId,
        objectKind: 'account',
        objectId: accountId,
      });
    });
    return this.tokens.tokenOf(feedToken, id);
  }

  /** There is no address any more. Twice is once. */
  async end(accountId: AccountId): Promise<void> {
    await this.db.transaction(async (tx) => {
      const ended = await tx.sql('DELETE FROM calendar_feed WHERE account_id = $1 RETURNING 1', [accountId]);
      if (ended.length === 0) return;
      await this.audit.record(tx, {
        act: 'account.end_calendar_address',
        actorId: accountId,
        objectKind: 'account',
        objectId: accountId,
      });
    });
  }

  /** Whose calendar it is; null when the address is none, or the account is not active. */
  async ownerOf(token: string): Promise<AccountId | null> {
    const id = this.tokens.idOf(feedToken, token);
    if (id === null) return null;
    const [owner] = await this.db.read<{ id: AccountId }>(
      `SELECT a.id FROM calendar_feed f JOIN account a ON a.id = f.account_id AND a.status = 'active' WHERE f.id = $1`,
      [id],
    );
    return owner?.id ?? null;
  }
}
