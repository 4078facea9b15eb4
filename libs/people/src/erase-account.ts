import { Inject, Injectable } from '@nestjs/common';
import { isOnlyAdministrator, type SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { Erasing } from './erasing.js';

export type EraseOutcome = Result<null, { reason: 'confirmation_wrong' } | { reason: 'only_administrator' }>;

/** A person erases their account. What is typed as a confirmation is its address. */
@Injectable()
export class EraseAccount {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Erasing) private readonly erasing: Erasing,
  ) {}

  async execute({ accountId, email, locale }: SignedIn, confirmation: string): Promise<EraseOutcome> {
    if (confirmation.trim().toLowerCase() !== email) return refuse({ reason: 'confirmation_wrong' });
    return this.db.transaction(async (tx) => {
      if (await isOnlyAdministrator(tx, accountId)) return refuse({ reason: 'only_administrator' });
      const [account] = await tx.sql<{ status: string }>('SELECT status FROM account WHERE id = $1 FOR UPDATE', [
        accountId,
      ]);
      // Sent twice at once: the other one has done it.
      if (account?.status === 'active') {
        await this.erasing.erase(tx, { accountId, actorId: accountId, confirm: { email, locale } });
      }
      return ok(null);
    });
  }
}
