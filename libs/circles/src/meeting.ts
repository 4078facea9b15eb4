import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { LocalizedText } from '#kernel';

/** A meeting: wall time and zone as people agreed on them, and the instants that rules decide by. */
@Entity()
@Unique(['circleId', 'number'])
@Check('meeting_ends_after_it_starts', `starts_at < ends_at`)
@Check('meeting_mode', `mode IN ('onsite', 'remote', 'hybrid')`)
export class Meeting {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  /** 1 for the first. */
  @Column('int')
  number!: number;

  /** `2026-11-21T13:00`, as in the calendar on the wall. */
  @Column('timestamp')
  wallStart!: string;

  @Column('timestamp')
  wallEnd!: string;

  @Column('text')
  zone!: string;

  @Index()
  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('text')
  mode!: 'onsite' | 'remote' | 'hybrid';

  @Column('jsonb', { nullable: true })
  place!: LocalizedText | null;

  /** How often it was changed since the circle was published; calendars ask which one is the newest. */
  @Column('int', { default: 0 })
  changes!: number;

  @Column('timestamptz', { nullable: true })
  changedAt!: Date | null;

  /** Why it was changed last, for those who are told. */
  @Column('text', { nullable: true })
  changeNote!: string | null;

  /** It is not held. The row stays, so that calendars can be told. */
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;
}
