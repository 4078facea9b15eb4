import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { CircleStatus } from './circle-status.js';

/** A learning circle. Its texts stand in CircleText, its seats in a pool of the seats lib. */
@Entity()
@Check(
  'circle_status',
  `status IN ('draft', 'proposed', 'published', 'enrolment_open', 'enrolment_closed', 'running', 'wrap_up', 'completed', 'archived', 'cancelled')`,
)
@Check('circle_mode', `mode IN ('onsite', 'remote', 'hybrid')`)
@Check('circle_enrolment_window', `enrolment_opens_at < enrolment_closes_at`)
@Check('circle_meetings_in_order', `first_meeting_starts_at < last_meeting_ends_at`)
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

  @Column('text')
  @ForeignKey('Municipality')
  hostMunicipalityCode!: string;

  /** Languages spoken. */
  @Column('text', { array: true })
  languages!: Locale[];

  @Column('text')
  mode!: 'onsite' | 'remote' | 'hybrid';

  @Column('timestamptz')
  enrolmentOpensAt!: Date;

  @Column('timestamptz')
  enrolmentClosesAt!: Date;

  /** Kept with the meetings, because the state of a circle is asked far more often than its meetings change. */
  @Column('timestamptz')
  firstMeetingStartsAt!: Date;

  @Column('timestamptz')
  lastMeetingEndsAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;
}
