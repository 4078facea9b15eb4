import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';

export const organisationKinds = [
  'regional_council',
  'agency',
  'association',
  'joint_authority',
  'sub_regional_group',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** An organisation that is no municipality. It is ended by a day, never deleted. */
@Entity()
@Check('organisation_kind', `kind IN ('${organisationKinds.join("', '")}')`)
@Check('organisation_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: OrganisationKind;

  /** In Finnish and Swedish; the English one may be missing. */
  @Column('jsonb')
  name!: Pick<LocalizedText, 'fi' | 'sv'> & { en?: string };

  /** As those of a municipality. */
  @Column('text', { array: true })
  mailDomains!: string[];

  @Column('date')
  validFrom!: string;

  /** The last day on which it exists; null while it lives. */
  @Column('date', { nullable: true })
  validTo!: string | null;

  /** Grows with each edit. */
  @Column('int', { default: 1 })
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;
}
