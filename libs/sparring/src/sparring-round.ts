import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { type RoundStage, roundStages } from './rounds/round-status.js';

/** An intake round (hakukierros, ansökningsomgång) of a period: in it municipalities ask for sparring. */
@Entity()
@Check('sparring_round_stage', `stage IN ('${roundStages.join("', '")}')`)
@Check('sparring_round_closes_after_it_opens', 'closes_at > opens_at')
export class SparringRound {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('ProgrammePeriod')
  periodId!: string;

  /** In Finnish and Swedish. */
  @Column('jsonb')
  name!: Pick<LocalizedText, 'fi' | 'sv'>;

  @Column('timestamptz')
  opensAt!: Date;

  /** The first instant at which nobody can send a request any more. */
  @Column('timestamptz')
  closesAt!: Date;

  /** When those that are silent are reminded; null: they are not. */
  @Column('timestamptz', { nullable: true })
  remindAt!: Date | null;

  @Column('text')
  stage!: RoundStage;

  @Column('timestamptz')
  stageSince!: Date;

  /** Grows with each change. */
  @Column('int')
  version!: number;

  @Column('uuid')
  @ForeignKey('Account')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
