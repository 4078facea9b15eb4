import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type AddressChangeDue, type AddressChangeTold, addressChangeDue, addressChangeTold } from '../events.js';
import { type LinkRefusal, MailedLinks } from '../mailed-links.js';
import type { SignedIn } from '../viewer.js';
import { type LockedChange, lockChange, moveChange } from './move-address-change.js';

export type ConfirmAddressChangeOutcome = Result<
  { takesEffectAt: Date },
  /** `address_taken`: since the link was mailed the address has got an account of its own. */
  LinkRefusal | { reason: 'other_account' } | { reason: 'address_taken' }
>;

/** Who asked for another address shows that they read its mail. The old address is told, and may stop it for 7 days. */
@Injectable()
export class ConfirmAddressChange {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute({ accountId }: SignedIn, token: string): Promise<ConfirmAddressChangeOutcome> {
    return this.db.transaction(async (tx) => {
      const link = await this.links.open(tx, 'change_address', token);
      if (!link.ok) return link;
      const change = await lockChange(tx, link.value.addressChangeId ?? '');
      if (change?.accountId !== accountId) return refuse({ reason: 'other_account' });
      // Given up or replaced by another meanwhile.
      if (change.status !== 'requested' || change.accountStatus !== 'active') return refuse({ reason: 'link_expired' });
      await this.links.use(tx, link.value);
      const taken = await tx.sql('SELECT FROM account WHERE email = $1', [change.newEmail]);
      if (taken.length > 0) {
        await moveChange(tx, change, 'taken');
        await this.record(tx, 'account.address_taken', change);
        return refuse({ reason: 'address_taken' });
      }
      const takesEffectAt = await this.begin(tx, change);
      return ok({ takesEffectAt });
    });
  }

  private async begin(tx: Transaction, change: LockedChange): Promise<Date> {
    const { id: changeId } = change;
    const { takesEffectAt } = await moveChange(tx, change, 'confirmed');
    if (takesEffectAt === null) throw new Error('a confirmed change of address has no instant');
    await this.record(tx, 'account.address_confirmed', change);
    await this.jobs.add(tx, addressChangeTold, { changeId, what: 'confirmed' } satisfies AddressChangeTold);
    await this.jobs.addAt(tx, addressChangeDue, { changeId } satisfies AddressChangeDue, takesEffectAt);
    return takesEffectAt;
  }

  private record(tx: Transaction, act: string, { accountId }: LockedChange): Promise<void> {
    return this.audit.record(tx, { act, actorId: accountId, objectKind: 'account', objectId: accountId });
  }
}
