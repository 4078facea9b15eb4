import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { SectionKey } from '../posts/practice-sections.js';

/** What a reviewer says of one section in one language. */
@Entity()
@Check('practice_review_comment_locale', `locale IN ('fi', 'sv', 'en')`)
export class PracticeReviewComment {
  @PrimaryColumn('uuid')
  @ForeignKey('PracticeReview', { onDelete: 'CASCADE' })
  reviewId!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @PrimaryColumn('text')
  section!: SectionKey;

  @Column('text')
  text!: string;
}
