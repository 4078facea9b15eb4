import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Locale, LocalizedText } from '#kernel';

/** A municipality of the register, also one that has been merged into another. */
@Entity()
export class Municipality {
  /** Three digits by Statistics Finland. */
  @PrimaryColumn('text')
  code!: string;

  @Column('jsonb')
  name!: LocalizedText;

  @Column('jsonb')
  slug!: LocalizedText;

  /** The region today; for earlier days the register looks at the changes. */
  @Column('text')
  @ForeignKey('Region')
  regionCode!: string;

  /** Official languages, the majority's first. */
  @Column('text', { array: true })
  languages!: Locale[];

  /** WGS 84, degrees. */
  @Column('float8')
  latitude!: number;

  @Column('float8')
  longitude!: number;

  @Column('int')
  population!: number;

  /** An address belongs to the municipality when its domain is one of these, or ends in a dot and one of these. */
  @Column('text', { array: true })
  mailDomains!: string[];

  /** The last day on which it exists; null while it lives. */
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  mergedInto!: string | null;
}
