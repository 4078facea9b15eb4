import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type MarkKind = 'follow' | 'bookmark';

/** Someone follows a practice, or has put it aside for themself. Nobody else sees it. */
@Entity()
@Index(['accountId', 'markedAt'])
@Check('practice_mark_kind', `kind IN ('follow', 'bookmark')`)
export class PracticeMark {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @PrimaryColumn('text')
  kind!: MarkKind;

  @Column('timestamptz')
  markedAt!: Date;
}
