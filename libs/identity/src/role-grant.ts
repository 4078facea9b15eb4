import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type PlatformRole = 'programme_coordinator' | 'administrator';

/** A role for a time; kept after it ends. Roles with a narrower scope stand with what they are for. */
@Entity()
@Check('role_grant_role', `role IN ('programme_coordinator', 'administrator')`)
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  role!: PlatformRole;

  @Column('timestamptz')
  validFrom!: Date;

  @Column('timestamptz', { nullable: true })
  validTo!: Date | null;

  /** Who granted it; null for the first administrator of an installation. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  grantedBy!: string | null;
}
