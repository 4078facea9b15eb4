import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That someone was mailed of a meeting by the clock: once for each time that the meeting had. */
@Entity()
@Check('meeting_mail_kind', `kind IN ('day_before', 'hours_before', 'after')`)
export class MeetingMail {
  @PrimaryColumn('uuid')
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @PrimaryColumn('text')
  kind!: MeetingMailKind;

  @PrimaryColumn('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  queuedAt!: Date;
}

/** When it is sent: a day and two hours before the meeting by wall time, and when it has been held. */
export type MeetingMailKind = 'day_before' | 'hours_before' | 'after';
