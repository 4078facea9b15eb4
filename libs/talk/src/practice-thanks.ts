import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Someone thanked for a practice. How many did is shown, not who. */
@Entity()
export class PracticeThanks {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** The municipality that they represented then; null where they represented none. */
  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  municipalityCode!: string | null;

  @Column('timestamptz')
  thankedAt!: Date;
}
