import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type AccountSecured, accountSecured } from './events.js';
import { endOtherSessions } from './own-sessions.js';
import { type Busy, PasswordHashing } from './password-hashing.js';
import { type PasswordRefusal, whyNotPassword } from './password-policy.js';
import type { SignedIn } from './viewer.js';

/** A person sets, changes or removes their password. Their other sessions end: one of them may be why. */
@Injectable()
export class OwnPassword {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PasswordHashing) private readonly hashing: PasswordHashing,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** Since when there is one; null: there is none. */
  async since({ accountId }: SignedIn): Promise<Date | null> {
    const [row] = await this.db.read<{ changedAt: Date }>(
      'SELECT changed_at AS "changedAt" FROM password WHERE account_id = $1',
      [accountId],
    );
    return row?.changedAt ?? null;
  }

  async set(
    viewer: SignedIn,
    input: { password: string; sessionId: string },
  ): Promise<Result<{ changedAt: Date }, PasswordRefusal | Busy>> {
    const refusal = whyNotPassword(input.password, viewer);
    if (refusal !== null) return refuse(refusal);
    const hash = await this.hashing.hash(input.password);
    if (!hash.ok) return hash;
    return this.db.transaction(async (tx) => {
      const [before] = await tx.sql('SELECT FROM password WHERE account_id = $1 FOR UPDATE', [viewer.accountId]);
      await tx.sql(
        `INSERT INTO password (account_id, hash, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET hash = $2, changed_at = $3`,
        [viewer.accountId, hash.value, tx.now],
      );
      await this.tell(tx, viewer, before === undefined ? 'password_set' : 'password_changed', input.sessionId);
      return ok({ changedAt: tx.now });
    });
  }

  remove(viewer: SignedIn, input: { sessionId: string }): Promise<Result<null, { reason: 'no_password' }>> {
    return this.db.transaction(async (tx) => {
      const removed = await tx.sql('DELETE FROM password WHERE account_id = $1 RETURNING account_id', [
        viewer.accountId,
      ]);
      if (removed.length === 0) return refuse({ reason: 'no_password' });
      await this.tell(tx, viewer, 'password_removed', input.sessionId);
      return ok(null);
    });
  }

  private async tell(
    tx: Transaction,
    { accountId }: SignedIn,
    what: AccountSecured['what'],
    sessionId: string,
  ): Promise<void> {
    await endOtherSessions(tx, accountId, sessionId);
    const act = { act: `account.${what}`, actorId: accountId, objectKind: 'account', objectId: accountId };
    await this.audit.record(tx, act);
    await this.jobs.add(tx, accountSecured, { accountId, what, at: tx.now.toISOString() } satisfies AccountSecured);
  }
}
