import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A period of a programme (hankekausi, projektperiod), told by its days in Finland. Those of one programme do not overlap. */
@Entity()
@Check('programme_period_ends_after_it_begins', `last_day >= first_day`)
@Index('programme_period_one_beginning', ['programmeId', 'firstDay'], { unique: true })
export class ProgrammePeriod {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Programme')
  programmeId!: string;

  @Column('date')
  firstDay!: string;

  @Column('date')
  lastDay!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
