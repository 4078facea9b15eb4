import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { LinkTokens } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { tipToken } from '../events.js';

/** Whoever holds the mail of a tip wants no more of them at its address, whoever sends them. Twice is once. */
@Injectable()
export class RefuseTips {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(token: string): Promise<Result<null, { reason: 'link_expired' }>> {
    return this.db.transaction(async (tx) => {
      const id = this.tokens.idOf(tipToken, token);
      const [tip] = await tx.sql<{ hash: string }>(
        'SELECT address_hash AS hash FROM circle_tip WHERE id = $1 AND mailed',
        [id],
      );
      if (id === null || tip === undefined) return refuse({ reason: 'link_expired' });
      const added = await tx.sql(
        'INSERT INTO tip_refusal (address_hash, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
        [tip.hash, tx.now],
      );
      if (added.length > 0) {
        const act = { act: 'circle.tips_refused', actorId: null, objectKind: 'circle_tip', objectId: id };
        await this.audit.record(tx, act);
      }
      return ok(null);
    });
  }
}
