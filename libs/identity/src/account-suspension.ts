import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That an account was suspended, by whom and why, and how it ended; kept afterwards. The account's status says whether it is now. */
@Entity()
@Index('account_suspension_one_at_a_time', { synchronize: false })
@Check(
  'account_suspension_lifted',
  `(lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL) AND lifted_at >= suspended_at`,
)
export class AccountSuspension {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('timestamptz')
  suspendedAt!: Date;

  @Column('uuid')
  @ForeignKey('Account')
  suspendedBy!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  liftedBy!: string | null;

  @Column('text', { nullable: true })
  liftReason!: string | null;
}
