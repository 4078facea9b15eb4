import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An account of an organisation by which someone signs in. What it may be known by is issuer and subject, and nothing else. */
@Entity()
@Index('external_identity_once', ['issuer', 'subject'], { unique: true })
export class ExternalIdentity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  /** The key of the provider in the settings when it was linked; it may be gone from there. */
  @Column('text')
  providerKey!: string;

  @Column('timestamptz')
  linkedAt!: Date;

  /** When someone last signed in by it; null before the first time. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
