import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LanguageVersion } from '#languages';

@Entity()
export class MeetingText extends LanguageVersion {
  @PrimaryColumn('uuid')
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  agenda!: string | null;

  @Column('text', { nullable: true })
  task!: string | null;
}
