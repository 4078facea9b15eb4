import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A municipality that holds the circle with the one that answers for it. */
@Entity()
export class CircleHostMunicipality {
  @PrimaryColumn('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;
}

/** Another organisation that holds the circle with a municipality. */
@Entity()
export class CircleHostOrganisation {
  @PrimaryColumn('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Organisation')
  organisationId!: string;
}
