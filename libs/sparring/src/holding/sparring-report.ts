import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Side } from '../sides.js';

/** That the session of a pair was held, and what came of it; written by both sides together. */
@Entity()
@Check(
  'sparring_report_outcomes_or_none',
  'no_outcome IS NULL OR coalesce(situation, practice, cooperation, made_visible) IS NULL',
)
export class SparringReport {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringPair')
  pairId!: string;

  @Column('date')
  heldOn!: string;

  @Column('uuid')
  @ForeignKey('Account')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;

  /** Grows with each change, so that neither side writes over what it has not read. */
  @Column('int')
  version!: number;

  /** A picture of the situation. */
  @Column('text', { nullable: true })
  situation!: string | null;

  /** A good practice that spread. */
  @Column('text', { nullable: true })
  practice!: string | null;

  /** Cooperation that began. */
  @Column('text', { nullable: true })
  cooperation!: string | null;

  /** Work that was made visible. */
  @Column('text', { nullable: true })
  madeVisible!: string | null;

  /** Why nothing came of it. */
  @Column('text', { nullable: true })
  noOutcome!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  writtenBy!: string | null;

  @Column('timestamptz', { nullable: true })
  writtenAt!: Date | null;

  /** Null: only the two sides and the project team read it. */
  @Column('timestamptz', { nullable: true })
  reportedAt!: Date | null;

  /** When it was changed last after it was reported. */
  @Column('timestamptz', { nullable: true })
  mendedAt!: Date | null;
}

/** How many people of a municipality came. */
@Entity()
@Check('sparring_attendance_people', 'people BETWEEN 0 AND 500')
export class SparringAttendance {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringReport')
  pairId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('int')
  people!: number;
}

/** What a municipality will do by a day. Of a report that is still a draft parts may be missing. */
@Entity()
@Check('sparring_commitment_position', 'position BETWEEN 1 AND 5')
export class SparringCommitment {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringReport')
  pairId!: string;

  @PrimaryColumn('int')
  position!: number;

  @Column('text', { nullable: true })
  what!: string | null;

  @Index()
  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  municipalityCode!: string | null;

  /** Who does it there, as a role. */
  @Column('text', { nullable: true })
  role!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;
}

/** What one person thought of the session. Only figures of many are read from it by the two sides. */
@Entity()
@Unique(['pairId', 'accountId'])
@Check('sparring_feedback_side', `side IN ('requester', 'tutor')`)
@Check('sparring_feedback_scales', 'goal_met BETWEEN 1 AND 5 AND usefulness BETWEEN 1 AND 5')
export class SparringFeedback {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('SparringReport')
  pairId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** For which they answered. */
  @Column('text')
  side!: Side;

  /** 1 not at all – 5 wholly, as how useful the session was. */
  @Column('int')
  goalMet!: number;

  @Column('int')
  usefulness!: number;

  @Column('boolean')
  recommends!: boolean;

  /** Read by the project team only. */
  @Column('text', { nullable: true })
  words!: string | null;
}
