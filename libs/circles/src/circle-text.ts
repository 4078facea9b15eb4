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
}
