import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { type LinkRefusal, MailedLinks, type SignInBy } from './mailed-links.js';
import { hasTeamRole } from './viewer.js';

export type EnterOutcome = Result<
  { accountId: AccountId; provedAt: Date; returnTo: string },
  /** `no_role`: whoever reads the mail of the address has no role in the project team, or no longer. */
  | LinkRefusal
  | { reason: 'code_wrong' }
  | { reason: 'no_role' }
  /** Of an account that has a role: only who reads its mail is told. */
  | { reason: 'suspended' }
>;

/**
 * The first step into the administration: who reads the mail of an address and has a role in the project team goes on to
 * the second. It opens no account.
 */
@Injectable()
export class EnterAdministration {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
  ) {}

  execute(by: SignInBy): Promise<EnterOutcome> {
    return this.db.transaction(async (tx) => {
      const link = await this.links.openToSignIn(tx, by);
      if (!link.ok) return link;
      const [account] = await tx.sql<{ id: AccountId; status: string }>(
        `SELECT a.id, a.status FROM account a WHERE a.email = $1 AND ${hasTeamRole('a')}`,
        [link.value.email],
      );
      if (account === undefined) return refuse({ reason: 'no_role' });
      if (account.status !== 'active') return refuse({ reason: 'suspended' });
      await this.links.use(tx, link.value);
      return ok({ accountId: account.id, provedAt: tx.now, returnTo: link.value.returnTo });
    });
  }
}
