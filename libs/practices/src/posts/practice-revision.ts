import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
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

  /** Its pictures and attachments, in their order. */
  @Column('jsonb', { default: [] })
  files!: FrozenFile[];

  @Column('timestamptz')
  publishedAt!: Date;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  publishedBy!: string | null;
}
