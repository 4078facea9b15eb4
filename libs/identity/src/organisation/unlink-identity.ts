import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { SignedIn } from '../viewer.js';

export type UnlinkIdentityOutcome = Result<{ id: string }, { reason: 'identity_not_found' }>;

/** A person signs in by an account of their organisation no longer. The mailed link is there always. */
@Injectable()
export class UnlinkIdentity {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(viewer: SignedIn, id: string): Promise<UnlinkIdentityOutcome> {
    return this.db.transaction(async (tx) => {
      if (!isUuid(id)) return refuse({ reason: 'identity_not_found' });
      const [gone] = await tx.sql<{ id: string; providerKey: string }>(
        `DELETE FROM external_identity WHERE id = $1 AND account_id = $2 RETURNING id, provider_key AS "providerKey"`,
        [id, viewer.accountId],
      );
      if (gone === undefined) return refuse({ reason: 'identity_not_found' });
      const act = { act: 'identity.unlink', actorId: viewer.accountId, objectKind: 'external_identity', objectId: id };
      await this.audit.record(tx, { ...act, reason: gone.providerKey });
      return ok({ id });
    });
  }
}
