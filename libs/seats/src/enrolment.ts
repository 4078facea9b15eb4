import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { EnrolmentStatus } from './enrolment-status.js';

/** One person's place in a pool of seats, or that of a group whose seats they hold, for the municipality represented on that day. */
@Entity()
@Check(
  'enrolment_status',
  `status IN ('pending', 'confirmed', 'waitlisted', 'offered', 'declined', 'expired', 'withdrawn', 'rejected', 'completed')`,
)
@Check('enrolment_waiting_has_number', `status NOT IN ('pending', 'waitlisted') OR queue_number IS NOT NULL`)
@Check('enrolment_seats', `seats_least BETWEEN 1 AND seats_held`)
@Check('enrolment_rejected_has_reason', `decision_reason IS NULL OR status = 'rejected'`)
@Check('enrolment_offer_has_end', `status <> 'offered' OR offer_expires_at IS NOT NULL`)
@Index('enrolment_one_live_per_person', { synchronize: false })
@Index('enrolment_offers', { synchronize: false })
@Index('enrolment_queue', { synchronize: false })
export class Enrolment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('SeatPool')
  poolId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('text')
  status!: EnrolmentStatus;

  @Column('int', { nullable: true })
  queueNumber!: number | null;

  /** Until when the seat is, or was, kept. Decides from this instant on, whether a job has run or not. */
  @Column('timestamptz', { nullable: true })
  offerExpiresAt!: Date | null;

  /** What the person hopes to get; for the facilitators. */
  @Column('text', { nullable: true })
  wish!: string | null;

  /** Seats held, offered or asked for: more than one of a group, whose seats this person holds. */
  @Column('int', { default: 1 })
  seatsHeld!: number;

  /** How few will do, while the group waits. */
  @Column('int', { default: 1 })
  seatsLeast!: number;

  /** Whether the municipality had been reached when the enrolment was made: until the release it has no seat that is kept. */
  @Column('boolean', { default: true })
  reached!: boolean;

  /** Why the application was declined, for the person. */
  @Column('text', { nullable: true })
  decisionReason!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  statusSince!: Date;
}
