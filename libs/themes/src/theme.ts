import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';

/** A theme by which circles and practices are sorted. */
@Entity()
export class Theme {
  @PrimaryColumn('text')
  id!: string;

  @Column('jsonb')
  label!: LocalizedText;

  /** Order in lists. */
  @Column('int')
  position!: number;
}
