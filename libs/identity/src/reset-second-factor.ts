import type { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import type { Database, Jobs } from '#platform';
import type { AddressChanges } from './address/address-changes.js';
import { emailAddress } from './email-address.js';
import { type AccountSecured, accountSecured } from './events.js';

/** The operator takes the second factor from an account whose device is lost; at the next sign-in a new one is enrolled. */
export class ResetSecondFactor {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly changes: AddressChanges,
  ) {}

  async execute(address: string): Promise<Result<{ email: string }, { reason: 'email' } | { reason: 'none' }>> {
    const email = emailAddress(address);
    if (email === null) return refuse({ reason: 'email' });
    return this.db.transaction(async (tx) => {
      await this.changes.settle(tx, email);
      const [reset] = await tx.sql<{ accountId: string }>(
        `DELETE FROM second_factor f USING account a WHERE a.id = f.account_id AND a.email = $1
         RETURNING f.account_id AS "accountId"`,
        [email],
      );
      if (reset === undefined) return refuse({ reason: 'none' });
      const { accountId } = reset;
      // Whoever has the device may be in.
      await tx.sql(`DELETE FROM admin_session WHERE sess #>> '{passport,user}' = $1`, [accountId]);
      const what = 'second_factor_reset';
      await this.audit.record(tx, {
        act: `account.${what}`,
        actorId: null,
        objectKind: 'account',
        objectId: accountId,
      });
      await this.jobs.add(tx, accountSecured, { accountId, what, at: tx.now.toISOString() } satisfies AccountSecured);
      return ok({ email });
    });
  }
}
