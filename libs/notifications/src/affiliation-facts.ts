import { coordinates, inProjectTeam } from '#identity';
import type { Locale } from '#kernel';
import type { Database } from '#platform';

export interface AffiliationFacts {
  /** To whom the mail goes. */
  name: string;
  address: string;
  locale: Locale;
  /** Who represents. */
  person: string;
  email: string | null;
  status: 'claimed' | 'proven' | 'approved' | 'rejected' | 'ended' | 'expired';
  ofMunicipality: boolean;
  /** Name of the municipality or organisation. */
  represented: string;
  provenAt: Date | null;
  provenUntil: Date | null;
  endReason: string | null;
  /** Whether the reader coordinates the municipality; else they are of the project team. */
  coordinates: boolean;
  /** Whether the reader may decide now. */
  decides: boolean;
}

/** As much as mails about an affiliation say, for one reader: its own person, or somebody who decides on it. */
export async function affiliationFacts(
  database: Database,
  affiliationId: string,
  readerId: string | null,
): Promise<AffiliationFacts | null> {
  const [facts] = await database.read<AffiliationFacts>(
    `SELECT a.name, a.email AS address, a.locale, p.name AS person, r.email, r.status,
       r.municipality_code IS NOT NULL AS "ofMunicipality",
       coalesce(m.name ->> a.locale, o.name ->> a.locale, o.name ->> 'fi') AS represented, r.proven_at AS "provenAt",
       r.proven_until AS "provenUntil", r.end_reason AS "endReason",
       ${coordinates('a.id', 'r.municipality_code')} AS coordinates,
       (${coordinates('a.id', 'r.municipality_code')} OR ${inProjectTeam('a')}) AS decides
     FROM affiliation r JOIN account p ON p.id = r.account_id JOIN account a ON a.id = coalesce($2, r.account_id)
     LEFT JOIN municipality m ON m.code = r.municipality_code LEFT JOIN organisation o ON o.id = r.organisation_id
     WHERE r.id = $1 AND a.status = 'active'`,
    [affiliationId, readerId],
  );
  return facts ?? null;
}

export interface InvitationFacts {
  email: string;
  locale: Locale;
  /** Of the account, where the address has one. */
  name: string | null;
  invitedBy: string;
  municipality: string;
  expiresAt: Date;
}

/** Null when the invitation is used, withdrawn or over: then there is nothing to mail. */
export async function invitationFacts(database: Database, invitationId: string): Promise<InvitationFacts | null> {
  const [facts] = await database.read<InvitationFacts>(
    `SELECT i.email, coalesce(a.locale, i.locale) AS locale, a.name, b.name AS "invitedBy",
       m.name ->> coalesce(a.locale, i.locale) AS municipality, i.expires_at AS "expiresAt"
     FROM affiliation_invitation i JOIN account b ON b.id = i.invited_by JOIN municipality m ON m.code = i.municipality_code
     LEFT JOIN account a ON a.email = i.email AND a.status = 'active'
     WHERE i.id = $1 AND i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > app_now()`,
    [invitationId],
  );
  return facts ?? null;
}
