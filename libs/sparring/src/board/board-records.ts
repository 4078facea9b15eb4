import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { MatchPair, MatchRefusal, MatchResult, Weights } from '#matching';
import type { FrozenInput } from './frozen-input.js';

/** What decides on a round, as it was at one instant. Never changed: what came after is frozen anew. */
@Entity()
export class SparringSnapshot {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('SparringRound')
  roundId!: string;

  @Column('jsonb')
  input!: FrozenInput;

  @Column('timestamptz')
  frozenAt!: Date;

  @Column('uuid')
  @ForeignKey('Account')
  frozenBy!: string;
}

/** What was suggested for a round with what the project team has set. The last one counts; the others stay. */
@Entity()
export class SparringSuggestion {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRound')
  roundId!: string;

  /** From 1, in each round. */
  @PrimaryColumn('int')
  number!: number;

  @Index()
  @Column('uuid')
  @ForeignKey('SparringSnapshot')
  snapshotId!: string;

  @Column('jsonb')
  weights!: Weights;

  /** Set by the project team: served whatever the totals. */
  @Column('jsonb')
  pins!: MatchPair[];

  /** Ruled out by the project team. */
  @Column('jsonb')
  excluded!: MatchPair[];

  /** Null where there is none: then it says why. */
  @Column('jsonb', { nullable: true })
  result!: MatchResult | null;

  @Column('jsonb', { nullable: true })
  refusal!: MatchRefusal | null;

  /** Milliseconds of solving. */
  @Column('int')
  tookMs!: number;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('uuid')
  @ForeignKey('Account')
  madeBy!: string;
}
