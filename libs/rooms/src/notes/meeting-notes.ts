import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One version of what is written down of a meeting, by all together. The one with the highest number holds. */
@Entity()
export class MeetingNotes {
  @PrimaryColumn('uuid')
  @ForeignKey('Meeting')
  meetingId!: string;

  /** 1 for the first. */
  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  text!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  /** Of which earlier version this one is a copy. */
  @Column('int', { nullable: true })
  restoredVersion!: number | null;
}
