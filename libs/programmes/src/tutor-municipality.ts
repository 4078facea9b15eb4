import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a municipality is a tutor municipality of a period: an appointment, never a flag on the municipality. Kept when it ends. */
@Entity()
@Check('tutor_municipality_capacity', `capacity >= 1`)
@Check(
  'tutor_municipality_ended_by_someone',
  `(ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)`,
)
@Check('tutor_municipality_ends_after_it_begins', `ended_at >= appointed_at`)
@Index('tutor_municipality_one_live', ['periodId', 'municipalityCode'], { unique: true, where: 'ended_at IS NULL' })
export class TutorMunicipality {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('ProgrammePeriod')
  periodId!: string;

  @Index()
  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** How many sparring sessions it can hold in the period. */
  @Column('int')
  capacity!: number;

  @Column('timestamptz')
  appointedAt!: Date;

  @Column('uuid')
  @ForeignKey('Account')
  appointedBy!: string;

  /** Null while it lasts; the period itself may be over. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  endedBy!: string | null;

  /** Why, in the words of who ended it. */
  @Column('text', { nullable: true })
  endReason!: string | null;
}
