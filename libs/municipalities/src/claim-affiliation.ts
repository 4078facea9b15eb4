import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { emailAddress, MailedLinks, ownPath, type SignedIn, type TooMany } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, helsinkiToday, Jobs, type Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { liveStatuses, moveAffiliation, proofIsOver } from './affiliation-status.js';
import { isOfDomain } from './mail-domain.js';
import { openClaim, type Represented } from './open-claim.js';
import { proveAffiliation } from './prove-affiliation.js';

export interface ClaimInput {
  represented: Represented;
  /** An address that the municipality or organisation has given to the person. */
  email: string;
  network: string;
  returnTo: string | null;
}

interface Claimed {
  /** `proven` when the address was confirmed before; `claimed` when a link has been mailed to it. */
  status: 'proven' | 'claimed';
  /** Our own path to go on to; empty: none was asked for. */
  returnTo: string;
}

export type ClaimOutcome = Result<
  Claimed,
  | { reason: 'unknown' }
  | { reason: 'email' }
  | { reason: 'domain_unknown' }
  | { reason: 'already_representative' }
  | { reason: 'already_waiting' }
  | TooMany
>;

interface Facts {
  domains: string[];
  own_email: string;
  live_id: string | null;
  live_status: AffiliationStatus | null;
  /** Whether the proof of the live one has become too old. */
  is_over: boolean;
}

/** A person says whom they represent; an address in one of the mail domains proves it, and someone else approves it. */
@Injectable()
export class ClaimAffiliation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
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
    const { accountId } = viewer;
    const { municipalityCode } = input.represented;
    const returnTo = ownPath(input.returnTo, '');
    const facts = await claimFacts(tx, viewer, input.represented);
    if (facts === null) return refuse({ reason: 'unknown' });
    const email = emailAddress(input.email);
    if (email === null) return refuse({ reason: 'email' });
    if (!isOfDomain(email, facts.domains)) return refuse({ reason: 'domain_unknown' });
    const live = facts.is_over ? null : facts.live_status;
    if (live === 'approved') return refuse({ reason: 'already_representative' });
    if (live === 'proven') return refuse({ reason: 'already_waiting' });
    await this.close(tx, facts, municipalityCode);
    const id = live === null ? await openClaim(tx, this.audit, accountId, input.represented) : (facts.live_id ?? '');
    await tx.sql('UPDATE affiliation SET email = $2 WHERE id = $1', [id, email]);
    if (email === facts.own_email) {
      await proveAffiliation(tx, this.audit, this.jobs, { id, accountId, municipalityCode });
      return ok({ status: 'proven' as const, returnTo });
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

  /** One whose proof is too old makes room, also before a job has written down that it is over. */
  private async close(tx: Transaction, facts: Facts, municipalityCode: string | null): Promise<void> {
    const { live_id: id, live_status: from } = facts;
    if (id === null || from === null || !facts.is_over) return;
    await moveAffiliation(tx, this.audit, { id, from, to: 'expired', municipalityCode, actorId: null });
  }
}

/** Rolls back a claim whose link may not be mailed now. */
class TooManyLinks extends Error {
  constructor(readonly refusal: TooMany) {
    super('too many links');
  }
}

/** Null when there is no such municipality or organisation today. */
async function claimFacts(tx: Transaction, viewer: SignedIn, represented: Represented): Promise<Facts | null> {
  const { municipalityCode, organisationId } = represented;
  if (organisationId !== null && !isUuid(organisationId)) return null;
  const [facts] = await tx.sql<Facts>(
    `SELECT t.domains, a.email AS own_email, f.id AS live_id, f.status AS live_status,
       f.id IS NOT NULL AND ${proofIsOver('f', '$4')} AS is_over
     FROM account a
     JOIN (SELECT mail_domains AS domains, valid_to FROM municipality WHERE code = $2
       UNION ALL SELECT mail_domains, valid_to FROM organisation WHERE id = $3::uuid AND valid_from <= ${helsinkiToday}) t
       ON t.valid_to IS NULL OR t.valid_to >= ${helsinkiToday}
     LEFT JOIN affiliation f ON f.account_id = a.id AND (f.municipality_code = $2 OR f.organisation_id = $3::uuid)
       AND f.status IN ${liveStatuses}
     WHERE a.id = $1 FOR UPDATE OF a`,
    [viewer.accountId, municipalityCode, organisationId, tx.now],
  );
  return facts ?? null;
}
