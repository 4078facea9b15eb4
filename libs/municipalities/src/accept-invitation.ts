import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { AddressChanges, accountByMail, coordinates, LinkTokens, type NameRefusal, type SignedIn } from '#identity';
import { type AccountId, type Locale, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import type { AffiliationStatus } from './affiliation.js';
import { liveStatuses, moveAffiliation, proofIsOver } from './affiliation-status.js';
import { tellDeciders } from './deciders.js';
import { invitationToken } from './events.js';
import { isOfDomain } from './mail-domain.js';
import { openClaim } from './open-claim.js';
import { renewProof } from './prove-affiliation.js';

export type AcceptOutcome = Result<
  {
    municipalityCode: string;
    /** `proven`: who invited coordinates the municipality no longer, and somebody else is to approve. */
    status: 'approved' | 'proven';
    /** The account that was opened just now. */
    opened: { accountId: AccountId; provedAt: Date } | null;
  },
  | { reason: 'link_used' }
  | { reason: 'link_expired' }
  /** The address has an account: it has to be signed in to. */
  | { reason: 'sign_in' }
  | { reason: 'account_needed' }
  | NameRefusal
>;

interface Invitation {
  id: string;
  email: string;
  municipalityCode: string;
  domains: string[];
  used: boolean;
  over: boolean;
  invitedBy: string;
  /** Whether who invited still coordinates the municipality. */
  coordinates: boolean;
}

interface Live {
  id: string;
  status: AffiliationStatus;
  isOver: boolean;
}

/**
 * Who was invited by a coordinator accepts: with the account that is signed in, or with one that is opened now. The mail
 * proves its address, and the coordinator has approved by inviting.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Audit) readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AddressChanges) readonly changes: AddressChanges,
  ) {}

  execute(
    viewer: SignedIn | null,
    token: string,
    newAccount: { name: string; locale: Locale } | null,
  ): Promise<AcceptOutcome> {
    return this.db.transaction(async (tx): Promise<AcceptOutcome> => {
      const id = this.tokens.idOf(invitationToken, token);
      const invitation = id === null ? null : await openInvitation(tx, id);
      if (invitation?.used) return refuse({ reason: 'link_used' });
      if (invitation === null || invitation.over) return refuse({ reason: 'link_expired' });
      const account = await accountByMail(tx, this, { viewer, email: invitation.email, newAccount });
      if (!account.ok) return account;
      const { accountId, opened } = account.value;
      await tx.sql('UPDATE affiliation_invitation SET used_at = $2 WHERE id = $1', [invitation.id, tx.now]);
      const { municipalityCode } = invitation;
      const status = await this.represent(tx, accountId, invitation);
      const act = { act: 'invitation.accepted', actorId: accountId, municipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'invitation', objectId: invitation.id });
      return ok({ municipalityCode, status, opened: opened ? { accountId, provedAt: tx.now } : null });
    });
  }

  /** The affiliation that follows: the one that was asked for already, or a new one. */
  private async represent(tx: Transaction, accountId: string, invitation: Invitation): Promise<'approved' | 'proven'> {
    const { municipalityCode, email, invitedBy } = invitation;
    const live = await liveAffiliation(tx, accountId, municipalityCode);
    if (live?.isOver) {
      const { id, status: from } = live;
      await moveAffiliation(tx, this.audit, { id, from, to: 'expired', municipalityCode, actorId: null });
    }
    const standing = live?.isOver === false ? live : null;
    const represented = { municipalityCode, organisationId: null };
    const id = standing?.id ?? (await openClaim(tx, this.audit, accountId, represented));
    await tx.sql('UPDATE affiliation SET email = $2 WHERE id = $1', [id, email]);
    if (standing?.status === 'approved') {
      await renewProof(tx, this.audit, { id, accountId, municipalityCode });
      return 'approved';
    }
    const step = { id, municipalityCode };
    if (standing?.status !== 'proven') {
      await moveAffiliation(tx, this.audit, { ...step, from: 'claimed', to: 'proven', actorId: accountId });
    }
    // Nobody approves themself, not by an invitation either.
    if (invitation.coordinates && invitedBy !== accountId) {
      const approval = { from: 'proven', to: 'approved', actorId: invitedBy, reason: 'invitation' } as const;
      await moveAffiliation(tx, this.audit, { ...step, ...approval });
      return 'approved';
    }
    if (standing?.status !== 'proven') await tellDeciders(tx, this.jobs, id);
    return 'proven';
  }
}

/** Null when there is none, or its address is no longer of the municipality. */
async function openInvitation(tx: Transaction, id: string): Promise<Invitation | null> {
  const [row] = await tx.sql<Invitation>(
    `SELECT i.id, i.email, i.municipality_code AS "municipalityCode", m.mail_domains AS domains,
       i.used_at IS NOT NULL AS used, i.withdrawn_at IS NOT NULL OR i.expires_at <= $2 AS over, i.invited_by AS "invitedBy",
       ${coordinates('i.invited_by', 'i.municipality_code')}
         AND EXISTS (SELECT FROM account a WHERE a.id = i.invited_by AND a.status = 'active') AS coordinates
     FROM affiliation_invitation i JOIN municipality m ON m.code = i.municipality_code WHERE i.id = $1 FOR UPDATE OF i`,
    [id, tx.now],
  );
  return row !== undefined && isOfDomain(row.email, row.domains) ? row : null;
}

async function liveAffiliation(tx: Transaction, accountId: string, municipalityCode: string): Promise<Live | null> {
  const [live] = await tx.sql<Live>(
    `SELECT f.id, f.status, ${proofIsOver('f', '$3')} AS "isOver"
     FROM affiliation f WHERE f.account_id = $1 AND f.municipality_code = $2 AND f.status IN ${liveStatuses} FOR UPDATE`,
    [accountId, municipalityCode, tx.now],
  );
  return live ?? null;
}
