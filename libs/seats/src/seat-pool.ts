import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * The seats of one circle or event, with the counters that decide: confirmed and offered count seats, waiting those who wait,
 * a group as one. confirmed + offered ≤ capacity is kept by the
 * statements that raise them; a capacity lowered later may fall below.
 */
@Entity()
@Check('seat_pool_group_size', `group_size >= 1`)
@Check('seat_pool_reserved', `reserved >= 0 AND (reserved = 0 OR reserved_until IS NOT NULL)`)
@Check(
  'seat_pool_counts',
  `capacity >= 0 AND confirmed >= 0 AND offered >= 0 AND waiting >= 0 AND limit_per_municipality > 0 AND offer_hours > 0`,
)
export class SeatPool {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('int')
  capacity!: number;

  @Column('int', { default: 0 })
  confirmed!: number;

  @Column('int', { default: 0 })
  offered!: number;

  @Column('int', { default: 0 })
  waiting!: number;

  /** Most seats (confirmed and offered) of one municipality; null: as many as there are. */
  @Column('int', { nullable: true })
  limitPerMunicipality!: number | null;

  /** How long an offered seat is kept. */
  @Column('int', { default: 48 })
  offerHours!: number;

  /** From this instant on no seat is offered any more, and no offer reaches beyond it. */
  @Column('timestamptz')
  offersUntil!: Date;

  /** Whether whoever joins applies, and somebody decides. */
  @Column('boolean', { default: false })
  approval!: boolean;

  /** Seats kept until `reservedUntil` for municipalities not yet reached when they join. */
  @Column('int', { default: 0 })
  reserved!: number;

  /** From this instant on every seat is for everyone, whether a job has run or not. */
  @Column('timestamptz', { nullable: true })
  reservedUntil!: Date | null;

  /** Most seats that one person may ask for, for colleagues of the same municipality; 1: no groups. */
  @Column('int', { default: 1 })
  groupSize!: number;

  /** Whether free seats are held for a group that waits until it fits; else later ones may pass it. */
  @Column('boolean', { default: false })
  groupHolds!: boolean;

  /** The last number given in the queue. Numbers grow and are never given again. */
  @Column('int', { default: 0 })
  lastQueueNumber!: number;
}
