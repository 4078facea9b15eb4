import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

/** A colleague whom a coordinator has invited by mail. Its token is made from the id; it works once, for 14 days. */
@Entity()
@Check('affiliation_invitation_locale', `locale IN ('fi', 'sv', 'en')`)
@Index('affiliation_invitation_one_open', ['municipalityCode', 'email'], {
  unique: true,
  where: 'used_at IS NULL AND withdrawn_at IS NULL',
})
@Index(['invitedBy', 'createdAt'])
export class AffiliationInvitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** In lower case, of a mail domain of the municipality; whether it has an account is asked by nobody. */
  @Column('text')
  email!: string;

  /** Language of the mail. */
  @Column('text')
  locale!: Locale;

  @Column('uuid')
  @ForeignKey('Account')
  invitedBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
