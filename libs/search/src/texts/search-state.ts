import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** By which rules all texts were last made searchable, and when. */
@Entity()
@Check('search_state_one_row', 'single')
export class SearchState {
  @PrimaryColumn('boolean', { default: true })
  single!: boolean;

  @Column('int')
  rules!: number;

  @Column('timestamptz')
  builtAt!: Date;
}
