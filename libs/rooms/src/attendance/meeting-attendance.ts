import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type AttendanceStatus = 'present' | 'excused' | 'absent';

/** Whether a person was at a meeting, for the municipality that they represented in the circle then. */
@Entity()
@Unique(['meetingId', 'accountId'])
@Check('meeting_attendance_status', `status IN ('present', 'excused', 'absent')`)
@Check('meeting_attendance_code_says_present', `NOT by_code OR (status = 'present' AND recorded_by = account_id)`)
export class MeetingAttendance {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Meeting')
  meetingId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('text')
  status!: AttendanceStatus;

  @Column('uuid')
  @ForeignKey('Account')
  recordedBy!: string;

  /** Whether the person said so by the code of the meeting; else who leads the circle has said it. */
  @Column('boolean')
  byCode!: boolean;

  @Column('timestamptz')
  recordedAt!: Date;
}
