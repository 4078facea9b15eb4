import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A theme that a tutor municipality knows well. Where there is none it takes any. */
@Entity()
export class TutorTheme {
  @PrimaryColumn('uuid')
  @ForeignKey('TutorMunicipality')
  tutorMunicipalityId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Theme')
  themeId!: string;
}
