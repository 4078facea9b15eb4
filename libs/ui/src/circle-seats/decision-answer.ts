import type { Locale } from '#kernel';
import { formWords } from '../circle-form/words.js';
import type { FormError } from '../form/error-summary.js';
import { decisionField } from './applications.js';

/** What the form of a decision asks for; null where it is another form. */
export function decisionIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const button = text('act');
  if (button !== 'approve' && button !== 'decline') return null;
  return { enrolmentId: text('enrolment'), approve: button === 'approve', reason: text('reason') };
}

const ofReason = ['reason_required', 'too_long', 'personal_identity_code'] as const;
const others = ['own_application', 'already_decided', 'circle_over', 'not_representative'] as const;

/** Why an application was not decided on, in the reader's words, with the field to mend. */
export function decisionError(code: string, enrolmentId: string, locale: Locale): FormError {
  const t = formWords(locale);
  const reason = ofReason.find((one) => one === code);
  if (reason !== undefined) return { text: t(`circleSeats.refused.${reason}`), field: decisionField(enrolmentId) };
  const other = others.find((one) => one === code) ?? 'already_decided';
  return { text: t(`circleSeats.refused.${other}`) };
}
