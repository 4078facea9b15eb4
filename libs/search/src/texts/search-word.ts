import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Locale } from '#kernel';

/** A word of the collection. The database adds it with the first text that holds it and removes it with the last. */
@Entity()
@Unique('search_word_language_word_unique', ['language', 'word'])
@Index('search_word_alike', { synchronize: false })
export class SearchWord {
  /** Grows, so that a process can ask for the words that it does not know yet. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column('text')
  language!: Locale;

  @Column('text')
  word!: string;
}
