import type { Audit } from '#audit';
import { type AccountId, type Locale, ok, type Result, refuse } from '#kernel';
import type { Database, Transaction } from '#platform';
import type { AddressChanges } from './address/address-changes.js';
import { emailAddress } from './email-address.js';
import type { MailedLinks } from './mailed-links.js';
import { type NameRefusal, tidyName, whyNotName } from './person-details.js';
import { lockRoles } from './role-lock.js';

/** Links that the operator has mailed are counted together, as those of one network. */
const operator = 'operator';

/**
 * SQL: whether the account `a` administers, or is going to: who invited while this one waited for the lock may have begun
 * after it, and their grant then begins after this one's now.
 */
const administers = `EXISTS (
  SELECT FROM role_grant g WHERE g.account_id = a.id AND g.role = 'administrator'
    AND (g.valid_to IS NULL OR g.valid_to > app_now()))`;

export interface InviteInput {
  email: string;
  /** Null: the part of the address before the @. */
  name: string | null;
  locale: Locale;
  /** Also when there is an administrator already. */
  another: boolean;
}

export interface Invited {
  email: string;
  name: string;
  /** Whether the account was opened, and the role granted, just now. */
  opened: boolean;
  granted: boolean;
  /** Null: the link is on its way; else when the next one may be asked for. */
  retryAt: Date | null;
}

export type InviteRefusal =
  | NameRefusal
  | { reason: 'email' }
  | { reason: 'not_active' }
  | { reason: 'has_administrator' };

/** The operator makes an administrator, who then signs in by a mailed link. The links are those of the administration. */
export class InviteAdministrator {
  constructor(
    private readonly db: Database,
    private readonly links: MailedLinks,
    private readonly audit: Audit,
    private readonly changes: AddressChanges,
  ) {}

  async execute({ locale, another, ...input }: InviteInput): Promise<Result<Invited, InviteRefusal>> {
    const email = emailAddress(input.email);
    if (email === null) return refuse({ reason: 'email' });
    const name = tidyName(input.name ?? email.slice(0, email.indexOf('@')));
    const refusal = whyNotName(name);
    if (refusal !== null) return refuse(refusal);
    return this.db.transaction(async (tx) => {
      // Two who invite at once wait for each other, or both would be the first administrator.
      await lockRoles(tx);
      await this.changes.settle(tx, email);
      const [known] = await tx.sql<{ id: AccountId; name: string; status: string; administers: boolean }>(
        `SELECT a.id, a.name, a.status, ${administers} AS administers FROM account a WHERE a.email = $1`,
        [email],
      );
      if (known !== undefined && known.status !== 'active') return refuse({ reason: 'not_active' });
      if (!another && (await hasAdministrator(tx))) return refuse({ reason: 'has_administrator' });
      const accountId = known?.id ?? (await this.openAccount(tx, { email, name, locale }));
      const granted = !known?.administers;
      if (granted) await this.grant(tx, accountId);
      const request = {
        purpose: 'sign_in',
        email,
        locale,
        network: operator,
        affiliationId: null,
        returnTo: '',
      } as const;
      const link = await this.links.request(tx, request);
      const retryAt = link.ok ? null : link.refusal.retryAt;
      return ok({ email, name: known?.name ?? name, opened: known === undefined, granted, retryAt });
    });
  }

  private async openAccount(
    tx: Transaction,
    { email, name, locale }: { email: string; name: string; locale: Locale },
  ): Promise<AccountId> {
    const [row] = await tx.sql<{ id: AccountId }>(
      `INSERT INTO account (name, email, locale, status, created_at) VALUES ($1, $2, $3, 'active', $4) RETURNING id`,
      [name, email, locale, tx.now],
    );
    if (row === undefined) throw new Error('an account was not inserted');
    await this.audit.record(tx, { act: 'account.open', actorId: null, objectKind: 'account', objectId: row.id });
    return row.id;
  }

  private async grant(tx: Transaction, accountId: AccountId): Promise<void> {
    await tx.sql(`INSERT INTO role_grant (account_id, role, valid_from) VALUES ($1, 'administrator', $2)`, [
      accountId,
      tx.now,
    ]);
    const act = { act: 'role.grant', actorId: null, objectKind: 'account', objectId: accountId, to: 'administrator' };
    await this.audit.record(tx, act);
  }
}

async function hasAdministrator(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ has: boolean }>(
    `SELECT EXISTS (SELECT FROM account a WHERE a.status = 'active' AND ${administers}) AS has`,
  );
  return row?.has ?? false;
}
