import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Mode } from '../request-parts.js';
import type { Side } from '../sides.js';
import type { Mark } from './schedule-policy.js';

/** A time that someone of a pair has proposed for their meeting. */
@Entity()
@Check('sparring_time_minutes', 'minutes BETWEEN 30 AND 480')
@Check('sparring_time_side', `side IN ('requester', 'tutor')`)
@Unique(['pairId', 'startsAt'])
export class SparringTime {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('SparringPair')
  pairId!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('int')
  minutes!: number;

  /** Who proposed it, and for which side. */
  @Column('uuid')
  @ForeignKey('Account')
  proposedBy!: string;

  @Column('text')
  side!: Side;

  @Column('timestamptz')
  proposedAt!: Date;
}

/** How a proposed time suits someone of either side. */
@Entity()
@Check('sparring_mark_side', `side IN ('requester', 'tutor')`)
@Check('sparring_mark_mark', `mark IN ('free', 'if_need_be', 'not_free')`)
export class SparringMark {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringTime')
  timeId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  side!: Side;

  @Column('text')
  mark!: Mark;

  @Column('timestamptz')
  markedAt!: Date;
}

/** When and how a pair meets (sparraustapaaminen, sparringträff). While the request is rescheduling, it is not held at its time. */
@Entity()
@Check('sparring_session_minutes', 'minutes BETWEEN 30 AND 480')
@Check('sparring_session_mode', `mode IN ('onsite', 'remote', 'hybrid')`)
export class SparringSession {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringPair')
  pairId!: string;

  @Index()
  @Column('timestamptz')
  startsAt!: Date;

  @Column('int')
  minutes!: number;

  @Column('text')
  mode!: Mode;

  @Column('text', { nullable: true })
  place!: string | null;

  /** Of a remote meeting; read by the two sides and the project team only. */
  @Column('text', { nullable: true })
  link!: string | null;

  /** How often it was changed, undone or called off, and when last: what calendars know the newest by. */
  @Column('int')
  changes!: number;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('uuid')
  @ForeignKey('Account')
  changedBy!: string;

  /** Why another time is sought, or was. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** Why the project team set the time; null where the two sides chose it. */
  @Column('text', { nullable: true })
  setBecause!: string | null;
}
