import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

/** That someone was asked by mail to stand among the authors of a practice, and what they said. */
@Entity()
@Check('practice_invitation_locale', `locale IN ('fi', 'sv', 'en')`)
@Check('practice_invitation_answered', '(answered_at IS NULL) = (accepted IS NULL)')
@Check('practice_invitation_answered_by', 'answered_at IS NOT NULL OR account_id IS NULL')
@Index('practice_invitation_once', ['practiceId', 'email'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('practice_invitation_email', ['email'])
@Index('practice_invitation_invited_by', ['invitedBy', 'invitedAt'])
export class PracticeInvitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Practice', { onDelete: 'CASCADE' })
  practiceId!: string;

  /** In lower case; whether it has an account is asked by nobody. */
  @Column('text')
  email!: string;

  /** Language of the mail, where the address has no account. */
  @Column('text')
  locale!: Locale;

  @Column('uuid')
  @ForeignKey('Account')
  invitedBy!: string;

  @Column('timestamptz')
  invitedAt!: Date;

  /** Until when it can be answered first. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** Who has answered. */
  @Index('practice_invitation_account_id')
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  accountId!: string | null;

  @Column('boolean', { nullable: true })
  accepted!: boolean | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
