import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

/** What someone has said of a published practice: the first of a thread, or a reply to it. */
@Entity()
@Index(['practiceId', 'writtenAt', 'id'], { where: 'reply_to IS NULL' })
@Index(['replyTo', 'writtenAt'])
@Index(['writtenBy', 'writtenAt'])
@Check('practice_comment_locale', `locale IN ('fi', 'sv', 'en')`)
@Check('practice_comment_text_until_deleted', '(text IS NULL) = (deleted_at IS NOT NULL)')
@Check(
  'practice_comment_hidden_with_reason',
  '(hidden_at IS NULL) = (hidden_by IS NULL) AND (hidden_at IS NULL) = (hidden_reason IS NULL)',
)
export class PracticeComment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  /** The first of the thread, which is no reply itself. Null: this is the first. */
  @Column('uuid', { nullable: true })
  @ForeignKey('PracticeComment')
  replyTo!: string | null;

  @Column('uuid')
  @ForeignKey('Account')
  writtenBy!: string;

  /** The municipality that its author represented when they wrote; null where they represented none. */
  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  municipalityCode!: string | null;

  /** The language in which it is written. */
  @Column('text')
  locale!: Locale;

  /** Plain text. Null: its author has deleted it. */
  @Column('text', { nullable: true })
  text!: string | null;

  /** Grows with each change, so that nobody writes over what they have not read. */
  @Column('int')
  version!: number;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  /** Since when the project team has it out of sight. */
  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  hiddenBy!: string | null;

  /** For its author. */
  @Column('text', { nullable: true })
  hiddenReason!: string | null;
}
