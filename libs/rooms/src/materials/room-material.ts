import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What those inside a room give each other: a link, or a file where there is a `RoomFile` of the same id. */
@Entity()
@Check('room_material_link_is_safe', `link ~ '^https?://'`)
export class RoomMaterial {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Circle')
  circleId!: string;

  /** To which meeting it belongs, if to one. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Meeting')
  meetingId!: string | null;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text', { nullable: true })
  link!: string | null;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
