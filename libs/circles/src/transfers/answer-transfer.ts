import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type EnrolmentId, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type LockedPool, Transfers } from '#seats';
import { joinFacts } from '../circle-facts.js';
import { type JoinRefusal, whyNotRepresent } from '../circle-policy.js';
import { type CircleEnrolled, circleEnrolled, type SeatTransferTold, seatTransferTold } from '../events.js';
import { endTransfer, isOpen, type OpenTransfer, transferOf } from './transfer-facts.js';

type Stop =
  | { reason: 'not_found' }
  | { reason: 'cancelled' }
  /** Taken back, answered, over, or who gives it has no seat any more. */
  | { reason: 'transfer_over' }
  /** Who takes it has, is offered or has applied for a seat of their own. */
  | { reason: 'own_place' };

export type AcceptTransferOutcome = Result<
  { enrolmentId: EnrolmentId },
  Stop | Extract<JoinRefusal, { reason: 'not_a_representative' | 'affiliation_pending' | 'affiliation_ended' }>
>;

/** Taken back, or declined. */
export type EndTransferOutcome = Result<
  { transferId: string },
  Extract<Stop, { reason: 'not_found' | 'transfer_over' }>
>;

/** What becomes of a seat that a colleague was asked to take: they accept or decline, or it is taken back. */
@Injectable()
export class AnswerTransfer {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Transfers) private readonly seats: Transfers,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** Nobody is enrolled but by this act of their own, and only for a municipality that they represent at this instant. */
  accept({ accountId }: SignedIn, id: string): Promise<AcceptTransferOutcome> {
    return this.db.transaction<AcceptTransferOutcome>(async (tx) => {
      const transfer = await transferOf(tx, id, accountId, 'taker');
      const facts = transfer && (await joinFacts(tx, transfer.circleId, accountId, transfer.municipalityCode));
      if (!transfer || !facts || ['draft', 'proposed', 'archived'].includes(facts.state))
        return refuse({ reason: 'not_found' });
      if (facts.state === 'cancelled') return refuse({ reason: 'cancelled' });
      if (!(await isOpen(tx, id))) return refuse({ reason: 'transfer_over' });
      const objection = whyNotRepresent(facts);
      if (objection !== null) return refuse(objection);
      return this.move(tx, facts.pool, transfer, accountId);
    });
  }

  decline({ accountId }: SignedIn, id: string): Promise<EndTransferOutcome> {
    return this.db.transaction<EndTransferOutcome>(async (tx) => {
      const transfer = await transferOf(tx, id, accountId, 'taker');
      const stop = await this.stop(tx, transfer, accountId, 'declined');
      return stop === null ? ok({ transferId: id }) : refuse(stop);
    });
  }

  takeBack({ accountId }: SignedIn, id: string): Promise<EndTransferOutcome> {
    return this.db.transaction<EndTransferOutcome>(async (tx) => {
      const transfer = await transferOf(tx, id, accountId, 'giver');
      const stop = await this.stop(tx, transfer, accountId, 'taken_back');
      return stop === null ? ok({ transferId: id }) : refuse(stop);
    });
  }

  private async move(
    tx: Transaction,
    pool: LockedPool,
    { id, enrolmentId: given }: OpenTransfer,
    actorId: SignedIn['accountId'],
  ): Promise<AcceptTransferOutcome> {
    const done = await this.seats.transfer(tx, pool, given, actorId);
    if (done.status === 'no_seat') return refuse({ reason: 'transfer_over' });
    if (done.status === 'own_place') return refuse({ reason: 'own_place' });
    await endTransfer(tx, id, 'accepted');
    const { enrolmentId, municipalityCode, waited } = done;
    const act = {
      act: 'circle.accept_transfer',
      actorId,
      municipalityCode,
      objectKind: 'enrolment',
      reason: 'transferred',
    };
    await this.audit.record(tx, { ...act, objectId: given, from: 'confirmed', to: 'withdrawn' });
    if (waited !== null) await this.audit.record(tx, { ...act, objectId: waited, from: 'waitlisted', to: 'withdrawn' });
    await this.audit.record(tx, { ...act, objectId: enrolmentId, to: 'confirmed' });
    await this.jobs.add(tx, circleEnrolled, { enrolmentId } satisfies CircleEnrolled);
    await this.jobs.add(tx, seatTransferTold, { transferId: id, what: 'accepted' } satisfies SeatTransferTold);
    return ok({ enrolmentId });
  }

  /** The seat stays whose it is. */
  private async stop(
    tx: Transaction,
    transfer: OpenTransfer | null,
    actorId: SignedIn['accountId'],
    outcome: 'declined' | 'taken_back',
  ): Promise<Extract<EndTransferOutcome, { ok: false }>['refusal'] | null> {
    const facts = transfer && (await joinFacts(tx, transfer.circleId, actorId, null));
    if (!transfer || !facts) return { reason: 'not_found' };
    if (!(await isOpen(tx, transfer.id))) return { reason: 'transfer_over' };
    await endTransfer(tx, transfer.id, outcome);
    await this.audit.record(tx, {
      act: outcome === 'declined' ? 'circle.decline_transfer' : 'circle.take_back_transfer',
      actorId,
      municipalityCode: transfer.municipalityCode,
      objectKind: 'enrolment',
      objectId: transfer.enrolmentId,
    });
    await this.jobs.add(tx, seatTransferTold, { transferId: transfer.id, what: outcome } satisfies SeatTransferTold);
    return null;
  }
}
