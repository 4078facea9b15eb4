import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class PracticeDraftTheme {
  @PrimaryColumn('uuid')
  @ForeignKey('PracticeDraft', { onDelete: 'CASCADE' })
  draftId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Theme')
  themeId!: string;
}
