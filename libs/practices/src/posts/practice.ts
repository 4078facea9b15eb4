import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { fieldsCheck, type PracticeFields } from '../fields/practice-fields.js';
import type { PracticeStatus } from './practice-status.js';

/** What a municipality has done well, or learned from doing; told so that another can do the same. */
@Entity()
@Check('practice_main_locale', `main_locale IN ('fi', 'sv')`)
@Check(
  'practice_status',
  `status IN ('draft', 'submitted', 'in_review', 'changes_requested', 'accepted', 'published', 'rejected', 'withdrawn', 'retracted')`,
)
@Check('practice_published_has_address', `(revision > 0) = (slug IS NOT NULL AND published_at IS NOT NULL)`)
@Check('practice_retracted_has_reason', `(status = 'retracted') = (retraction IS NOT NULL)`)
@Check('practice_fields', fieldsCheck)
@Index('practice_published_at', ['publishedAt', 'id'])
@Index('practice_newest_of_municipality', { synchronize: false })
export class Practice {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The last part of its address, from its first publishing on. */
  @Column('text', { nullable: true, unique: true })
  slug!: string | null;

  @Index()
  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** The language in which it was begun. */
  @Column('text')
  mainLocale!: 'fi' | 'sv';

  @Column('text')
  status!: PracticeStatus;

  @Column('timestamptz')
  statusSince!: Date;

  /** Grows with each edit and move, so that nobody writes over what they have not read. */
  @Column('int', { default: 1 })
  version!: number;

  /** How many times it has been published. */
  @Column('int', { default: 0 })
  revision!: number;

  /** Why it was published without one of the two languages. */
  @Column('text', { nullable: true })
  waiver!: string | null;

  /** Whether what is being written is a minor edit of what is published: it makes no language version stale. */
  @Column('boolean', { default: false })
  editMinor!: boolean;

  /** What the edit was, in the words of its writers; readers see it with the revision. */
  @Column('text', { nullable: true })
  editNote!: string | null;

  /** Whom it is for, what it has to do with and where it was tried; a kind that is not there was never said. */
  @Column('jsonb', { default: {} })
  fields!: Partial<PracticeFields>;

  /** Why it was published, or accepted, without two reviews. */
  @Column('text', { nullable: true })
  unreviewed!: string | null;

  /** Why it is published no more. */
  @Column('text', { nullable: true })
  retraction!: string | null;

  /** The draft of a circle or of sparring that it came from. */
  @Column('uuid', { nullable: true, unique: true })
  @ForeignKey('PracticeDraft')
  draftId!: string | null;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  editedAt!: Date;

  /** When it was sent first. */
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  /** When it was last said that what is published still holds. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  confirmedBy!: string | null;

  /** When its municipality was last asked whether it does, and reminded of it. */
  @Column('timestamptz', { nullable: true })
  confirmationAskedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  confirmationRemindedAt!: Date | null;

  /** When its last revision was published. */
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
}
