import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { maskedAddress } from '../email-address.js';
import { stopAddressToken } from '../events.js';
import { LinkTokens } from '../link-tokens.js';
import type { SignedIn } from '../viewer.js';

export interface OwnAddressChange {
  newEmail: string;
  requestedAt: Date;
  /** Null until it is confirmed at the new address. */
  takesEffectAt: Date | null;
}

export interface StoppableChange {
  /** `over`: it has taken effect. */
  state: 'waits' | 'stopped' | 'over';
  /** As who knows it recognises it. */
  newAddress: string;
  takesEffectAt: Date;
}

/** What is under way of one's own, and what the link to stop it leads to. Looking uses nothing up. */
@Injectable()
export class AddressChangeReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
  ) {}

  /** One that nobody confirmed while its link worked is none. */
  async own({ accountId }: SignedIn): Promise<OwnAddressChange | null> {
    const [row] = await this.database.read<OwnAddressChange>(
      `SELECT c.new_email AS "newEmail", c.requested_at AS "requestedAt", c.takes_effect_at AS "takesEffectAt"
       FROM address_change c WHERE c.account_id = $1
         AND ((c.status = 'confirmed' AND c.takes_effect_at > app_now()) OR (c.status = 'requested' AND EXISTS (
           SELECT FROM mailed_link l WHERE l.address_change_id = c.id AND l.expires_at > app_now())))`,
      [accountId],
    );
    return row ?? null;
  }

  /** Null when the token is not ours, or is so old that nothing is known of it. */
  async byStopToken(token: string): Promise<StoppableChange | null> {
    const id = this.tokens.idOf(stopAddressToken, token);
    if (id === null) return null;
    const [row] = await this.database.read<StoppableChange>(
      `SELECT CASE WHEN c.status = 'done' OR (c.status = 'confirmed' AND c.takes_effect_at <= app_now()) THEN 'over'
           WHEN c.status = 'confirmed' THEN 'waits' ELSE 'stopped' END AS state,
         c.new_email AS "newAddress", c.takes_effect_at AS "takesEffectAt"
       FROM address_change c WHERE c.id = $1 AND c.takes_effect_at IS NOT NULL`,
      [id],
    );
    return row ? { ...row, newAddress: maskedAddress(row.newAddress) } : null;
  }
}
