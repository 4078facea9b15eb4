import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';

/** Until the matching begins, the clock decides whether a round waits, is open or is closed. */
export type RoundStage = 'planned' | 'matching' | 'published' | 'settled' | 'archived';

/** An intake round (hakukierros, ansökningsomgång) of a period: in it municipalities ask for sparring. */
@Entity()
@Check('sparring_round_stage', `stage IN ('planned', 'matching', 'published', 'settled', 'archived')`)
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
