import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type LinkRefusal, MailedLinks, type SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { statusNow } from './affiliation-status.js';
import { proveAffiliation, renewProof } from './prove-affiliation.js';

export type ConfirmOutcome = Result<
  {
    /** Null where it is another organisation. */
    municipalityCode: string | null;
    /** `proven`: someone is to approve it; `approved`: it was, and holds for another year. */
    status: 'proven' | 'approved';
    returnTo: string;
  },
  LinkRefusal | { reason: 'other_account' }
>;

interface Proof {
  accountId: string;
  municipalityCode: string | null;
  status: AffiliationStatus;
  email: string | null;
}

/** A person uses the link that was mailed to their work address: it proves whom they represent, the first time or again. */
@Injectable()
export class ConfirmAddress {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute(viewer: SignedIn, token: string): Promise<ConfirmOutcome> {
    return this.db.transaction(async (tx) => {
      const link = await this.links.open(tx, 'confirm_address', token);
      if (!link.ok) return link;
      const id = link.value.affiliationId ?? '';
      const [found] = await tx.sql<Proof>(
        `SELECT account_id AS "accountId", municipality_code AS "municipalityCode", ${statusNow('f')} AS status, email
         FROM affiliation f WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (found?.accountId !== viewer.accountId) return refuse({ reason: 'other_account' });
      const { accountId, municipalityCode, status } = found;
      // Ended meanwhile, proven by another link, or claimed anew with another address.
      if (status !== 'claimed' && status !== 'approved') return refuse({ reason: 'link_expired' });
      if (found.email !== link.value.email) return refuse({ reason: 'link_expired' });
      await this.links.use(tx, link.value);
      const { returnTo } = link.value;
      if (status === 'approved') {
        await renewProof(tx, this.audit, { id, accountId, municipalityCode });
        return ok({ municipalityCode, status, returnTo });
      }
      await proveAffiliation(tx, this.audit, this.jobs, { id, accountId, municipalityCode });
      return ok({ municipalityCode, status: 'proven' as const, returnTo });
    });
  }
}
