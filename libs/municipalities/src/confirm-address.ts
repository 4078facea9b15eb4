import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type LinkRefusal, MailedLinks, type SignedIn } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { approveProven } from './claim-municipality.js';

export type ConfirmOutcome = Result<
  { municipalityCode: MunicipalityCode; returnTo: string },
  LinkRefusal | { reason: 'other_account' }
>;

interface Claim {
  accountId: string;
  municipalityCode: MunicipalityCode;
  status: AffiliationStatus;
  email: string | null;
}

/** A person uses the link that was mailed to their work address: it proves whom they represent. */
@Injectable()
export class ConfirmAddress {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(viewer: SignedIn, token: string): Promise<ConfirmOutcome> {
    return this.db.transaction(async (tx) => {
      const link = await this.links.open(tx, 'confirm_address', token);
      if (!link.ok) return link;
      const [claim] = await tx.sql<Claim>(
        `SELECT account_id AS "accountId", municipality_code AS "municipalityCode", status, email FROM affiliation
         WHERE id = $1 FOR UPDATE`,
        [link.value.affiliationId],
      );
      if (claim?.accountId !== viewer.accountId) return refuse({ reason: 'other_account' });
      // Ended meanwhile, approved by another link, or claimed anew with another address.
      if (claim.status !== 'claimed' || claim.email !== link.value.email) return refuse({ reason: 'link_expired' });
      await this.links.use(tx, link.value);
      const { accountId, municipalityCode } = claim;
      await approveProven(tx, this.audit, { id: link.value.affiliationId ?? '', accountId, municipalityCode });
      return ok({ municipalityCode, returnTo: link.value.returnTo });
    });
  }
}
