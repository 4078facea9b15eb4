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
}
