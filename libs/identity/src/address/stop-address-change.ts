import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type AddressChangeTold, addressChangeTold, stopAddressToken } from '../events.js';
import { LinkTokens } from '../link-tokens.js';
import { endSessions } from '../own-sessions.js';
import type { SignedIn } from '../viewer.js';
import { AddressChanges } from './address-changes.js';
import { type LockedChange, lockChange, moveChange } from './move-address-change.js';

export type StopByMailOutcome = Result<
  { accountId: string },
  /** `address_changed`: it has taken effect, and cannot be stopped any more. */
  { reason: 'link_used' } | { reason: 'link_expired' } | { reason: 'address_changed' }
>;
export type CancelOutcome = Result<{ id: string }, { reason: 'no_address_change' }>;

/** A change of address is stopped: by who reads the mail of the old address, or by its owner. */
@Injectable()
export class StopAddressChange {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(AddressChanges) private readonly changes: AddressChanges,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** Somebody else may be in the account: all its sessions end. */
  byMail(token: string): Promise<StopByMailOutcome> {
    const id = this.tokens.idOf(stopAddressToken, token);
    return this.db.transaction(async (tx) => {
      if (id !== null) await this.changes.settleOne(tx, id);
      const change = id === null ? null : await lockChange(tx, id);
      if (change === null) return refuse({ reason: 'link_expired' });
      if (change.status === 'done') return refuse({ reason: 'address_changed' });
      if (change.status !== 'confirmed') return refuse({ reason: 'link_used' });
      const { accountId } = change;
      await this.stop(tx, change, null, 'mail');
      await endSessions(tx, accountId);
      const told = { changeId: change.id, what: 'stopped' } satisfies AddressChangeTold;
      await this.jobs.add(tx, addressChangeTold, told);
      return ok({ accountId });
    });
  }

  byOwner({ accountId }: SignedIn): Promise<CancelOutcome> {
    return this.db.transaction(async (tx) => {
      const [live] = await tx.sql<{ id: string }>(
        `SELECT id FROM address_change WHERE account_id = $1 AND status IN ('requested', 'confirmed')`,
        [accountId],
      );
      if (live !== undefined) await this.changes.settleOne(tx, live.id);
      const change = live ? await lockChange(tx, live.id) : null;
      if (change?.status !== 'requested' && change?.status !== 'confirmed')
        return refuse({ reason: 'no_address_change' });
      await this.stop(tx, change, accountId, 'owner');
      return ok({ id: change.id });
    });
  }

  private async stop(
    tx: Transaction,
    change: LockedChange,
    actorId: string | null,
    reason: 'mail' | 'owner',
  ): Promise<void> {
    await moveChange(tx, change, 'stopped');
    const object = { objectKind: 'account', objectId: change.accountId };
    await this.audit.record(tx, { act: 'account.address_stopped', actorId, ...object, reason });
  }
}
