import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What one person thought of a circle. Only figures of many, and words without names, are ever read from here. */
@Entity()
@Unique(['circleId', 'accountId'])
@Check('circle_feedback_scales', `goal_met BETWEEN 1 AND 5 AND usefulness BETWEEN 1 AND 5`)
export class CircleFeedback {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** 1 not at all – 5 wholly, as how useful the circle was. */
  @Column('int')
  goalMet!: number;

  @Column('int')
  usefulness!: number;

  @Column('text', { nullable: true })
  words!: string | null;
}
