import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** That a municipality has had to do with a good practice of another. How, and since when, its changes tell. */
@Entity()
@Unique('adoption_once', ['practiceId', 'municipalityCode'])
export class Adoption {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  @Index()
  @Column('text')
  @ForeignKey('Municipality')
  municipalityCode!: string;

  /** Grows with each change, so that nobody writes over what they have not read. */
  @Column('int', { default: 1 })
  version!: number;
}
