import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

export const accountPurposes = ['municipality', 'organisation', 'interest'] as const;
export type AccountPurpose = (typeof accountPurposes)[number];

@Entity()
@Check('account_locale', `locale IN ('fi', 'sv', 'en')`)
@Check('account_purpose', `purpose IN ('municipality', 'organisation', 'interest')`)
@Check('account_status', `status IN ('active', 'suspended', 'erased')`)
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** Confirmed address, in lower case. */
  @Index('account_email_once', { unique: true })
  @Column('text')
  email!: string;

  /** Language of mails and of the first page. */
  @Column('text')
  locale!: Locale;

  @Column('text')
  status!: 'active' | 'suspended' | 'erased';

  /** An invented person whom anyone may play; only where the service runs as a demo. */
  @Column('boolean', { default: false })
  demo!: boolean;

  /** What the person said the account is for; null for accounts that were never asked. */
  @Column('text', { nullable: true })
  purpose!: AccountPurpose | null;

  @Column('timestamptz')
  createdAt!: Date;
}
