import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A theme that a person says they know about. */
@Entity()
export class AccountTheme {
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @Index()
  @PrimaryColumn('text')
  @ForeignKey('Theme')
  themeId!: string;
}
