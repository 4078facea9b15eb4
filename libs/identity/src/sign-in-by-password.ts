import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type AccountId, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { AddressChanges } from './address/address-changes.js';
import { Attempts } from './attempts.js';
import { emailAddress } from './email-address.js';
import type { LinkSite } from './mailed-link.js';
import type { TooMany } from './mailed-links.js';
import { OwnSite } from './mailed-links.js';
import { type Busy, PasswordHashing } from './password-hashing.js';
import { inProjectTeam } from './viewer.js';

export interface PasswordInput {
  email: string;
  password: string;
  /** As `networkOf` gives it. */
  network: string;
}

export type ByPassword = Result<
  { accountId: AccountId; provedAt: Date },
  /** Whether the address has no account, the account no password, or the password is wrong: nobody is told which. */
  { reason: 'sign_in_failed' } | TooMany | Busy
>;

interface Found {
  attempt: string;
  accountId: AccountId | null;
  hash: string | null;
}

/** Who knows the password of an account comes in; into the administration on to the second step, and with a role only. */
@Injectable()
export class SignInByPassword {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(PasswordHashing) private readonly hashing: PasswordHashing,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(OwnSite) private readonly site: LinkSite,
    @Inject(AddressChanges) private readonly changes: AddressChanges,
  ) {}

  async execute({ password, network, ...input }: PasswordInput): Promise<ByPassword> {
    const email = emailAddress(input.email) ?? input.email.trim().toLowerCase();
    // Counted in a transaction of its own: the hash takes long, and no connection waits for it.
    const found = await this.find(email, network);
    if (!found.ok) return found;
    const matches = await this.hashing.matches(found.value.hash, password);
    if (!matches.ok) return matches;
    const { accountId, hash, attempt } = found.value;
    if (!matches.value || accountId === null) return refuse({ reason: 'sign_in_failed' });
    return this.db.transaction(async (tx) => {
      const [account] = await tx.sql(
        `SELECT FROM account a JOIN password p ON p.account_id = a.id WHERE a.id = $1 AND p.hash = $2 AND ${this.mayEnter}`,
        [accountId, hash],
      );
      if (account === undefined) return refuse({ reason: 'sign_in_failed' });
      await this.attempts.succeeded(tx, attempt);
      if (this.site === 'community') {
        const act = { act: 'account.sign_in', actorId: accountId, objectKind: 'account', objectId: accountId };
        await this.audit.record(tx, act);
      }
      return ok({ accountId, provedAt: tx.now });
    });
  }

  private get mayEnter(): string {
    return this.site === 'admin' ? inProjectTeam('a') : `a.status = 'active'`;
  }

  private find(email: string, network: string): Promise<Result<Found, TooMany>> {
    return this.db.transaction(async (tx) => {
      const attempt = await this.attempts.begin(tx, { way: 'password', subject: email, network });
      if (!attempt.ok) return attempt;
      await this.changes.settle(tx, email);
      const [row] = await tx.sql<{ accountId: AccountId; hash: string | null }>(
        `SELECT a.id AS "accountId", p.hash FROM account a LEFT JOIN password p ON p.account_id = a.id WHERE a.email = $1`,
        [email],
      );
      return ok({ attempt: attempt.value, accountId: row?.accountId ?? null, hash: row?.hash ?? null });
    });
  }
}
