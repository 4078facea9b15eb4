import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type TransferOutcome = 'accepted' | 'declined' | 'taken_back' | 'lapsed';

/** That someone wants a colleague to have their seat. It stays theirs until the colleague has accepted it. */
@Entity()
@Check('seat_transfer_outcome', `outcome IN ('accepted', 'declined', 'taken_back', 'lapsed')`)
@Check('seat_transfer_ended', `(outcome IS NULL) = (ended_at IS NULL)`)
@Check('seat_transfer_forgets', `ended_at IS NULL OR email IS NULL`)
@Index('seat_transfer_one_open', ['enrolmentId'], { unique: true, where: 'ended_at IS NULL' })
@Index(['toAccountId'])
export class SeatTransfer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Of who gives the seat. */
  @Column('uuid')
  @ForeignKey('Enrolment')
  enrolmentId!: string;

  /** Whose the address was when it was typed, if they represented the municipality; else nobody is asked. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  toAccountId!: string | null;

  /** As it was typed, in lower case; for who typed it. Null once it is over. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** Null while it is open. */
  @Column('text', { nullable: true })
  outcome!: TransferOutcome | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** From this instant on it is over, whether a job has run or not. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
