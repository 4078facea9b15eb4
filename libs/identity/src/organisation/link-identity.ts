import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '#audit';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { SignedIn } from '../viewer.js';
import { pendingIdentity } from './attempts.js';
import { EnterByIdentity } from './enter-by-identity.js';
import { linkToAccount } from './link-to-account.js';

export type LinkIdentityOutcome = Result<
  { returnTo: string },
  { reason: 'identity_gone' } | { reason: 'identity_elsewhere' }
>;

/** Who is signed in, and has just signed in at their organisation as well, joins the two. */
@Injectable()
export class LinkIdentity {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(EnterByIdentity) private readonly enter: EnterByIdentity,
  ) {}

  async execute(viewer: SignedIn, request: Request): Promise<LinkIdentityOutcome> {
    const done = await this.db.transaction(async (tx) => {
      const pending = pendingIdentity(request, tx.now);
      if (pending === null) return null;
      return { pending, link: await linkToAccount(tx, this.audit, viewer.accountId, pending) };
    });
    delete request.session.pendingIdentity;
    if (done === null) return refuse({ reason: 'identity_gone' });
    if (done.link !== 'elsewhere') return ok({ returnTo: done.pending.returnTo });
    await this.enter.recordRefusal(viewer.accountId, 'identity_elsewhere');
    return refuse({ reason: 'identity_elsewhere' });
  }
}
