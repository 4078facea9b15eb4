import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';

@Entity()
export class Region {
  /** Two digits by Statistics Finland. */
  @PrimaryColumn('text')
  code!: string;

  @Column('jsonb')
  name!: LocalizedText;
}
