import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What lists show of a practice that anyone may read. The database keeps it with each revision and retraction. */
@Entity()
@Index('practice_card_published_at', ['publishedAt', 'practiceId'])
@Index('practice_card_facets', { synchronize: false })
export class PracticeCard {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice', { onDelete: 'CASCADE' })
  practiceId!: string;

  @Column('timestamptz')
  publishedAt!: Date;

  /** What lists are narrowed by: `all`, `municipality:611`, `theme:…`. */
  @Column('text', { array: true })
  facets!: string[];

  /** Title and summary of each language in which it is published. */
  @Column('jsonb')
  heads!: Record<string, { title: string; summary: string }>;
}
