import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How much is said of a practice. The database keeps it; no use case writes it. */
@Entity()
export class PracticeTalk {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  /** Comments that are seen, replies among them. */
  @Column('int')
  comments!: number;

  @Column('int')
  thanks!: number;
}
