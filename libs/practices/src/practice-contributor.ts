import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a person made what the draft tells of, for a municipality that they represented then; by their own yes. */
@Entity()
@Check('practice_contributor_status', `status IN ('invited', 'accepted', 'declined')`)
export class PracticeContributor {
  @PrimaryColumn('uuid')
  @ForeignKey('PracticeDraft', { onDelete: 'CASCADE' })
  draftId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** Whether they led what the draft came from. */
  @Column('boolean')
  author!: boolean;

  @Column('text')
  status!: 'invited' | 'accepted' | 'declined';

  /** Null for who was named with the draft. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  invitedBy!: string | null;

  /** When they were named or invited, and once they have answered, when that was. */
  @Column('timestamptz')
  since!: Date;
}
