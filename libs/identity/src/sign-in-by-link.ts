import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '#audit';
import { type AccountId, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { AccountPurpose } from './account.js';
import { whenAwaited } from './address/address-now.js';
import { type LinkRefusal, MailedLinks, type SignInBy } from './mailed-links.js';
import { type NewAccount, openAccount } from './open-account.js';
import { pendingIdentity } from './organisation/attempts.js';
import { linkToAccount } from './organisation/link-to-account.js';
import { type NameRefusal, tidyName, whyNotName } from './person-details.js';

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
  /** The address is to be that of an account which has another one until then. */
  | { reason: 'address_awaited'; from: Date }
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

  execute(by: SignInBy, newAccount: NewAccount | null, request: Request): Promise<SignInOutcome> {
    return this.db.transaction(async (tx) => {
      const link = await this.links.openToSignIn(tx, by);
      if (!link.ok) return link;
      const { token, returnTo, email } = link.value;
      const [known] = await tx.sql<{ id: AccountId; status: string }>(
        'SELECT id, status FROM account WHERE email = $1',
        [email],
      );
      if (known !== undefined && known.status !== 'active') return refuse({ reason: 'suspended' });
      if (known !== undefined) {
        await this.links.use(tx, link.value);
        const act = { act: 'account.sign_in', actorId: known.id, objectKind: 'account', objectId: known.id };
        await this.audit.record(tx, act);
        await this.linkWaiting(tx, request, known.id, email);
        return ok({ accountId: known.id, provedAt: tx.now, returnTo, opened: null });
      }
      const from = await whenAwaited(tx, email);
      if (from !== null) return refuse({ reason: 'address_awaited', from });
      if (newAccount === null) return refuse({ reason: 'account_needed', token });
      const name = tidyName(newAccount.name);
      const refusal = whyNotName(name);
      if (refusal !== null) return refuse(refusal);
      await this.links.use(tx, link.value);
      const accountId = await openAccount(tx, this.audit, email, { ...newAccount, name });
      await this.linkWaiting(tx, request, accountId, email);
      return ok({ accountId, provedAt: tx.now, returnTo, opened: newAccount.purpose });
    });
  }

  /**
   * Who came back from their organisation in this browser, with this address, has now proven both. In any other browser
   * the link signs in and links nothing: the address may have been anyone's.
   */
  private async linkWaiting(tx: Transaction, request: Request, accountId: AccountId, email: string): Promise<void> {
    const pending = pendingIdentity(request, tx.now);
    if (pending?.email === email) await linkToAccount(tx, this.audit, accountId, pending);
  }
}
