import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What someone has said in the discussion of a room: the first of a thread, or a reply to it. */
@Entity()
@Index(['circleId', 'writtenAt', 'id'], { where: 'reply_to IS NULL' })
@Index(['replyTo', 'writtenAt'])
@Index(['writtenBy', 'writtenAt'])
@Check(
  'discussion_post_hidden_with_reason',
  '(hidden_at IS NULL) = (hidden_by IS NULL) AND (hidden_at IS NULL) = (hidden_reason IS NULL)',
)
@Check('discussion_post_text_until_deleted', '(text IS NULL) = (deleted_at IS NOT NULL)')
export class DiscussionPost {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Circle')
  circleId!: string;

  /** The first of the thread, which is no reply itself. Null: this is the first. */
  @Column('uuid', { nullable: true })
  @ForeignKey('DiscussionPost')
  replyTo!: string | null;

  @Column('uuid')
  @ForeignKey('Account')
  writtenBy!: string;

  /** Plain text. Null: its author has deleted it. */
  @Column('text', { nullable: true })
  text!: string | null;

  /** Grows with each edit, so that nobody writes over what they have not read. */
  @Column('int')
  version!: number;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  /** Since when those who lead have it out of sight. */
  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  hiddenBy!: string | null;

  /** For its author. */
  @Column('text', { nullable: true })
  hiddenReason!: string | null;
}
