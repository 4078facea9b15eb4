import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A comment speaks to someone who wrote the practice or takes part in what is said of it. */
@Entity()
export class PracticeMention {
  @PrimaryColumn('uuid')
  @ForeignKey('PracticeComment')
  commentId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;
}
