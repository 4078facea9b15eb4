import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a person leads the circle for a time, for a municipality that they represented then. Kept after it ends. */
@Entity()
@Index('circle_facilitator_once_at_a_time', { synchronize: false })
@Check('circle_facilitator_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
@Check('circle_facilitator_ended_has_an_end', `valid_to IS NOT NULL OR (ended_by IS NULL AND end_reason IS NULL)`)
export class CircleFacilitator {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** In this order they are named; grows with each who is added. */
  @Column('int')
  position!: number;

  @Column('timestamptz')
  validFrom!: Date;

  @Column('timestamptz', { nullable: true })
  validTo!: Date | null;

  /** Null where the circle was brought in with its facilitators. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  grantedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  endedBy!: string | null;

  @Column('text', { nullable: true })
  endReason!: string | null;
}
