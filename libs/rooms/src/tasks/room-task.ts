import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What is to be done between meetings: by everyone, by one person or for one municipality. */
@Entity()
@Check('room_task_one_due', 'meeting_id IS NULL OR due_on IS NULL')
@Check('room_task_one_addressee', 'account_id IS NULL OR municipality_code IS NULL')
export class RoomTask {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Circle')
  circleId!: string;

  @Column('text')
  text!: string;

  /** Until that meeting, or until the end of a day, or whenever. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Meeting')
  meetingId!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  /** Who is to do it; null for all, or for a municipality. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  accountId!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  municipalityCode!: string | null;

  /** Grows with each change, so that nobody writes over what they have not read. */
  @Column('int')
  version!: number;

  @Column('uuid')
  @ForeignKey('Account')
  editedBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** Since when nobody needs to do it any more. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
