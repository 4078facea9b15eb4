import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type AffiliationStatus = 'claimed' | 'proven' | 'approved' | 'rejected' | 'ended' | 'expired';

/** That a person represents a municipality for a time. Rows are ended, never deleted. */
@Entity()
@Check('affiliation_status', `status IN ('claimed', 'proven', 'approved', 'rejected', 'ended', 'expired')`)
@Index('affiliation_one_live', { synchronize: false })
@Check('affiliation_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
export class Affiliation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

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
}
