import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A text in Finnish, in Swedish or in both; empty where there is none. */
export interface PracticeWords {
  fi: string;
  sv: string;
}

/** What may become a good practice, with what it came from. One for each circle, and for each session of sparring. */
@Entity()
@Check('practice_draft_origin', `origin IN ('circle', 'sparring')`)
@Check('practice_draft_origin_is_named', `(origin = 'circle') = (circle_id IS NOT NULL)`)
@Check('practice_draft_pair_is_named', `(origin = 'sparring') = (pair_id IS NOT NULL)`)
export class PracticeDraft {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  origin!: 'circle' | 'sparring';

  @Column('uuid', { nullable: true, unique: true })
  @ForeignKey('Circle')
  circleId!: string | null;

  @Column('uuid', { nullable: true, unique: true })
  @ForeignKey('SparringPair')
  pairId!: string | null;

  @Column('jsonb')
  title!: PracticeWords;

  @Column('jsonb')
  text!: PracticeWords;

  /** Grows with each edit, so that nobody writes over what they have not read. */
  @Column('int', { default: 1 })
  version!: number;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  editedAt!: Date;
}
