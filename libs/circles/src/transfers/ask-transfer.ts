import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { emailAddress, representsNow, type SignedIn, type TooMany } from '#identity';
import { type CircleId, type EnrolmentId, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { joinFacts } from '../circle-facts.js';
import { type SeatTransferLapses, type SeatTransferTold, seatTransferLapses, seatTransferTold } from '../events.js';

/** Colleagues whom one person may ask within 24 hours. */
const mostAsked = 10;

export interface AskTransferInput {
  circleId: CircleId;
  email: string;
}

export type AskTransferOutcome = Result<
  { transferId: string },
  | { reason: 'email' }
  | { reason: 'own_address' }
  | { reason: 'not_found' }
  | { reason: 'cancelled' }
  | { reason: 'not_in' }
  | { reason: 'circle_over' }
  | { reason: 'already_asked' }
  | TooMany
>;

interface Asking {
  expiresAt: Date | null;
  openId: string | null;
  openEmail: string | null;
  retryAt: Date | null;
}

/**
 * Someone asks a colleague to take their seat. The answer is the same, and takes the same statements, whether the address
 * has an account or not: nothing of it can be learnt here (ADR 0036).
 */
@Injectable()
export class AskTransfer {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId, email: ownEmail }: SignedIn, input: AskTransferInput): Promise<AskTransferOutcome> {
    const email = emailAddress(input.email);
    if (email === null) return refuse({ reason: 'email' });
    if (email === ownEmail) return refuse({ reason: 'own_address' });
    return this.db.transaction<AskTransferOutcome>(async (tx) => {
      const facts = await joinFacts(tx, input.circleId, accountId, null);
      if (facts === null || ['draft', 'proposed', 'archived'].includes(facts.state))
        return refuse({ reason: 'not_found' });
      if (facts.state === 'cancelled') return refuse({ reason: 'cancelled' });
      if (facts.own?.status !== 'confirmed') return refuse({ reason: 'not_in' });
      const { enrolmentId } = facts.own;
      const asking = await askingFacts(tx, input.circleId, enrolmentId, accountId, facts.pool.offerHours);
      if (asking.openId !== null)
        // The same form sent twice has one effect.
        return asking.openEmail === email ? ok({ transferId: asking.openId }) : refuse({ reason: 'already_asked' });
      if (asking.expiresAt === null) return refuse({ reason: 'circle_over' });
      if (asking.retryAt !== null) return refuse({ reason: 'too_many_attempts', retryAt: asking.retryAt });
      return ok({ transferId: await this.ask(tx, { accountId, enrolmentId, email, expiresAt: asking.expiresAt }) });
    });
  }

  private async ask(
    tx: Transaction,
    asked: { accountId: string; enrolmentId: EnrolmentId; email: string; expiresAt: Date },
  ): Promise<string> {
    const { accountId, enrolmentId, email, expiresAt } = asked;
    const transferId = randomUUID();
    await tx.sql(
      `INSERT INTO seat_transfer (id, enrolment_id, to_account_id, email, created_at, expires_at)
       SELECT $1, e.id, (SELECT a.id FROM account a WHERE a.email = $3 AND a.status = 'active'
         AND ${representsNow('a.id', 'e.municipality_code')}), $3, $4, $5
       FROM enrolment e WHERE e.id = $2`,
      [transferId, enrolmentId, email, tx.now, expiresAt],
    );
    await this.audit.record(tx, {
      act: 'circle.ask_transfer',
      actorId: accountId as SignedIn['accountId'],
      objectKind: 'enrolment',
      objectId: enrolmentId,
    });
    await this.jobs.add(tx, seatTransferTold, { transferId, what: 'asked' } satisfies SeatTransferTold);
    await this.jobs.addAt(tx, seatTransferLapses, { transferId } satisfies SeatTransferLapses, expiresAt);
    return transferId;
  }
}

/** What asking is decided by. One that is over, though no job has said so, is ended. */
async function askingFacts(
  tx: Transaction,
  circleId: CircleId,
  enrolmentId: EnrolmentId,
  accountId: string,
  offerHours: number,
): Promise<Asking> {
  await tx.sql(
    `UPDATE seat_transfer SET outcome = 'lapsed', ended_at = expires_at, email = NULL
     WHERE enrolment_id = $1 AND ended_at IS NULL AND expires_at <= $2`,
    [enrolmentId, tx.now],
  );
  const [facts] = await tx.sql<Asking>(
    `SELECT CASE WHEN last.start > $3 THEN least($3::timestamptz + make_interval(hours => $4), last.start) END AS "expiresAt",
       open.id AS "openId", open.email AS "openEmail",
       (SELECT t.created_at FROM seat_transfer t JOIN enrolment e ON e.id = t.enrolment_id
        WHERE e.account_id = $5 AND t.created_at > $3::timestamptz - interval '1 day'
        ORDER BY t.created_at DESC OFFSET $6::int LIMIT 1) + interval '1 day' AS "retryAt"
     FROM (SELECT max(starts_at) AS start FROM meeting WHERE circle_id = $1 AND cancelled_at IS NULL) last
     LEFT JOIN seat_transfer open ON open.enrolment_id = $2 AND open.ended_at IS NULL`,
    [circleId, enrolmentId, tx.now, offerHours, accountId, mostAsked - 1],
  );
  if (facts === undefined) throw new Error(`no meetings of circle ${circleId} were read`);
  return facts;
}
