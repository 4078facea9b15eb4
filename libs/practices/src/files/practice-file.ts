import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { PictureWords } from './file-policy.js';

/** A picture or an attachment of a practice. What was published keeps its files, though they are written no more. */
@Entity()
@Check('practice_file_kind', `kind IN ('picture', 'attachment')`)
@Check('practice_file_language', `language IN ('fi', 'sv', 'en')`)
@Check('practice_file_bytes', 'bytes = octet_length(content)')
@Check(
  'practice_file_is_whole',
  `CASE kind WHEN 'picture' THEN width > 0 AND height > 0 AND title IS NULL AND language IS NULL
     ELSE width IS NULL AND height IS NULL AND title IS NOT NULL AND language IS NOT NULL END`,
)
export class PracticeFile {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  @Column('text')
  kind!: 'picture' | 'attachment';

  /** Among those of its kind. */
  @Column('int')
  position!: number;

  /** Without a path, with the ending that its content has. */
  @Column('text')
  fileName!: string;

  /** By its content. */
  @Column('text')
  mediaType!: string;

  @Column('int')
  bytes!: number;

  @Column('bytea')
  content!: Buffer;

  /** Of the content, as hexadecimal digits. */
  @Column('text')
  sha256!: string;

  /** Of a picture, in points. */
  @Column('int', { nullable: true })
  width!: number | null;

  @Column('int', { nullable: true })
  height!: number | null;

  /** Of a picture, by language. */
  @Column('jsonb', { default: {} })
  words!: PictureWords;

  /** Of an attachment. */
  @Column('text', { nullable: true })
  title!: string | null;

  /** In which an attachment is written. */
  @Column('text', { nullable: true })
  language!: Locale | null;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  /** When it was taken away from what is written; a published revision still has it. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
