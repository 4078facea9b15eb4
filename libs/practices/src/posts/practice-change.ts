import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PracticeStatus } from './practice-status.js';

/** What who sends a practice says of the people in it: that nobody is named, or that all who are have agreed. */
export type PeopleNamed = 'nobody' | 'agreed';

/** That a practice came into a state. */
@Entity()
@Check('practice_change_named', `named IN ('nobody', 'agreed')`)
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

  /** Said when it was sent. */
  @Column('text', { nullable: true })
  named!: PeopleNamed | null;
}
