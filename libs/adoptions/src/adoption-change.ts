import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Stage } from './graph.js';

/** From which day a municipality stands how to a practice. Only that it was a mistake is ever added to it. */
@Entity()
@Check('adoption_change_stage', `stage IN ('interested', 'planned', 'piloted', 'in_use', 'dropped')`)
@Check('adoption_change_one_way', `circle_id IS NULL OR NOT by_sparring`)
@Check('adoption_change_taken_back', `(taken_back_at IS NULL) = (taken_back_reason IS NULL)`)
export class AdoptionChange {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Adoption', { onDelete: 'CASCADE' })
  adoptionId!: string;

  @Column('text')
  stage!: Stage;

  /** From which day on it is so, in Helsinki. */
  @Column('date')
  onDay!: string;

  @Column('timestamptz')
  recordedAt!: Date;

  /** Which revision of the practice it is of. */
  @Column('int')
  revision!: number;

  /** Another municipality that had it; null: from the practice itself. */
  @Index()
  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  learnedFrom!: string | null;

  /** The circle in which they learned it. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Circle')
  circleId!: string | null;

  /** They learned it in a sparring. */
  @Column('boolean', { default: false })
  bySparring!: boolean;

  /** What they do otherwise than the practice says. */
  @Column('text', { default: '' })
  adapted!: string;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  recordedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  takenBackAt!: Date | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  takenBackBy!: string | null;

  @Column('text', { nullable: true })
  takenBackReason!: string | null;
}
