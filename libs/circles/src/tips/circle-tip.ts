import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

/**
 * That someone wanted a colleague to know of a circle. Whether a mail goes out for it is nobody's business but the
 * colleague's: the row of a tip that sends nothing looks the same to who made it.
 */
@Entity()
@Check('circle_tip_locale', `locale IN ('fi', 'sv', 'en')`)
@Index('circle_tip_one_mail', ['circleId', 'addressHash'], { unique: true, where: 'mailed' })
@Index(['tippedBy', 'createdAt'])
@Index(['addressHash', 'createdAt'])
@Index(['email'], { where: 'email IS NOT NULL' })
export class CircleTip {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Circle')
  circleId!: string;

  @Column('uuid')
  @ForeignKey('Account')
  tippedBy!: string;

  /** For which they spoke. */
  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** Of the address, by a key of the installation: what is left of it. */
  @Column('text')
  addressHash!: string;

  /** In lower case. Null once the link is used or over. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** What they wrote themself; goes with the address. */
  @Column('text', { nullable: true })
  message!: string | null;

  /** Language of the mail. */
  @Column('text')
  locale!: Locale;

  /** Whether a mail is sent for it: at most once for an address and a circle. */
  @Column('boolean')
  mailed!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
