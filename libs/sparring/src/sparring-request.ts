import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { Format, Level, Mode, Sharpness, Stage } from './request-parts.js';
import { type RequestStatus, requestStatuses } from './request-status.js';

const statuses = `status IN ('${requestStatuses.join("', '")}')`;

/** What a municipality asks of sparring (digitukisparrauspyyntö, begäran om digistödssparring). */
@Entity()
@Check('sparring_request_status', statuses)
@Check('sparring_request_people', 'people BETWEEN 1 AND 500')
@Check('sparring_request_level', `level IN ('new', 'some', 'experienced')`)
@Check('sparring_request_sharpness', `sharpness IN ('target', 'general')`)
@Check('sparring_request_stage', `stage IN ('founding', 'developing')`)
@Check('sparring_request_formats', `formats <@ '{workshop,lecture,discussion,cooperation}'`)
@Check('sparring_request_modes', `modes <@ '{onsite,remote,hybrid}'`)
@Check('sparring_request_languages', `languages <@ '{fi,sv,en}'`)
@Index('sparring_request_one_draft', ['municipalityCode'], { unique: true, where: `status = 'draft'` })
export class SparringRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Which asks. */
  @Index()
  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('text')
  status!: RequestStatus;

  @Column('timestamptz')
  statusSince!: Date;

  /** Grows with each change. */
  @Column('int')
  version!: number;

  @Column('uuid')
  @ForeignKey('Account')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** Who sent it first, and when; they are told of what is decided. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  submittedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  /** The round it was sent in; null outside rounds. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('SparringRound')
  roundId!: string | null;

  /** Sent for the municipality by the project team, after its round had closed. */
  @Column('boolean', { default: false })
  late!: boolean;

  @Column('int', { nullable: true })
  people!: number | null;

  @Column('text', { nullable: true })
  level!: Level | null;

  @Column('text', { nullable: true })
  sharpness!: Sharpness | null;

  @Column('text', { nullable: true })
  stage!: Stage | null;

  @Column('text', { nullable: true })
  question!: string | null;

  @Column('text', { array: true, default: [] })
  formats!: Format[];

  @Column('text', { array: true, default: [] })
  modes!: Mode[];

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { array: true, default: [] })
  languages!: Locale[];

  /** Weeks of the calendar (ISO 8601). */
  @Column('int', { array: true, default: [] })
  weeks!: number[];

  /** 1 Monday – 5 Friday. */
  @Column('int', { array: true, default: [] })
  weekdays!: number[];

  @Column('text', { nullable: true })
  accessNeeds!: string | null;

  @Column('text', { nullable: true })
  words!: string | null;
}
