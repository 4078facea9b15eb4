import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale, LocalizedText } from '#kernel';

/** A municipality of the register, also one that has been merged into another. */
@Entity()
// Their order is that of a language, which the entity cannot say.
@Index('municipality_by_name_fi', { synchronize: false })
@Index('municipality_by_name_sv', { synchronize: false })
@Index('municipality_by_name_en', { synchronize: false })
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
