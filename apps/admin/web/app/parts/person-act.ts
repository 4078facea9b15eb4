import type { TFunction } from 'i18next';
import type { FormError } from '#ui';

/** A form that was refused: what was sent, and why not. */
export interface ActState {
  act: string;
  subject: string;
  values: Record<string, string>;
  errors: FormError[];
}

/** Tells which form of a page was sent: several are alike but for what they are about. */
export const isSent = (sent: ActState | undefined, act: string, subject: string): boolean =>
  sent?.act === act && sent.subject === subject;

/** The id of the field in which an act's reason is written. */
export const reasonField = (act: string, subject: string): string => `${act}-${subject}-reason`;

/** Codes of the server and of the form, each with its words. */
const codes = [
  'not_found',
  'not_allowed',
  'own_role',
  'own_account',
  'not_active',
  'not_suspended',
  'municipality_required',
  'not_representative',
  'period_required',
  'period_over',
  'not_tutor_municipality',
  'already_granted',
  'already_ended',
  'already_erased',
  'until_past',
  'until',
  'role_required',
  'last_administrator',
  'circle_over',
  'reason_required',
  'too_long',
  'personal_identity_code',
] as const;

/** The field in which it is mended; others are about the act as a whole. */
const fields: Record<string, string> = {
  municipality_required: 'municipality',
  not_representative: 'municipality',
  period_required: 'tutor-place',
  period_over: 'tutor-place',
  not_tutor_municipality: 'tutor-place',
  until_past: 'until',
  until: 'until',
  role_required: 'role',
};
const ofReason = ['reason_required', 'too_long', 'personal_identity_code'];

/** Why an act was refused, in the reader's words, with the field to mend. */
export function actError(code: string, { act, subject, t }: { act: string; subject: string; t: TFunction }): FormError {
  const known = codes.find((one) => one === code) ?? 'not_found';
  return {
    text: t(`person.refused.${known}`),
    field: ofReason.includes(code) ? reasonField(act, subject) : fields[code],
  };
}
