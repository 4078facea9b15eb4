import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type AccountId, type Locale, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { AccountPurpose } from './account.js';
import { type LinkRefusal, MailedLinks, type OpenLink, type SignInBy } from './mailed-links.js';
import { type NameRefusal, tidyName, whyNotName } from './person-details.js';

/** What is asked at the first sign-in. */
export interface NewAccount {
  name: string;
  locale: Locale;
  purpose: AccountPurpose;
}

interface Entered {
  accountId: AccountId;
  provedAt: Date;
  /** Our own path to go on to; empty: none was asked for. */
  returnTo: string;
  /** What the account is for, when it was opened just now. */
  opened: AccountPurpose | null;
}

export type SignInOutcome = Result<
  Entered,
  | LinkRefusal
  | NameRefusal
  | { reason: 'code_wrong' }
  | { reason: 'suspended' }
  /** The address has no account: with the token of the link it can be opened. */
  | { reason: 'account_needed'; token: string }
>;

/** Whoever reads the mail of an address comes in: into its account, or into one that is opened now. */
@Injectable()
export class SignInByLink {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(by: SignInBy, newAccount: NewAccount | null): Promise<SignInOutcome> {
    return this.db.transaction(async (tx) => {
      const link = await this.links.openToSignIn(tx, by);
      if (!link.ok) return link;
      const { token, returnTo } = link.value;
      const [known] = await tx.sql<{ id: AccountId; status: string }>(
        'SELECT id, status FROM account WHERE email = $1',
        [link.value.email],
      );
      if (known !== undefined && known.status !== 'active') return refuse({ reason: 'suspended' });
      if (known !== undefined) {
        await this.links.use(tx, link.value);
        await this.record(tx, 'account.sign_in', known.id);
        return ok({ accountId: known.id, provedAt: tx.now, returnTo, opened: null });
      }
      if (newAccount === null) return refuse({ reason: 'account_needed', token });
      const name = tidyName(newAccount.name);
      const refusal = whyNotName(name);
      if (refusal !== null) return refuse(refusal);
      await this.links.use(tx, link.value);
      const accountId = await this.openAccount(tx, link.value, { ...newAccount, name });
      return ok({ accountId, provedAt: tx.now, returnTo, opened: newAccount.purpose });
    });
  }

  private async openAccount(tx: Transaction, { email }: OpenLink, account: NewAccount): Promise<AccountId> {
    const [row] = await tx.sql<{ id: AccountId }>(
      `INSERT INTO account (name, email, locale, status, purpose, created_at) VALUES ($1, $2, $3, 'active', $4, $5) RETURNING id`,
      [account.name, email, account.locale, account.purpose, tx.now],
    );
    if (row === undefined) throw new Error('an account was not inserted');
    await this.record(tx, 'account.open', row.id);
    return row.id;
  }

  private record(tx: Transaction, act: string, accountId: AccountId): Promise<void> {
    return this.audit.record(tx, { act, actorId: accountId, objectKind: 'account', objectId: accountId });
  }
}
