import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { emailAddress, type SignedIn, type TooMany } from '#identity';
import { isUuid, type Locale, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, inTurnOf, Jobs, type Transaction } from '#platform';
import { type CoauthorAsked, coauthorAsked } from '../events.js';
import { lockPractice } from '../posts/practice-facts.js';
import type { PracticeStatus } from '../posts/practice-status.js';

/** Within 24 hours: of one who invites, and to one address, by whomever. */
const limits = { sender: 20, address: 3 };
const lifetime = '30 days';

/** Of these nobody becomes an author any more. */
const closed: readonly PracticeStatus[] = ['rejected', 'withdrawn', 'retracted'];

export interface InviteCoauthorInput {
  practiceId: string;
  email: string;
  /** Language of the mail, where the address has no account. */
  locale: Locale;
}

type NotFound = { reason: 'not_found' };

export type InviteCoauthorOutcome = Result<
  { id: string },
  NotFound | { reason: 'wrong_status' } | { reason: 'email' } | { reason: 'already_invited' } | TooMany
>;

/**
 * A representative of the municipality of a practice asks someone to stand among its authors, and to write it with them.
 * Nothing is asked about accounts: the answer is the same for every address.
 */
@Injectable()
export class InviteCoauthor {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  execute({ accountId }: SignedIn, input: InviteCoauthorInput): Promise<InviteCoauthorOutcome> {
    const { practiceId, locale } = input;
    const email = emailAddress(input.email);
    return this.db.transaction<InviteCoauthorOutcome>(async (tx) => {
      const facts = await lockPractice(tx, accountId, 'representative', practiceId);
      if (facts === null) return refuse({ reason: 'not_found' });
      if (closed.includes(facts.status)) return refuse({ reason: 'wrong_status' });
      if (email === null) return refuse({ reason: 'email' });
      const retryAt = await retryTime(tx, accountId, email);
      if (retryAt !== null) return refuse({ reason: 'too_many_attempts', retryAt });
      const id = await invite(tx, accountId, { practiceId, locale, email });
      if (id === null) return refuse({ reason: 'already_invited' });
      await this.audit.record(tx, {
        act: 'practice.invite_coauthor',
        actorId: accountId,
        municipalityCode: facts.municipalityCode as MunicipalityCode,
        objectKind: 'practice',
        objectId: practiceId,
      });
      await this.jobs.add(tx, coauthorAsked, { invitationId: id } satisfies CoauthorAsked);
      return ok({ id });
    });
  }

  /** What was not answered yet is taken back. Twice is once. */
  withdraw({ accountId }: SignedIn, id: string): Promise<Result<{ id: string }, NotFound>> {
    return this.db.transaction<Result<{ id: string }, NotFound>>(async (tx) => {
      if (!isUuid(id)) return refuse({ reason: 'not_found' });
      const [found] = await tx.sql<{ practiceId: string }>(
        'SELECT practice_id AS "practiceId" FROM practice_invitation WHERE id = $1 AND answered_at IS NULL',
        [id],
      );
      const facts = found && (await lockPractice(tx, accountId, 'representative', found.practiceId));
      if (!facts) return refuse({ reason: 'not_found' });
      const taken = await tx.sql(
        `UPDATE practice_invitation SET withdrawn_at = $2
         WHERE id = $1 AND answered_at IS NULL AND withdrawn_at IS NULL RETURNING id`,
        [id, tx.now],
      );
      if (taken.length > 0)
        await this.audit.record(tx, {
          act: 'practice.withdraw_invitation',
          actorId: accountId,
          municipalityCode: facts.municipalityCode as MunicipalityCode,
          objectKind: 'practice',
          objectId: facts.id,
        });
      return ok({ id });
    });
  }
}

/** Null while the address is asked, and once it has answered: a no is not asked again. */
async function invite(tx: Transaction, accountId: string, { practiceId, email, locale }: InviteCoauthorInput) {
  await tx.sql(
    `UPDATE practice_invitation SET withdrawn_at = expires_at
     WHERE practice_id = $1 AND email = $2 AND answered_at IS NULL AND withdrawn_at IS NULL AND expires_at <= $3`,
    [practiceId, email, tx.now],
  );
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO practice_invitation (practice_id, email, locale, invited_by, invited_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $5::timestamptz + interval '${lifetime}')
     ON CONFLICT (practice_id, email) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
    [practiceId, email, locale, accountId, tx.now],
  );
  return row?.id ?? null;
}

/** When the next one may be sent; null: now. Those of one person, and to one address, are counted one after the other. */
async function retryTime(tx: Transaction, accountId: string, email: string): Promise<Date | null> {
  await inTurnOf(tx, `practice invitations of ${accountId}`, `practice invitations to ${email}`);
  const [row] = await tx.sql<{ retry: Date | null }>(
    `SELECT greatest(
       (SELECT invited_at FROM practice_invitation WHERE invited_by = $1 AND invited_at > $3::timestamptz - interval '1 day'
        ORDER BY invited_at DESC OFFSET $4::int LIMIT 1),
       (SELECT invited_at FROM practice_invitation WHERE email = $2 AND invited_at > $3::timestamptz - interval '1 day'
        ORDER BY invited_at DESC OFFSET $5::int LIMIT 1)) + interval '1 day' AS retry`,
    [accountId, email, tx.now, limits.sender - 1, limits.address - 1],
  );
  return row?.retry ?? null;
}
