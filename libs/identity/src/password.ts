import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The password of an account that has one, as its hash. */
@Entity()
export class Password {
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  hash!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
