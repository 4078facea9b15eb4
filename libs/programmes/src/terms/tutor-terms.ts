import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { Format, Level, Mode } from './terms-policy.js';

/** What a tutor municipality offers in its period. There is no row until someone has said it. */
@Entity()
@Check('tutor_terms_languages', `cardinality(languages) > 0 AND languages <@ '{fi,sv,en}'`)
@Check('tutor_terms_formats', `cardinality(formats) > 0 AND formats <@ '{workshop,lecture,discussion,cooperation}'`)
@Check('tutor_terms_modes', `cardinality(modes) > 0 AND modes <@ '{onsite,remote,hybrid}'`)
@Check('tutor_terms_levels', `cardinality(levels) > 0 AND levels <@ '{new,some,experienced}'`)
@Check('tutor_terms_travel', `(travel_km IS NULL) = (modes = '{remote}') AND travel_km BETWEEN 0 AND 2000`)
export class TutorTerms {
  @PrimaryColumn('uuid')
  @ForeignKey('TutorMunicipality')
  tutorMunicipalityId!: string;

  @Column('text', { array: true })
  languages!: Locale[];

  @Column('text', { array: true })
  formats!: Format[];

  @Column('text', { array: true })
  modes!: Mode[];

  /** How familiar digital support may be to those who are tutored. */
  @Column('text', { array: true })
  levels!: Level[];

  /** How far it goes, in kilometres; null where it tutors by remote connection only. */
  @Column('int', { nullable: true })
  travelKm!: number | null;

  /** Grows with each edit, so that nobody writes over what they have not read. */
  @Column('int')
  version!: number;

  @Column('uuid')
  @ForeignKey('Account')
  editedBy!: string;

  @Column('timestamptz')
  editedAt!: Date;
}
