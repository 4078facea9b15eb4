import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { emailAddress, MailedLinks, ownPath, type SignedIn, type TooMany } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { moveAffiliation } from './affiliation-status.js';
import { isOfDomain } from './mail-domain.js';
import { helsinkiToday } from './municipality-shape.js';

export interface ClaimInput {
  municipalityCode: MunicipalityCode;
  /** An address that the municipality has given to the person. */
  email: string;
  network: string;
  returnTo: string | null;
}

interface Claimed {
  /** `approved` when the address was confirmed before; `claimed` when a link has been mailed to it. */
  status: 'approved' | 'claimed';
  /** Our own path to go on to; empty: none was asked for. */
  returnTo: string;
}

export type ClaimOutcome = Result<
  Claimed,
  | { reason: 'municipality_unknown' }
  | { reason: 'email' }
  | { reason: 'domain_unknown' }
  | { reason: 'already_representative' }
  | TooMany
>;

interface Facts {
  domains: string[];
  own_email: string;
  live_id: string | null;
  live_status: AffiliationStatus | null;
}

/** A person says that they represent a municipality; an address in one of its mail domains proves it. */
@Injectable()
export class ClaimMunicipality {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute(viewer: SignedIn, input: ClaimInput): Promise<ClaimOutcome> {
    try {
      return await this.db.transaction((tx) => this.attempt(tx, viewer, input));
    } catch (error) {
      if (error instanceof TooManyLinks) return refuse(error.refusal);
      throw error;
    }
  }

  private async attempt(tx: Transaction, viewer: SignedIn, input: ClaimInput): Promise<ClaimOutcome> {
    const { municipalityCode } = input;
    const returnTo = ownPath(input.returnTo, '');
    const facts = await claimFacts(tx, viewer, municipalityCode);
    if (facts === null) return refuse({ reason: 'municipality_unknown' });
    const email = emailAddress(input.email);
    if (email === null) return refuse({ reason: 'email' });
    if (!isOfDomain(email, facts.domains)) return refuse({ reason: 'domain_unknown' });
    if (facts.live_status === 'approved') return refuse({ reason: 'already_representative' });
    const id = facts.live_id ?? (await this.claim(tx, viewer, municipalityCode));
    await tx.sql('UPDATE affiliation SET email = $2 WHERE id = $1', [id, email]);
    if (email === facts.own_email) {
      await approveProven(tx, this.audit, { id, accountId: viewer.accountId, municipalityCode });
      return ok({ status: 'approved' as const, returnTo });
    }
    const link = await this.links.request(tx, {
      purpose: 'confirm_address',
      email,
      locale: viewer.locale,
      network: input.network,
      affiliationId: id,
      returnTo,
    });
    if (!link.ok) throw new TooManyLinks(link.refusal);
    return ok({ status: 'claimed' as const, returnTo });
  }

  private async claim(tx: Transaction, { accountId }: SignedIn, municipalityCode: MunicipalityCode): Promise<string> {
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO affiliation (account_id, municipality_code, status, valid_from) VALUES ($1, $2, 'claimed', $3) RETURNING id`,
      [accountId, municipalityCode, tx.now],
    );
    if (row === undefined) throw new Error('an affiliation was not inserted');
    await this.audit.record(tx, {
      act: 'affiliation.claimed',
      actorId: accountId,
      municipalityCode,
      objectKind: 'affiliation',
      objectId: row.id,
      to: 'claimed',
    });
    return row.id;
  }
}

/** Rolls back a claim whose link may not be mailed now. */
class TooManyLinks extends Error {
  constructor(readonly refusal: TooMany) {
    super('too many links');
  }
}

/** The address is proven. While no coordinator approves colleagues, the proof is enough. */
export async function approveProven(
  tx: Transaction,
  audit: Audit,
  claim: { id: string; accountId: string; municipalityCode: MunicipalityCode },
): Promise<void> {
  const { id, municipalityCode } = claim;
  const step = { id, municipalityCode };
  await moveAffiliation(tx, audit, { ...step, from: 'claimed', to: 'proven', actorId: claim.accountId });
  await moveAffiliation(tx, audit, { ...step, from: 'proven', to: 'approved', actorId: null, reason: 'mail_domain' });
}

async function claimFacts(tx: Transaction, viewer: SignedIn, code: MunicipalityCode): Promise<Facts | null> {
  const [facts] = await tx.sql<Facts>(
    `SELECT m.mail_domains AS domains, a.email AS own_email, f.id AS live_id, f.status AS live_status
     FROM account a JOIN municipality m ON m.code = $2 AND (m.valid_to IS NULL OR m.valid_to >= ${helsinkiToday})
     LEFT JOIN affiliation f ON f.account_id = a.id AND f.municipality_code = m.code
       AND f.status IN ('claimed', 'proven', 'approved')
     WHERE a.id = $1`,
    [viewer.accountId, code],
  );
  return facts ?? null;
}
