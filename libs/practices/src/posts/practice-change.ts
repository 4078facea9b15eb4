import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PracticeStatus } from './practice-status.js';

/** That a practice came into a state. */
@Entity()
export class PracticeChange {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice', { onDelete: 'CASCADE' })
  practiceId!: string;

  /** The version of the practice after it. */
  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  toStatus!: PracticeStatus;

  @Column('timestamptz')
  at!: Date;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  actorId!: string | null;

  /** What the project team asked for, or why. */
  @Column('text', { nullable: true })
  note!: string | null;
}
