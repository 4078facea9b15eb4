import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type AttemptedWay = 'password' | 'second_factor';

/** That someone tried a password or a code; counted before it is looked at, and taken back when it was right. */
@Entity()
@Check('sign_in_attempt_way', `way IN ('password', 'second_factor')`)
@Index(['subject', 'at'])
@Index(['network', 'at'])
export class SignInAttempt {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  way!: AttemptedWay;

  /** Pseudonym of the address or the account. */
  @Column('text')
  subject!: string;

  /** Pseudonym of the network. */
  @Column('text')
  network!: string;

  @Column('boolean', { default: true })
  failed!: boolean;

  @Column('timestamptz')
  at!: Date;
}
