import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '#audit';
import { type AccountId, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { AccountPurpose } from '../account.js';
import { AddressChanges } from '../address/address-changes.js';
import { whenAwaited } from '../address/address-now.js';
import { type NewAccount, openAccount } from '../open-account.js';
import { type NameRefusal, tidyName, whyNotName } from '../person-details.js';
import { pendingIdentity } from './attempts.js';
import { linkToAccount } from './link-to-account.js';

export type OpenByIdentityOutcome = Result<
  { accountId: AccountId; provedAt: Date; returnTo: string; opened: AccountPurpose },
  /** `identity_gone`: nobody waits, or no longer. `identity_unproven`: the address must be shown to be one's own. */
  NameRefusal | { reason: 'identity_gone' } | { reason: 'identity_unproven' }
>;

/** Opens an account for whom their organisation has sent, with an address that it has checked and that has no account. */
@Injectable()
export class OpenAccountByIdentity {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(AddressChanges) private readonly changes: AddressChanges,
  ) {}

  execute(request: Request, newAccount: NewAccount): Promise<OpenByIdentityOutcome> {
    return this.db.transaction(async (tx) => {
      const pending = pendingIdentity(request, tx.now);
      if (pending === null) return refuse({ reason: 'identity_gone' });
      const { email, verified, returnTo } = pending;
      if (email === null || !verified) return refuse({ reason: 'identity_unproven' });
      const name = tidyName(newAccount.name);
      const refusal = whyNotName(name);
      if (refusal !== null) return refuse(refusal);
      await this.changes.settle(tx, email);
      const known = await tx.sql('SELECT FROM account WHERE email = $1', [email]);
      // By a mailed link they are told from when the address is that of an account.
      if (known.length > 0 || (await whenAwaited(tx, email)) !== null) return refuse({ reason: 'identity_unproven' });
      const accountId = await openAccount(tx, this.audit, email, { ...newAccount, name });
      // Another tab may have opened one by the same identity: the second run of this transaction finds its address.
      const link = await linkToAccount(tx, this.audit, accountId, pending);
      if (link !== 'linked') throw new Error('an identity was linked while its account was opened');
      return ok({ accountId, provedAt: tx.now, returnTo, opened: newAccount.purpose });
    });
  }
}
