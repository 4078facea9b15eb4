import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Jobs, type Transaction } from '#platform';
import { type AddressChangeTold, addressChangeTold } from '../events.js';
import { isDue, type LockedChange, lockChange, moveChange } from './move-address-change.js';

export interface ChangedAddress {
  accountId: string;
  oldEmail: string;
  newEmail: string;
}

/** What else follows when the address of an account has become another one, in the same transaction. */
export type AddressFollower = (tx: Transaction, audit: Audit, changed: ChangedAddress) => Promise<void>;
export const AddressFollower = Symbol('what follows a change of address');

/** What happens to changes of address when their instant has come, or when they must not happen any more. */
@Injectable()
export class AddressChanges {
  constructor(
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AddressFollower) private readonly follow: AddressFollower,
  ) {}

  /**
   * Writes down the changes from or to an address whose instant has come, before anyone looks up whose the address is. The
   * new address of one may still be the old one of another: those come along, in their order.
   */
  async settle(tx: Transaction, email: string): Promise<void> {
    const due = await tx.sql<{ id: string }>(
      `WITH RECURSIVE due AS (
         SELECT c.id, c.new_email, c.takes_effect_at FROM address_change c
         WHERE c.status = 'confirmed' AND c.takes_effect_at <= $2 AND (c.old_email = $1 OR c.new_email = $1)
         UNION
         SELECT c.id, c.new_email, c.takes_effect_at FROM address_change c JOIN due ON c.old_email = due.new_email
         WHERE c.status = 'confirmed' AND c.takes_effect_at <= $2)
       SELECT id FROM due ORDER BY takes_effect_at, id`,
      [email, tx.now],
    );
    for (const { id } of due) await this.settleOne(tx, id);
  }

  /** One that was settled, stopped or removed meanwhile is left as it is. */
  async settleOne(tx: Transaction, id: string): Promise<void> {
    const change = await lockChange(tx, id);
    if (change !== null && isDue(change, tx.now)) await this.takeEffect(tx, change);
  }

  /** The account is suspended: what waits does not happen any more, not even when the suspension is lifted. */
  async giveUp(tx: Transaction, accountId: string, actorId: string): Promise<void> {
    const [live] = await tx.sql<{ id: string }>(
      `SELECT id FROM address_change WHERE account_id = $1 AND status IN ('requested', 'confirmed')`,
      [accountId],
    );
    const change = live ? await lockChange(tx, live.id) : null;
    if (change === null) return;
    await moveChange(tx, change, 'stopped');
    await this.record(tx, 'account.address_stopped', change, { actorId, reason: 'suspension' });
  }

  private async takeEffect(tx: Transaction, change: LockedChange): Promise<void> {
    if (change.accountStatus !== 'active') {
      await moveChange(tx, change, 'stopped');
      return this.record(tx, 'account.address_stopped', change, { actorId: null, reason: 'not_active' });
    }
    const { id, accountId, oldEmail, newEmail } = change;
    const other = await tx.sql('SELECT FROM account WHERE email = $1', [newEmail]);
    if (other.length > 0) {
      await moveChange(tx, change, 'taken');
      await this.record(tx, 'account.address_taken', change, { actorId: null });
      return this.tell(tx, id, 'taken');
    }
    await tx.sql('UPDATE account SET email = $2 WHERE id = $1', [accountId, newEmail]);
    // Links that were mailed to the old address prove nothing of this account any more.
    await tx.sql('UPDATE mailed_link SET expires_at = $2 WHERE email = $1 AND used_at IS NULL AND expires_at > $2', [
      oldEmail,
      tx.now,
    ]);
    await moveChange(tx, change, 'done');
    await this.follow(tx, this.audit, { accountId, oldEmail, newEmail });
    await this.record(tx, 'account.address_changed', change, { actorId: accountId });
    await this.tell(tx, id, 'done');
  }

  private tell(tx: Transaction, changeId: string, what: AddressChangeTold['what']): Promise<void> {
    return this.jobs.add(tx, addressChangeTold, { changeId, what } satisfies AddressChangeTold);
  }

  private record(
    tx: Transaction,
    act: string,
    { accountId }: LockedChange,
    more: { actorId: string | null; reason?: string },
  ): Promise<void> {
    return this.audit.record(tx, { act, objectKind: 'account', objectId: accountId, ...more });
  }
}
