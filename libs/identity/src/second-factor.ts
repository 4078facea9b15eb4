import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A device that makes codes for an account. Its secret is made from the account, the seed and the installation's secret. */
@Entity()
export class SecondFactor {
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  seed!: string;

  @Column('timestamptz')
  enrolledAt!: Date;

  /** The half minute whose code was used last: none of it or before works again. */
  @Column('int')
  lastStep!: number;
}

/** What opens the second door once when the device is lost; only its hash is kept. */
@Entity()
export class RecoveryCode {
  @PrimaryColumn('uuid')
  @ForeignKey('SecondFactor', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn('text')
  codeHash!: string;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
