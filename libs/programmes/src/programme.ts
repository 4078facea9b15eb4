import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';

/** A programme (hanke, projekt) in whose periods municipalities spar each other. Kept for good. */
@Entity()
@Index('programme_name_fi_once', { synchronize: false })
@Index('programme_name_sv_once', { synchronize: false })
export class Programme {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** In Finnish and Swedish, each of them once among all programmes. */
  @Column('jsonb')
  name!: Pick<LocalizedText, 'fi' | 'sv'>;

  @Column('timestamptz')
  createdAt!: Date;
}
