import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type AccountId, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Viewer } from '../viewer.js';
import type { Aim } from './attempts.js';
import type { AssertedIdentity } from './identity-claims.js';

export type EnterByIdentityOutcome = Result<
  /** `unknown`: it is linked to no account, and who came must first say or show whose it is. */
  | { kind: 'entered'; accountId: AccountId; provedAt: Date }
  | { kind: 'linked_already' }
  | { kind: 'unknown'; at: Date },
  { reason: 'suspended' } | { reason: 'identity_elsewhere' }
>;

/** Who signed in at their organisation comes into the account that is linked to issuer and subject; nothing else is asked. */
@Injectable()
export class EnterByIdentity {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(identity: AssertedIdentity, aim: Aim, viewer: Viewer): Promise<EnterByIdentityOutcome> {
    return this.db.transaction(async (tx) => {
      const [known] = await tx.sql<{ id: string; accountId: AccountId; status: string }>(
        `SELECT e.id, e.account_id AS "accountId", a.status FROM external_identity e JOIN account a ON a.id = e.account_id
         WHERE e.issuer = $1 AND e.subject = $2 FOR UPDATE OF e`,
        [identity.issuer, identity.subject],
      );
      if (known === undefined) return ok({ kind: 'unknown', at: tx.now });
      const { id, accountId, status } = known;
      if (aim === 'link' && viewer !== null) {
        if (accountId === viewer.accountId) return ok({ kind: 'linked_already' });
        await this.refused(tx, viewer.accountId, 'identity_elsewhere');
        return refuse({ reason: 'identity_elsewhere' });
      }
      if (status !== 'active') {
        await this.refused(tx, accountId, 'suspended');
        return refuse({ reason: 'suspended' });
      }
      await tx.sql('UPDATE external_identity SET last_used_at = $2 WHERE id = $1', [id, tx.now]);
      const act = { act: 'account.sign_in', actorId: accountId, objectKind: 'account', objectId: accountId };
      await this.audit.record(tx, { ...act, reason: identity.providerKey });
      return ok({ kind: 'entered', accountId, provedAt: tx.now });
    });
  }

  /** What came from the provider for someone who is signed in was refused. */
  recordRefusal(accountId: AccountId, reason: string): Promise<void> {
    return this.db.transaction((tx) => this.refused(tx, accountId, reason));
  }

  private refused(tx: Transaction, accountId: AccountId, reason: string): Promise<void> {
    const act = { act: 'identity.refuse', actorId: accountId, objectKind: 'account', objectId: accountId, reason };
    return this.audit.record(tx, act);
  }
}
