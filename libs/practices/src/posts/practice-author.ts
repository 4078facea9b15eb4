import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who wrote a practice, with the municipality that they represented then. */
@Entity()
export class PracticeAuthor {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice', { onDelete: 'CASCADE' })
  practiceId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  @Column('int')
  position!: number;
}
