import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { LinkTokens } from '#identity';
import type { AccountId } from '#kernel';
import { Database, type Transaction } from '#platform';
import { type MailKind, mailKinds, refusalToken } from './mail-refusal.js';

/** Which mails someone gets of those that one may do without. */
export type Wanted = Record<MailKind, boolean>;

/** What a mail that may be refused leads to. */
export interface MailedChoice {
  kind: MailKind;
  wanted: boolean;
}

/** Which mails one gets: chosen in the account, or by whoever holds a mail of the kind. */
@Injectable()
export class MailChoices {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async of(accountId: AccountId): Promise<Wanted> {
    const refused = await this.db.read<{ kind: MailKind }>('SELECT kind FROM mail_refusal WHERE account_id = $1', [
      accountId,
    ]);
    const wants = (kind: MailKind) => !refused.some((one) => one.kind === kind);
    return {
      ...{ reminders: wants('reminders'), recaps: wants('recaps') },
      ...{ mentions: wants('mentions'), practices: wants('practices') },
    };
  }

  async choose(accountId: AccountId, wanted: Wanted): Promise<Wanted> {
    await this.db.transaction(async (tx) => {
      const changes = [];
      for (const kind of mailKinds) changes.push(await write(tx, accountId, kind, wanted[kind]));
      if (changes.includes(true)) await this.record(tx, accountId, accountId);
    });
    return wanted;
  }

  /** Null when the token is not ours, or the account is no longer there. Looking changes nothing. */
  async byToken(token: string): Promise<MailedChoice | null> {
    const named = this.named(token);
    if (named === null) return null;
    const [row] = await this.db.read<{ wanted: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM mail_refusal r WHERE r.account_id = a.id AND r.kind = $2) AS wanted
       FROM account a WHERE a.id = $1 AND a.status <> 'erased'`,
      [named.accountId, named.kind],
    );
    return row === undefined ? null : { kind: named.kind, wanted: row.wanted };
  }

  /** Null as above. Twice is once. */
  async chooseByToken(token: string, wanted: boolean): Promise<MailedChoice | null> {
    const named = this.named(token);
    if (named === null) return null;
    const { accountId, kind } = named;
    return this.db.transaction(async (tx) => {
      const [account] = await tx.sql(`SELECT FROM account WHERE id = $1 AND status <> 'erased' FOR SHARE`, [accountId]);
      if (account === undefined) return null;
      if (await write(tx, accountId, kind, wanted)) await this.record(tx, null, accountId);
      return { kind, wanted };
    });
  }

  private named(token: string): { accountId: string; kind: MailKind } | null {
    for (const kind of mailKinds) {
      const accountId = this.tokens.idOf(refusalToken(kind), token);
      if (accountId !== null) return { accountId, kind };
    }
    return null;
  }

  private record(tx: Transaction, actorId: AccountId | null, objectId: string): Promise<void> {
    return this.audit.record(tx, { act: 'account.choose_mails', actorId, objectKind: 'account', objectId });
  }
}

/** Whether it changed anything. */
async function write(tx: Transaction, accountId: string, kind: MailKind, wanted: boolean): Promise<boolean> {
  const rows = wanted
    ? await tx.sql('DELETE FROM mail_refusal WHERE account_id = $1 AND kind = $2 RETURNING 1', [accountId, kind])
    : await tx.sql(
        `INSERT INTO mail_refusal (account_id, kind, refused_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
        [accountId, kind, tx.now],
      );
  return rows.length > 0;
}
