import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type Recommendation = 'accept' | 'changes' | 'reject';

/** That someone was asked to review a practice, and what they said of it. */
@Entity()
@Check('practice_review_recommendation', `recommendation IN ('accept', 'changes', 'reject')`)
@Check('practice_review_given', `(given_at IS NULL) = (recommendation IS NULL)`)
@Check('practice_review_has_reason', `(given_at IS NULL AND declined_at IS NULL) = (reason IS NULL)`)
@Check('practice_review_given_or_declined', `given_at IS NULL OR declined_at IS NULL`)
@Unique('practice_review_once_a_round', ['practiceId', 'round', 'accountId'])
@Index('practice_review_open', ['dueOn'], {
  where: 'given_at IS NULL AND declined_at IS NULL AND closed_at IS NULL',
})
export class PracticeReview {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Practice', { onDelete: 'CASCADE' })
  practiceId!: string;

  /** Grows each time that the practice is taken into review. */
  @Column('int')
  round!: number;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** The last day on which it is in time. */
  @Column('date')
  dueOn!: string;

  @Column('text', { nullable: true })
  recommendation!: Recommendation | null;

  /** Why so, or why they declined. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** Whether the writers may know who said it. */
  @Column('boolean', { default: false })
  named!: boolean;

  @Column('timestamptz', { nullable: true })
  givenAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  declinedAt!: Date | null;

  /** When the round ended. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** When the project team was told that it is late. */
  @Column('timestamptz', { nullable: true })
  escalatedAt!: Date | null;
}
