import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Someone has done a task, for the municipality that they represented in the circle then. */
@Entity()
export class RoomTaskDone {
  @PrimaryColumn('uuid')
  @ForeignKey('RoomTask', { onDelete: 'CASCADE' })
  taskId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('timestamptz')
  doneAt!: Date;
}
