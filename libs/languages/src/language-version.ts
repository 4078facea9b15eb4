import { Column, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';

/**
 * What every authored text has in each of its languages. A version is written in its own time: it has its own dates,
 * and says from which revision of the source it was made.
 */
export abstract class LanguageVersion {
  @PrimaryColumn('text')
  locale!: Locale;

  /** Grows with each edit, a minor one too: nobody overwrites what they have not read. */
  @Column('int', { default: 1 })
  revision!: number;

  /** The revision of the source language's version that this one follows; null for the source itself. */
  @Column('int', { nullable: true })
  sourceRevision!: number | null;

  /** For each field the revision in which it was last changed by more than a minor edit; none stands for the first. */
  @Column('jsonb', { default: {} })
  fieldRevisions!: Record<string, number>;

  @Column('timestamptz')
  publishedAt!: Date;

  /** The last edit that was more than minor. */
  @Column('timestamptz')
  revisedAt!: Date;
}
