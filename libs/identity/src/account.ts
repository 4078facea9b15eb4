import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

export const accountPurposes = ['municipality', 'organisation', 'interest'] as const;
export type AccountPurpose = (typeof accountPurposes)[number];

/** Who finds a person in the directory. */
export type Visibility = 'nobody' | 'members' | 'all';

@Entity()
@Check('account_locale', `locale IN ('fi', 'sv', 'en')`)
@Check('account_purpose', `purpose IN ('municipality', 'organisation', 'interest')`)
@Check('account_page_locale', `page_locale IN ('fi', 'sv', 'en')`)
@Check('account_presentation', `length(presentation) <= 500`)
@Check('account_visibility', `visibility IN ('nobody', 'members', 'all')`)
@Check(
  'account_erased_is_empty',
  `status <> 'erased' OR (name = '' AND email = '' AND presentation IS NULL AND page_locale IS NULL AND purpose IS NULL AND visibility = 'nobody')`,
)
@Index('account_visible', { synchronize: false })
@Check('account_status', `status IN ('active', 'suspended', 'erased')`)
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Empty for an erased account: a page then says so in its own words. */
  @Column('text')
  name!: string;

  /** Confirmed address, in lower case; empty for an erased account. */
  @Index('account_email_once', { unique: true, where: `status <> 'erased'` })
  @Index('account_email')
  @Column('text')
  email!: string;

  /** Language of mails. */
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

  /** Language of the pages, when an address does not say one; null: what the browser asks for. */
  @Column('text', { nullable: true })
  pageLocale!: Locale | null;

  /** What the person tells of themselves. */
  @Column('text', { nullable: true })
  presentation!: string | null;

  /** Who finds the person in the directory. */
  @Column('text', { default: 'nobody' })
  visibility!: Visibility;

  @Column('timestamptz')
  createdAt!: Date;
}
