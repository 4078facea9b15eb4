import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { PracticeSections } from './practice-sections.js';

/** What is written of a practice in one language; readers get the revision that was published of it. */
@Entity()
@Check('practice_text_locale', `locale IN ('fi', 'sv', 'en')`)
export class PracticeText {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice', { onDelete: 'CASCADE' })
  practiceId!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('jsonb')
  sections!: PracticeSections;

  /** The revision of the practice in which it last changed; 0 before it was published. */
  @Column('int', { default: 0 })
  revision!: number;

  /** The revision of the practice whose text in the main language this one follows; null for the main language. */
  @Column('int', { nullable: true })
  sourceRevision!: number | null;

  /** For each section the revision in which it was last changed by more than a minor edit; none stands for the first. */
  @Column('jsonb', { default: {} })
  fieldRevisions!: Record<string, number>;

  /** When what is published in this language was last changed by more than a minor edit. */
  @Column('timestamptz', { nullable: true })
  revisedAt!: Date | null;

  /** The text in the main language as it was when somebody last said that this one says the same. */
  @Column('jsonb', { nullable: true })
  checked!: PracticeSections | null;
}
