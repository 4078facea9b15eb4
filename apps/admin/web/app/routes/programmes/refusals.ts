import type { TFunction } from 'i18next';
import { type FormError, readDate } from '#ui';
import { reasonField } from '../../parts/person-act';

/** Codes of the server and of the forms, each with its words. */
const codes = [
  'not_found',
  'missing',
  'name_too_long',
  'taken',
  'date',
  'ends_before_it_begins',
  'period_too_long',
  'overlaps',
  'period_over',
  'municipality_unknown',
  'already_tutor',
  'capacity',
  'already_ended',
  'reason_required',
  'too_long',
  'personal_identity_code',
] as const;

const ofLastDay = ['ends_before_it_begins', 'period_too_long'];
const ofMunicipality = ['municipality_unknown', 'already_tutor'];
const ofReason = ['reason_required', 'too_long', 'personal_identity_code'];

/** The id of a field of a form: several on a page are alike but for what they are about. */
export const fieldId = (name: string, subject: string): string => `${name}-${subject}`;

/** Why an act was refused, in the reader's words, with the field to mend. */
export function programmeError(
  code: string,
  { act, subject, t }: { act: string; subject: string; t: TFunction },
): FormError {
  const known = codes.find((one) => one === code) ?? 'not_found';
  return { text: t(`programmes.refused.${known}`), field: fieldOf(code, act, subject) };
}

function fieldOf(code: string, act: string, subject: string): string | undefined {
  if (ofReason.includes(code)) return reasonField(act, subject);
  if (code === 'overlaps') return fieldId('first', subject);
  if (ofLastDay.includes(code)) return fieldId('last', subject);
  if (ofMunicipality.includes(code)) return 'municipality';
  return code === 'capacity' ? fieldId('capacity', subject) : undefined;
}

/** The days that were typed, and the fields in which none can be read. */
export function daysFrom({ first = '', last = '', subject = '' }: Record<string, string>, t: TFunction) {
  const firstDay = readDate(first);
  const lastDay = readDate(last);
  const text = t('programmes.refused.date');
  const errors: FormError[] = [
    ...(firstDay ? [] : [{ text, field: fieldId('first', subject) }]),
    ...(lastDay ? [] : [{ text, field: fieldId('last', subject) }]),
  ];
  return { days: firstDay && lastDay ? { firstDay, lastDay } : null, errors };
}

/** A number of sessions as it was typed; null for anything else. */
export const readCapacity = (typed: string | undefined): number | null =>
  /^\s*\d{1,4}\s*$/.test(typed ?? '') ? Number(typed) : null;
