import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What stands of a meeting in the room only: its joining link, and the agenda for those inside. */
@Entity()
@Check('meeting_room_link_is_safe', `link ~ '^https://'`)
export class MeetingRoom {
  @PrimaryColumn('uuid')
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId!: string;

  /** Null: what was published of the meeting holds. */
  @Column('text', { nullable: true })
  agenda!: string | null;

  /** Where one joins a remote meeting. */
  @Column('text', { nullable: true })
  link!: string | null;

  /** Grows with each edit, so that nobody writes over what they have not read. */
  @Column('int')
  version!: number;

  @Column('uuid')
  @ForeignKey('Account')
  editedBy!: string;

  @Column('timestamptz')
  editedAt!: Date;
}
