import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

export type LinkPurpose = 'sign_in' | 'confirm_address' | 'change_address';
/** The site on which a link was asked for, and the only one on which it works. */
export type LinkSite = 'community' | 'admin';

/** A link that was asked for, to be mailed to an address. Its token is made from the id; it works once, for a time. */
@Entity()
@Check('mailed_link_purpose', `purpose IN ('sign_in', 'confirm_address', 'change_address')`)
@Check('mailed_link_site', `site IN ('community', 'admin')`)
@Check('mailed_link_admin_sign_in', `site = 'community' OR purpose = 'sign_in'`)
@Check('mailed_link_locale', `locale IN ('fi', 'sv', 'en')`)
@Check('mailed_link_affiliation', `(purpose = 'confirm_address') = (affiliation_id IS NOT NULL)`)
@Check('mailed_link_address_change', `(purpose = 'change_address') = (address_change_id IS NOT NULL)`)
@Index(['email', 'createdAt'])
@Index(['network', 'createdAt'])
export class MailedLink {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  purpose!: LinkPurpose;

  @Column('text', { default: 'community' })
  site!: LinkSite;

  /** To whom it is mailed, whether or not there is an account. */
  @Column('text')
  email!: string;

  /** Language of the page on which it was asked for. */
  @Column('text')
  locale!: Locale;

  /** Pseudonym of the network that asked. */
  @Column('text')
  network!: string;

  /** The affiliation that the address is to prove. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Affiliation')
  affiliationId!: string | null;

  /** The change that the address is to confirm. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('AddressChange', { onDelete: 'CASCADE' })
  addressChangeId!: string | null;

  /** Our own path to go on to. */
  @Column('text')
  returnTo!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** Wrong codes typed for it; after five only the link itself works. */
  @Column('int', { default: 0 })
  wrongCodes!: number;
}
