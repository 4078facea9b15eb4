import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many published practices have a facet of their cards. The database counts with each card. */
@Entity()
export class PracticeFacet {
  @PrimaryColumn('text')
  facet!: string;

  @Column('int')
  practices!: number;

  /** How often it was written; that of `all` grows with every change of any. */
  @Column('bigint', { default: 0 })
  changes!: string;
}
