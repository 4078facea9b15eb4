import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { fieldChoices } from '../fields/practice-fields.js';

/** How a municipality organises its digital support, as its representatives have said. */
@Entity()
@Check('support_profile_organisation_models', `organisation_models <@ '{${fieldChoices.organisationModels.join(',')}}'`)
export class SupportProfile {
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** Empty: it was said that none of the choices fits. */
  @Column('text', { array: true })
  organisationModels!: string[];

  /** Grows with each edit. */
  @Column('int', { default: 1 })
  version!: number;

  @Column('timestamptz')
  editedAt!: Date;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  editedBy!: string;
}
