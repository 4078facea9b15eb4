import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Locale } from '#kernel';
import { Database } from '#platform';
import { awaitedFrom, hasAccount } from '../address/address-now.js';
import type { Viewer } from '../viewer.js';
import { pendingIdentity } from './attempts.js';
import { IdentityProviders } from './identity-providers.js';

export interface OwnIdentity {
  id: string;
  provider: string;
  linkedAt: Date;
  lastUsedAt: Date | null;
}

/** `open`: an account may be opened. `prove`: the address must be shown to be one's own. `confirm`: by who is signed in. */
export type IdentityStep = 'open' | 'prove' | 'confirm';

export interface WaitingIdentity {
  provider: string;
  email: string | null;
  name: string;
  next: IdentityStep;
  returnTo: string;
}

/** The accounts of organisations that someone has linked, and the one that waits in this browser. */
@Injectable()
export class IdentitiesReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(IdentityProviders) private readonly providers: IdentityProviders,
  ) {}

  async ofAccount(accountId: string, locale: Locale): Promise<OwnIdentity[]> {
    const rows = await this.database.read<OwnIdentity & { key: string; issuer: string }>(
      `SELECT id, provider_key AS key, issuer, linked_at AS "linkedAt", last_used_at AS "lastUsedAt"
       FROM external_identity WHERE account_id = $1 ORDER BY linked_at, id LIMIT 100`,
      [accountId],
    );
    return rows.map(({ key, issuer, ...row }) => ({ ...row, provider: this.providers.nameOf(key, issuer, locale) }));
  }

  /** Null: nobody has come back from a provider lately and is still to be linked. */
  async waiting(request: Request, viewer: Viewer, locale: Locale): Promise<WaitingIdentity | null> {
    const kept = request.session.pendingIdentity;
    if (kept === undefined) return null;
    const [row] = await this.database.read<{ now: Date; known: boolean }>(
      `SELECT app_now() AS now, ${hasAccount('$1')} OR ${awaitedFrom('$1')} IS NOT NULL AS known`,
      [kept.email],
    );
    const pending = row ? pendingIdentity(request, row.now) : null;
    if (pending === null) return null;
    const { providerKey, issuer, email, name, returnTo } = pending;
    const mayOpen = pending.verified && row?.known === false;
    const next = viewer !== null ? 'confirm' : mayOpen ? 'open' : 'prove';
    return { provider: this.providers.nameOf(providerKey, issuer, locale), email, name, next, returnTo };
  }
}
