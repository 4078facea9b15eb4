import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LanguageVersion } from '#languages';

/** A circle's text in one language, with its own dates. */
@Entity()
export class CircleText extends LanguageVersion {
  @PrimaryColumn('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  /** What people take home. Empty in a draft, and where nobody was asked for it. */
  @Column('text', { default: '' })
  aim!: string;

  /** Whom it is for; empty where nobody has said so. */
  @Column('text', { default: '' })
  audience!: string;
}
