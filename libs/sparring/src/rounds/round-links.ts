import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A region whose municipalities a round invites. */
@Entity()
export class SparringRoundRegion {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRound')
  roundId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Region')
  regionCode!: string;
}

/** A municipality that a round invites although its region is not, or leaves out although it is. */
@Entity()
export class SparringRoundException {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRound')
  roundId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('boolean')
  invited!: boolean;
}

/** A municipality may send one request after the round has closed. */
@Entity()
export class SparringLateLeave {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRound')
  roundId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  @ForeignKey('Account')
  givenBy!: string;

  @Column('timestamptz')
  givenAt!: Date;
}

/** That an invited municipality does not ask in the round. It goes when the municipality asks after all. */
@Entity()
export class SparringRoundDecline {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRound')
  roundId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** Read by the municipality and the project team. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  @ForeignKey('Account')
  declinedBy!: string;

  @Column('timestamptz')
  declinedAt!: Date;
}

/** That a municipality was told of a round: once of each kind, however often the job runs. */
@Entity()
@Check('sparring_round_mail_kind', `kind IN ('opened', 'reminder')`)
export class SparringRoundMail {
  @PrimaryColumn('uuid')
  @ForeignKey('SparringRound')
  roundId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @PrimaryColumn('text')
  kind!: 'opened' | 'reminder';

  @Column('timestamptz')
  queuedAt!: Date;
}
