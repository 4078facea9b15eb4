import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '#kernel';

/** To whom a question goes: authors who still represent a municipality, else those who coordinate it, else the project team. */
export type AskedOf = 'authors' | 'coordinators' | 'team';

/** What a member asked of those who wrote a practice. They got it by mail. */
@Entity()
@Index(['askedBy', 'askedAt'])
@Check('practice_question_locale', `locale IN ('fi', 'sv', 'en')`)
@Check('practice_question_asked_of', `asked_of IN ('authors', 'coordinators', 'team')`)
export class PracticeQuestion {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey('Practice')
  practiceId!: string;

  @Column('uuid')
  @ForeignKey('Account')
  askedBy!: string;

  @Column('text')
  locale!: Locale;

  @Column('text')
  text!: string;

  @Column('text')
  askedOf!: AskedOf;

  @Column('timestamptz')
  askedAt!: Date;
}
