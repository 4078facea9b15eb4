import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That someone reads practices of other municipalities before they are published. */
@Entity()
@Check('practice_reviewer_locales', `locales <@ ARRAY['fi', 'sv'] AND cardinality(locales) > 0`)
@Index('practice_reviewer_one_at_a_time', ['accountId'], { unique: true, where: 'ended_at IS NULL' })
export class PracticeReviewer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** The languages that they read. */
  @Column('text', { array: true })
  locales!: ('fi' | 'sv')[];

  @Column('timestamptz')
  offeredAt!: Date;

  /** Null while the project team has not said yes. */
  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  approvedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
