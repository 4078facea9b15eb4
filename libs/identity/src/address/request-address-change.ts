import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { emailAddress } from '../email-address.js';
import { MailedLinks, type TooMany } from '../mailed-links.js';
import type { SignedIn } from '../viewer.js';
import { AddressChanges } from './address-changes.js';
import { lockChange, moveChange } from './move-address-change.js';

export type RequestAddressOutcome = Result<
  { newEmail: string },
  | { reason: 'email' }
  /** It is the address of the account already. */
  | { reason: 'address_unchanged' }
  /** One that is confirmed waits: it has to be stopped before another. */
  | { reason: 'change_waits' }
  | TooMany
>;

/** A person wants another address for their account. Whose the new one is makes no difference to what is done here. */
@Injectable()
export class RequestAddressChange {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
    @Inject(AddressChanges) private readonly changes: AddressChanges,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute(viewer: SignedIn, input: { email: string; network: string }): Promise<RequestAddressOutcome> {
    const email = emailAddress(input.email);
    if (email === null) return refuse({ reason: 'email' });
    try {
      return await this.db.transaction((tx) => this.attempt(tx, viewer, email, input.network));
    } catch (error) {
      if (error instanceof TooManyLinks) return refuse(error.refusal);
      throw error;
    }
  }

  private async attempt(
    tx: Transaction,
    { accountId, email: known, locale }: SignedIn,
    newEmail: string,
    network: string,
  ): Promise<RequestAddressOutcome> {
    await this.changes.settle(tx, known);
    const [account] = await tx.sql<{ email: string }>('SELECT email FROM account WHERE id = $1 FOR UPDATE', [
      accountId,
    ]);
    if (account === undefined) throw new Error('a viewer has no account');
    if (account.email === newEmail) return refuse({ reason: 'address_unchanged' });
    const [live] = await tx.sql<{ id: string }>(
      `SELECT id FROM address_change WHERE account_id = $1 AND status IN ('requested', 'confirmed')`,
      [accountId],
    );
    const before = live ? await lockChange(tx, live.id) : null;
    if (before?.status === 'confirmed') return refuse({ reason: 'change_waits' });
    if (before?.status === 'requested') await moveChange(tx, before, 'replaced');
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO address_change (account_id, old_email, new_email, status, requested_at)
       VALUES ($1, $2, $3, 'requested', $4) RETURNING id`,
      [accountId, account.email, newEmail, tx.now],
    );
    if (row === undefined) throw new Error('a change of address was not inserted');
    const link = await this.links.request(tx, {
      purpose: 'change_address',
      email: newEmail,
      locale,
      network,
      affiliationId: null,
      addressChangeId: row.id,
      returnTo: '',
    });
    if (!link.ok) throw new TooManyLinks(link.refusal);
    const act = { act: 'account.address_requested', actorId: accountId, objectKind: 'account', objectId: accountId };
    await this.audit.record(tx, act);
    return ok({ newEmail });
  }
}

/** Rolls back a request whose link may not be mailed now. */
class TooManyLinks extends Error {
  constructor(readonly refusal: TooMany) {
    super('too many links');
  }
}
