import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { coordinates, emailAddress, type SignedIn, type TooMany } from '#identity';
import { isUuid, type Locale, ok, type Result, refuse } from '#kernel';
import { Database, inTurnOf, Jobs, type Transaction } from '#platform';
import { type ColleagueInvited, colleagueInvited } from './events.js';
import { isOfDomain } from './mail-domain.js';

/** Invitations within 24 hours: of one coordinator, and to one address, by whomever. */
const limits = { sender: 20, address: 3 };
const lifetime = '14 days';

export interface InviteInput {
  municipalityCode: string;
  email: string;
  /** Language of the mail. */
  locale: Locale;
}

export type InviteOutcome = Result<
  { email: string },
  { reason: 'not_found' } | { reason: 'email' } | { reason: 'domain_unknown' } | { reason: 'already_invited' } | TooMany
>;

/** A coordinator invites a colleague by mail. Nothing is asked about accounts: the answer is the same for every address. */
@Injectable()
export class InviteColleague {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId }: SignedIn, input: InviteInput): Promise<InviteOutcome> {
    return this.db.transaction(async (tx): Promise<InviteOutcome> => {
      const { municipalityCode } = input;
      const [municipality] = await tx.sql<{ domains: string[] }>(
        `SELECT m.mail_domains AS domains FROM municipality m WHERE m.code = $2 AND ${coordinates('$1', 'm.code')}`,
        [accountId, municipalityCode],
      );
      if (municipality === undefined) return refuse({ reason: 'not_found' });
      const email = emailAddress(input.email);
      if (email === null) return refuse({ reason: 'email' });
      if (!isOfDomain(email, municipality.domains)) return refuse({ reason: 'domain_unknown' });
      const retryAt = await retryTime(tx, accountId, email);
      if (retryAt !== null) return refuse({ reason: 'too_many_attempts', retryAt });
      const id = await invite(tx, accountId, { ...input, email });
      if (id === null) return refuse({ reason: 'already_invited' });
      await this.audit.record(tx, {
        act: 'invitation.sent',
        actorId: accountId,
        municipalityCode,
        objectKind: 'invitation',
        objectId: id,
      });
      await this.jobs.add(tx, colleagueInvited, { invitationId: id } satisfies ColleagueInvited);
      return ok({ email });
    });
  }

  /** Withdraws an invitation of a municipality that the viewer coordinates, whoever sent it. Twice is once. */
  async withdraw({ accountId }: SignedIn, id: string): Promise<Result<{ id: string }, { reason: 'not_found' }>> {
    if (!isUuid(id)) return refuse({ reason: 'not_found' });
    return this.db.transaction(async (tx) => {
      const [found] = await tx.sql<{ municipalityCode: string; open: boolean }>(
        `SELECT i.municipality_code AS "municipalityCode", i.used_at IS NULL AND i.withdrawn_at IS NULL AS open
         FROM affiliation_invitation i WHERE i.id = $2 AND ${coordinates('$1', 'i.municipality_code')} FOR UPDATE`,
        [accountId, id],
      );
      if (found === undefined) return refuse({ reason: 'not_found' });
      if (found.open) {
        await tx.sql('UPDATE affiliation_invitation SET withdrawn_at = $2 WHERE id = $1', [id, tx.now]);
        const { municipalityCode } = found;
        const act = { act: 'invitation.withdrawn', actorId: accountId, municipalityCode };
        await this.audit.record(tx, { ...act, objectKind: 'invitation', objectId: id });
      }
      return ok({ id });
    });
  }
}

/** Null while an invitation of the municipality to the address is open. */
async function invite(tx: Transaction, accountId: string, input: InviteInput): Promise<string | null> {
  const { municipalityCode, email, locale } = input;
  await tx.sql(
    `UPDATE affiliation_invitation SET withdrawn_at = expires_at
     WHERE municipality_code = $1 AND email = $2 AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at <= $3`,
    [municipalityCode, email, tx.now],
  );
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO affiliation_invitation (municipality_code, email, locale, invited_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $5::timestamptz + interval '${lifetime}')
     ON CONFLICT (municipality_code, email) WHERE used_at IS NULL AND withdrawn_at IS NULL DO NOTHING RETURNING id`,
    [municipalityCode, email, locale, accountId, tx.now],
  );
  return row?.id ?? null;
}

/** When the next invitation may be sent; null: now. Those of one coordinator, and to one address, are counted one after the other. */
async function retryTime(tx: Transaction, accountId: string, email: string): Promise<Date | null> {
  await inTurnOf(tx, `invitations of ${accountId}`, `invitations to ${email}`);
  const [row] = await tx.sql<{ retry: Date | null }>(
    `SELECT greatest(
       (SELECT created_at FROM affiliation_invitation WHERE invited_by = $1 AND created_at > $3::timestamptz - interval '1 day'
        ORDER BY created_at DESC OFFSET $4::int LIMIT 1),
       (SELECT created_at FROM affiliation_invitation WHERE email = $2 AND created_at > $3::timestamptz - interval '1 day'
        ORDER BY created_at DESC OFFSET $5::int LIMIT 1)) + interval '1 day' AS retry`,
    [accountId, email, tx.now, limits.sender - 1, limits.address - 1],
  );
  return row?.retry ?? null;
}
