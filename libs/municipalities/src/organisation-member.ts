import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a municipality belongs to a joint authority or a sub-regional group, from a day to a day. */
@Entity()
@Check('organisation_member_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
@Index('organisation_member_one_open', ['organisationId', 'municipalityCode'], {
  unique: true,
  where: 'valid_to IS NULL',
})
export class OrganisationMember {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation')
  organisationId!: string;

  @Index()
  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('date')
  validFrom!: string;

  /** The last day of the membership; null while it lasts. */
  @Column('date', { nullable: true })
  validTo!: string | null;
}
