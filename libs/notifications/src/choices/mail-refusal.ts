import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Mails that one may do without. What concerns one's seat, one's account or a change always comes. */
export const mailKinds = ['reminders', 'recaps', 'mentions', 'practices'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What the token of a mail that may be refused is for: made of it and the account's id. */
export const refusalToken = (kind: MailKind): string => `no_more_${kind}`;

/** That someone does not want mails of a kind. */
@Entity()
@Check('mail_refusal_kind', `kind IN ('reminders', 'recaps', 'mentions', 'practices')`)
export class MailRefusal {
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;

  @PrimaryColumn('text')
  kind!: MailKind;

  @Column('timestamptz')
  refusedAt!: Date;
}
