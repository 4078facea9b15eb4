import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class CircleTheme {
  @PrimaryColumn('uuid')
  @ForeignKey('Circle', { onDelete: 'CASCADE' })
  circleId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Theme')
  themeId!: string;
}
