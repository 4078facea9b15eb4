import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Someone asks the project team to look at a comment. */
@Entity()
@Index('practice_comment_report_open', ['reportedAt'], { where: 'settled_at IS NULL' })
export class PracticeCommentReport {
  @PrimaryColumn('uuid')
  @ForeignKey('PracticeComment')
  commentId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  reportedAt!: Date;

  /** When the project team hid the comment, or saw no reason to. Null: it has not looked yet. */
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
