import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Database } from '#platform';
import { awaitedFrom, hasAccount } from './address/address-now.js';
import { LinkTokens, tokenPurpose } from './link-tokens.js';
import type { LinkPurpose, LinkSite } from './mailed-link.js';
import { OwnSite } from './mailed-links.js';

export interface LinkState {
  state: 'usable' | 'used' | 'expired';
  email: string;
  expiresAt: Date;
  returnTo: string;
  /** Whether the address has an account already. */
  known: boolean;
  /** From when it is to be that of an account which has another one until then; null: nothing of the kind. */
  awaitedFrom: Date | null;
}

/** What the pages of mailed links tell, of those of the own site. Looking at a link never uses it up. */
@Injectable()
export class LinksReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(OwnSite) private readonly site: LinkSite,
  ) {}

  /** Null when the token is not ours, is for something else, or is so old that nothing is known of it. */
  async byToken(purpose: LinkPurpose, token: string): Promise<LinkState | null> {
    const id = this.tokens.idOf(tokenPurpose(this.site, purpose), token);
    return id === null ? null : this.byId(id);
  }

  /** The link that was asked for as `id`, which only the browser that asked was told. */
  async byRequest(id: string): Promise<Pick<LinkState, 'state' | 'email'> | null> {
    const link = isUuid(id) ? await this.byId(id) : null;
    return link?.purpose === 'sign_in' ? { state: link.state, email: link.email } : null;
  }

  private async byId(id: string): Promise<(LinkState & { purpose: LinkPurpose }) | null> {
    const [row] = await this.database.read<LinkState & { purpose: LinkPurpose }>(
      `SELECT CASE WHEN l.used_at IS NOT NULL THEN 'used' WHEN l.expires_at <= app_now() THEN 'expired' ELSE 'usable' END AS state,
         l.purpose, l.email, l.expires_at AS "expiresAt", l.return_to AS "returnTo",
         ${hasAccount('l.email')} AS known, ${awaitedFrom('l.email')} AS "awaitedFrom"
       FROM mailed_link l WHERE l.id = $1 AND l.site = $2`,
      [id, this.site],
    );
    return row ?? null;
  }
}
