import { Inject, Injectable } from '@nestjs/common';
import { MailedLinks, type SignedIn, type TooMany } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { statusNow } from './affiliation-status.js';
import { isOfDomain } from './mail-domain.js';

export type RenewOutcome = Result<
  { email: string },
  /** `domain_unknown`: the address is no longer one of the municipality's, and has to be claimed anew with another. */
  { reason: 'not_found' } | { reason: 'domain_unknown' } | TooMany
>;

/** A person asks for the link that proves the address of their affiliation again, before the proof is too old. */
@Injectable()
export class RenewAffiliation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
  ) {}

  async execute(viewer: SignedIn, id: string, network: string): Promise<RenewOutcome> {
    if (!isUuid(id)) return refuse({ reason: 'not_found' });
    return this.db.transaction(async (tx): Promise<RenewOutcome> => {
      const [own] = await tx.sql<{ email: string; known: boolean; domains: string[] }>(
        // Where no address was kept, the account's own may be one.
        `SELECT coalesce(f.email, a.email) AS email, f.email IS NOT NULL AS known,
           coalesce(m.mail_domains, o.mail_domains) AS domains
         FROM affiliation f JOIN account a ON a.id = f.account_id
         LEFT JOIN municipality m ON m.code = f.municipality_code LEFT JOIN organisation o ON o.id = f.organisation_id
         WHERE f.id = $1 AND f.account_id = $2 AND ${statusNow('f')} = 'approved' FOR UPDATE OF f`,
        [id, viewer.accountId],
      );
      if (own === undefined) return refuse({ reason: 'not_found' });
      const { email } = own;
      if (!isOfDomain(email, own.domains)) return refuse({ reason: 'domain_unknown' });
      const link = await this.links.request(tx, {
        purpose: 'confirm_address',
        email,
        locale: viewer.locale,
        network,
        affiliationId: id,
        returnTo: '',
      });
      if (!link.ok) return refuse(link.refusal);
      if (!own.known) await tx.sql('UPDATE affiliation SET email = $2 WHERE id = $1', [id, email]);
      return ok({ email });
    });
  }
}
