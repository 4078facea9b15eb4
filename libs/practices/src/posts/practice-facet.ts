import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many published practices have a facet of their cards. The database counts with each card. */
@Entity()
export class PracticeFacet {
  @PrimaryColumn('text')
  facet!: string;

  @Column('int')
  practices!: number;
}
