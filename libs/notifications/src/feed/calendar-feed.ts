import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** That someone's own meetings can be read at an address. The address is made of the id and a secret of the installation. */
@Entity()
@Unique(['id'])
export class CalendarFeed {
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  /** Made anew with each new address: the old one is none from then on. */
  @Column('uuid')
  id!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** What the token in the address of a calendar is for: made of it and the feed's id. */
export const feedToken = 'calendar_feed';
