import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

/** How it went, as a municipality tells others that think of doing the same. */
@Entity()
@Check('adoption_experience_locale', `locale IN ('fi', 'sv', 'en')`)
export class AdoptionExperience {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Adoption', { onDelete: 'CASCADE' })
  adoptionId!: string;

  /** Language of the text. */
  @Column('text')
  locale!: Locale;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  toldAt!: Date;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Account')
  toldBy!: string | null;
}
