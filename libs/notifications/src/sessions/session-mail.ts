import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That someone was reminded of a sparring session: once for each time that it had. */
@Entity()
export class SessionMail {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringSession')
  pairId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @PrimaryColumn('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  queuedAt!: Date;
}
