import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One act: who, as whom, when, on what, from and to which status. Holds ids and codes, no personal values. */
@Entity('audit_log')
@Index('audit_log_newest', ['at', 'id'])
@Index('audit_log_newest_of_actor', ['actorId', 'at', 'id'])
@Index('audit_log_newest_of_municipality', ['municipalityCode', 'at', 'id'])
@Index('audit_log_newest_of_act', ['act', 'at', 'id'])
@Index('audit_log_newest_of_kind', ['objectKind', 'at', 'id'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** The account that acted; null when the service itself did. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  /** The municipality the actor represented in the act. */
  @Column('text', { nullable: true })
  @ForeignKey('Municipality')
  municipalityCode!: string | null;

  /** `circle.join` */
  @Column('text')
  act!: string;

  /** Kind of the object: `enrolment` */
  @Column('text')
  objectKind!: string;

  @Index()
  @Column('text')
  objectId!: string;

  @Column('text', { nullable: true })
  fromStatus!: string | null;

  @Column('text', { nullable: true })
  toStatus!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
