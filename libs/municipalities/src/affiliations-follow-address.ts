import type { Audit } from '#audit';
import type { ChangedAddress } from '#identity';
import type { Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { liveStatuses, moveAffiliation, proofIsOver } from './affiliation-status.js';
import { isOfDomain } from './mail-domain.js';
import { renewProof } from './prove-affiliation.js';

interface Live {
  id: string;
  from: AffiliationStatus;
  municipalityCode: string | null;
  email: string;
  domains: string[];
}

/**
 * The address of an account has become another one. Where the old one proved whom the person represents, the new one does
 * if it is of the same municipality or organisation; else the affiliation ends. What someone else vouched for, or an
 * address elsewhere proved, stays.
 */
export async function affiliationsFollowAddress(
  tx: Transaction,
  audit: Audit,
  { accountId, oldEmail, newEmail }: ChangedAddress,
): Promise<void> {
  const live = await tx.sql<Live>(
    `SELECT f.id, f.status AS "from", f.municipality_code AS "municipalityCode", f.email,
       coalesce(m.mail_domains, o.mail_domains) AS domains
     FROM affiliation f LEFT JOIN municipality m ON m.code = f.municipality_code
     LEFT JOIN organisation o ON o.id = f.organisation_id
     WHERE f.account_id = $1 AND f.status IN ${liveStatuses} AND f.email IS NOT NULL AND NOT ${proofIsOver('f', '$2')}
     ORDER BY f.id FOR UPDATE OF f`,
    [accountId, tx.now],
  );
  for (const { domains, email, ...one } of live) {
    if (!isOfDomain(email, domains) || !isOfDomain(oldEmail, domains)) continue;
    if (!isOfDomain(newEmail, domains)) {
      const code = 'address_changed';
      await moveAffiliation(tx, audit, { ...one, to: 'ended', actorId: null, reason: code, code });
    } else if (one.from !== 'claimed') {
      await tx.sql('UPDATE affiliation SET email = $2 WHERE id = $1', [one.id, newEmail]);
      await renewProof(tx, audit, { ...one, accountId });
    }
  }
}
