import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Roles that hold everywhere. */
export const platformRoles = ['programme_coordinator', 'administrator'] as const;
export type PlatformRole = (typeof platformRoles)[number];
/**
 * `municipal_coordinator` holds for one municipality, while the person represents it; `tutor` for one municipality in a
 * programme period, while it is a tutor municipality there and the person represents it.
 */
export type Role = PlatformRole | 'municipal_coordinator' | 'tutor';

/** A role for a time; kept after it ends. Who leads a circle stands with the circle. */
@Entity()
@Check('role_grant_role', `role IN ('programme_coordinator', 'administrator', 'municipal_coordinator', 'tutor')`)
@Check('role_grant_scope', `(role IN ('municipal_coordinator', 'tutor')) = (municipality_code IS NOT NULL)`)
@Check('role_grant_period', `(role = 'tutor') = (period_id IS NOT NULL)`)
@Check('role_grant_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
@Check('role_grant_ended_has_an_end', `valid_to IS NOT NULL OR (ended_by IS NULL AND end_reason IS NULL)`)
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  role!: Role;

  /** For which municipality; null for a role that holds everywhere. */
  @Index({ where: 'municipality_code IS NOT NULL' })
  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  municipalityCode!: string | null;

  /** In which programme period; null for a role that is of none. */
  @Index({ where: 'period_id IS NOT NULL' })
  @Column('uuid', { nullable: true })
  @ForeignKey('ProgrammePeriod')
  periodId!: string | null;

  @Column('timestamptz')
  validFrom!: Date;

  @Column('timestamptz', { nullable: true })
  validTo!: Date | null;

  /** Who granted it; null for the first administrator of an installation. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  grantedBy!: string | null;

  /** Why it was granted, in the words of who granted it. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** Who ended it; null while it holds, and where it ended by itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  endedBy!: string | null;

  @Column('text', { nullable: true })
  endReason!: string | null;
}
