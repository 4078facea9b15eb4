import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';

/** That an account was erased. The address and its language stay until the mail that confirms it is sent. */
@Entity()
@Check('erasure_locale', `locale IN ('fi', 'sv', 'en')`)
@Check('erasure_mail', '(email IS NULL) = (locale IS NULL)')
@Check('erasure_by_another_with_reason', '(erased_by IS NULL) = (reason IS NULL)')
@Check('erasure_finished_without_address', 'finished_at IS NULL OR email IS NULL')
export class Erasure {
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Index('erasure_unfinished', { where: 'finished_at IS NULL' })
  @Column('timestamptz')
  erasedAt!: Date;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  locale!: Locale | null;

  /** The administrator who did it at the person's request; null: the person themself, or the ledger of erasures. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  erasedBy!: string | null;

  /** What the administrator wrote about the request. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** When the worker looked for the last time; a day later, as until then others may have been writing. */
  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
