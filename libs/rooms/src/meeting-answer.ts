import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type Answer = 'yes' | 'no' | 'maybe';

/** What a person has said of coming to a meeting. It counts while they are expected there. */
@Entity()
@Check('meeting_answer_answer', `answer IN ('yes', 'no', 'maybe')`)
export class MeetingAnswer {
  @PrimaryColumn('uuid')
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  answer!: Answer;

  @Column('timestamptz')
  answeredAt!: Date;
}
