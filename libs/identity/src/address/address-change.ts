import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type AddressChangeStatus = 'requested' | 'confirmed' | 'done' | 'stopped' | 'replaced' | 'taken';

/** That the address of an account is to become another one: asked for, confirmed at the new address, and then waiting. */
@Entity()
@Check('address_change_status', `status IN ('requested', 'confirmed', 'done', 'stopped', 'replaced', 'taken')`)
@Check('address_change_confirmed', `(confirmed_at IS NULL) = (takes_effect_at IS NULL)`)
@Check('address_change_waits', `status NOT IN ('confirmed', 'done') OR takes_effect_at IS NOT NULL`)
@Check('address_change_ended', `(status IN ('requested', 'confirmed')) = (ended_at IS NULL)`)
@Index('address_change_one_live', { synchronize: false })
@Index('address_change_due', { synchronize: false })
@Index('address_change_from', { synchronize: false })
@Index('address_change_to', { synchronize: false })
@Index(['accountId'])
export class AddressChange {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** The address of the account when it was asked for. */
  @Column('text')
  oldEmail!: string;

  @Column('text')
  newEmail!: string;

  @Column('text')
  status!: AddressChangeStatus;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** The instant from which the new address is that of the account, whether or not a job has written that down. */
  @Column('timestamptz', { nullable: true })
  takesEffectAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
