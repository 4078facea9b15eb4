import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That an effect with this key has been committed, and the answer that was given. Lives 24 hours. */
@Entity()
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  operation!: string;

  /** SHA-256 of the input, so that the same key with another input is told apart. */
  @Column('text')
  inputHash!: string;

  @Column('jsonb')
  outcome!: unknown;

  @Index()
  @Column('timestamptz')
  createdAt!: Date;
}
