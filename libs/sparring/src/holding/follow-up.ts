import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CommitmentState, FollowUpMonths, SupportGoesOn } from './follow-up-policy.js';

/** What is asked of a municipality some months after its session, and what it answered. */
@Entity()
@Check('sparring_follow_up_months', 'months IN (3, 6, 12)')
@Check('sparring_follow_up_support', `support IN ('yes', 'partly', 'no')`)
@Check('sparring_follow_up_answered', '(answered_at IS NULL) = (support IS NULL)')
@Index('sparring_follow_up_due_on', ['dueOn'], { where: 'answered_at IS NULL' })
export class SparringFollowUp {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringReport')
  pairId!: string;

  @PrimaryColumn('int')
  months!: FollowUpMonths;

  @Column('date')
  dueOn!: string;

  /** When the mails were queued, once. */
  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  answeredBy!: string | null;

  /** What has changed. */
  @Column('text', { nullable: true })
  changes!: string | null;

  /** Whether digital support goes on. */
  @Column('text', { nullable: true })
  support!: SupportGoesOn | null;

  /** Who was reached by it. */
  @Column('text', { nullable: true })
  reached!: string | null;
}

/** What had become of a commitment by then. */
@Entity()
@Check('sparring_commitment_answer_state', `state IN ('done', 'under_way', 'dropped')`)
export class SparringCommitmentAnswer {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringReport')
  pairId!: string;

  @PrimaryColumn('int')
  months!: FollowUpMonths;

  /** Of the commitment. */
  @PrimaryColumn('int')
  position!: number;

  @Column('text')
  state!: CommitmentState;

  @Column('text', { nullable: true })
  words!: string | null;
}

/** That the project team asked whether the municipality would become a tutor municipality. Nobody is appointed by it. */
@Entity()
@Check('tutor_invitation_answer', `answer IN ('interested', 'not_now')`)
@Check('tutor_invitation_answered', '(answer IS NULL) = (answered_at IS NULL)')
export class TutorInvitation {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringReport')
  pairId!: string;

  @Column('uuid')
  @ForeignKey('Account')
  invitedBy!: string;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('text', { nullable: true })
  answer!: 'interested' | 'not_now' | null;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
