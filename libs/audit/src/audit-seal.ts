import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** That a row of the audit log stood there as it does, when it was sealed. The hash covers the seal before it, too. */
@Entity('audit_seal')
@Unique(['auditId'])
@Check('audit_seal_hashes', `seal_number >= 1 AND octet_length(previous_hash) = 32 AND octet_length(hash) = 32`)
export class AuditSeal {
  /** 1, 2, 3 …: without gaps, so that a seal that is taken out leaves one. */
  @PrimaryColumn('bigint')
  sealNumber!: string;

  @Column('bigint')
  @ForeignKey('AuditEntry')
  auditId!: string;

  @Column('bytea')
  previousHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz')
  sealedAt!: Date;
}
