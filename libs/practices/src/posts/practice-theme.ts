import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class PracticeTheme {
  @PrimaryColumn('uuid')
  @ForeignKey('Practice', { onDelete: 'CASCADE' })
  practiceId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Theme')
  themeId!: string;
}
