import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Why the service itself ended an affiliation. */
export type AffiliationEndCode = 'address_changed';

export type AffiliationStatus = 'claimed' | 'proven' | 'approved' | 'rejected' | 'ended' | 'expired';

/** That a person represents a municipality or another organisation for a time. Rows are ended, never deleted. */
@Entity()
@Check('affiliation_status', `status IN ('claimed', 'proven', 'approved', 'rejected', 'ended', 'expired')`)
@Check('affiliation_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
@Check('affiliation_of_one', `(municipality_code IS NULL) <> (organisation_id IS NULL)`)
@Check('affiliation_end_code', `end_code IN ('address_changed')`)
@Index('affiliation_one_live', { synchronize: false })
@Index('affiliation_one_live_organisation', { synchronize: false })
@Index('affiliation_proven_until', { synchronize: false })
@Index(['municipalityCode', 'status'])
export class Affiliation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** Null where the person represents another organisation. */
  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  municipalityCode!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Organisation')
  organisationId!: string | null;

  @Column('text')
  status!: AffiliationStatus;

  /** The address that proves it, in lower case; null where someone else vouched. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** When it was claimed; once approved, when that was. */
  @Column('timestamptz')
  validFrom!: Date;

  /** The instant from which it no longer holds. */
  @Column('timestamptz', { nullable: true })
  validTo!: Date | null;

  /** When the address was proven last. */
  @Column('timestamptz', { nullable: true })
  provenAt!: Date | null;

  /** The instant from which the proof is too old, and the affiliation over, whether or not a job has written it down. */
  @Column('timestamptz', { nullable: true })
  provenUntil!: Date | null;

  /** How many days before that instant the last reminder was for; null before the first. */
  @Column('int', { nullable: true })
  remindedDays!: number | null;

  /** Why it was rejected, or ended by someone else, in their words. */
  @Column('text', { nullable: true })
  endReason!: string | null;

  /** Why the service itself ended it. */
  @Column('text', { nullable: true })
  endCode!: AffiliationEndCode | null;
}
