import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { CircleStatus } from './circle-status.js';
import type { HalfTypedMeeting } from './draft-input.js';

/** A learning circle. Its texts stand in CircleText, its seats in a pool of the seats lib. */
@Entity()
@Check(
  'circle_status',
  `status IN ('draft', 'proposed', 'published', 'enrolment_open', 'enrolment_closed', 'running', 'wrap_up', 'completed', 'archived', 'cancelled')`,
)
@Check('circle_outcome_kind', `outcome_kind IN ('outcomes', 'none')`)
@Check('circle_outcome_is_said', `(outcome_kind IS NULL) = (outcome_texts IS NULL)`)
@Check('circle_mode', `mode IN ('onsite', 'remote', 'hybrid')`)
@Check('circle_enrolment_window', `enrolment_opens_at < enrolment_closes_at`)
@Check('circle_meetings_in_order', `first_meeting_starts_at < last_meeting_ends_at`)
@Check(
  'circle_dated_unless_draft',
  `status = 'draft' OR (enrolment_opens_at IS NOT NULL AND enrolment_closes_at IS NOT NULL AND first_meeting_starts_at IS NOT NULL AND last_meeting_ends_at IS NOT NULL)`,
)
export class Circle {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  slug!: string;

  @Column('text')
  status!: CircleStatus;

  @Column('uuid', { unique: true })
  @ForeignKey('SeatPool')
  seatPoolId!: string;

  /** The one that answers for the circle; others may hold it with it (CircleHostMunicipality, CircleHostOrganisation). */
  @Column('text')
  @ForeignKey('Municipality')
  hostMunicipalityCode!: string;

  /** Languages spoken. */
  @Column('text', { array: true })
  languages!: Locale[];

  @Column('text')
  mode!: 'onsite' | 'remote' | 'hybrid';

  /** Languages in which nobody needs the text. What is spoken is needed all the same. */
  @Column('text', { array: true, default: [] })
  languagesNotRequired!: Locale[];

  /** Null only in a draft, as the three instants below. */
  @Column('timestamptz', { nullable: true })
  enrolmentOpensAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  enrolmentClosesAt!: Date | null;

  /** Kept with the meetings, because the state of a circle is asked far more often than its meetings change. */
  @Column('timestamptz', { nullable: true })
  firstMeetingStartsAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastMeetingEndsAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** Grows with each edit and each act of the project team, so that nobody decides on what they have not read. */
  @Column('int', { default: 1 })
  version!: number;

  /** What is said of its end: what came of it, or why nothing is recorded; by that it is completed. */
  @Column('text', { nullable: true })
  outcomeKind!: 'outcomes' | 'none' | null;

  /** In Finnish, in Swedish or in both. */
  @Column('jsonb', { nullable: true })
  outcomeTexts!: { fi: string; sv: string } | null;

  /** Rows of the form of a draft in which only a part is typed: no meetings yet. */
  @Column('jsonb', { default: [] })
  halfTypedMeetings!: HalfTypedMeeting[];

  /** The circle of which this one was made as a copy. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Circle')
  copiedFrom!: string | null;

  /** Why a proposed circle was sent back, until it is proposed again. */
  @Column('text', { nullable: true })
  returnedNote!: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  /** Why the circle is not held, for everyone who opens its page. */
  @Column('text', { nullable: true })
  cancelReason!: string | null;
}
