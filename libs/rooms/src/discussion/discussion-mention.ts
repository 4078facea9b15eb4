import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Someone whom the author of a post wanted to notice it. */
@Entity()
export class DiscussionMention {
  @PrimaryColumn('uuid')
  @ForeignKey('DiscussionPost')
  postId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;
}
