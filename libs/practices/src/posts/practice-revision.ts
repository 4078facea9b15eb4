import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PracticeFields } from '../fields/practice-fields.js';
import type { FrozenFile } from '../files/frozen-files.js';
import type { PracticeTexts } from './practice-policy.js';

/** A practice as it was published: it never changes. */
@Entity()
export class PracticeRevision {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  @PrimaryColumn('int')
  revision!: number;

  @Column('jsonb')
  texts!: PracticeTexts;

  /** Ids of its themes. */
  @Column('jsonb')
  themes!: string[];

  /** A minor edit: it made no language version stale. */
  @Column('boolean', { default: false })
  minor!: boolean;

  /** What was changed, in the words of its writers. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** Its pictures and attachments, in their order. */
  @Column('jsonb', { default: [] })
  files!: FrozenFile[];

  /** Whom it is for, what it has to do with and where it was tried. */
  @Column('jsonb', { default: {} })
  fields!: Partial<PracticeFields>;

  @Column('timestamptz')
  publishedAt!: Date;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  publishedBy!: string | null;
}
