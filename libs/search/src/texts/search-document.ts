import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';

/** A text that may be found: one language version of a thing. Made of the thing, and made anew at any time. */
@Entity()
@Check('search_document_language', `language IN ('fi', 'sv', 'en')`)
@Index('search_document_vector', { synchronize: false })
@Index('search_document_title_vector', { synchronize: false })
@Index('search_document_words', { synchronize: false })
@Index('search_document_plain_title', { synchronize: false })
export class SearchDocument {
  /** A source's name: circle, municipality … */
  @PrimaryColumn('text')
  kind!: string;

  /** Id or code of the thing among those of its kind. */
  @PrimaryColumn('text')
  thing!: string;

  @PrimaryColumn('text')
  language!: Locale;

  /** The part of its page's address that varies. */
  @Column('text')
  place!: string;

  @Column('text')
  title!: string;

  /** Small letters without marks, each word after a blank: what suggestions are looked up in. */
  @Column('text')
  plainTitle!: string;

  /** What hits quote from. */
  @Column('text')
  body!: string;

  @Column('text', { array: true })
  themes!: string[];

  /** Its different words, by which the collection knows which words there are. */
  @Column('text', { array: true })
  words!: string[];

  /** Keys of the whole words of the title by themselves, so that an index tells which texts have them there. */
  @Column('tsvector')
  titleVector!: string;

  @Column('tsvector')
  vector!: string;

  /** Of a practice: the card with which its document goes. */
  @Index('search_document_card_id')
  @ForeignKey('PracticeCard', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  cardId!: string | null;
}
