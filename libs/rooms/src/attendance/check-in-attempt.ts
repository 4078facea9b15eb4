import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Wrong codes of one person for one meeting, so that none is found by trying. */
@Entity()
export class CheckInAttempt {
  @PrimaryColumn('uuid')
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** How many since then. */
  @Column('int')
  wrong!: number;

  @Column('timestamptz')
  since!: Date;
}
