import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That someone changed how many seats a published circle has, and why. */
@Entity()
@Index(['circleId', 'changedAt'])
export class CapacityChange {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Column('int')
  capacityBefore!: number;

  @Column('int')
  capacityAfter!: number;

  @Column('text')
  reason!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  changedBy!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
