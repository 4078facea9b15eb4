import type { Locale } from '#kernel';
import { formWords } from '../circle-form/words.js';
import type { FormError } from '../form/error-summary.js';

/** A number of seats as it was typed; none is 0, which no circle can have. */
const seatsIn = (typed: string): number => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0);

/** What the form asks for, with what was typed. */
export function capacityIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const [capacity, reason] = [text('capacity'), text('reason')];
  return {
    typed: { capacity, reason },
    input: { capacity: seatsIn(capacity), capacityRead: seatsIn(text('capacityRead')), reason },
  };
}

const ofReason = ['reason_required', 'too_long', 'personal_identity_code'] as const;

/** Why the number of seats was not changed, in the reader's words, with the field to mend. */
export function capacityError(answer: { code: string; capacity?: number }, locale: Locale): FormError {
  const t = formWords(locale);
  const reason = ofReason.find((code) => code === answer.code);
  if (reason !== undefined) return { text: t(`circleSeats.refused.${reason}`), field: 'reason' };
  switch (answer.code) {
    case 'out_of_range':
      return { text: t('circleSeats.refused.out_of_range'), field: 'capacity' };
    case 'capacity_changed': {
      const capacity = answer.capacity ?? 0;
      return { text: t('circleSeats.refused.capacity_changed', { capacity }), field: 'capacity' };
    }
    case 'wrong_status':
      return { text: t('circleSeats.refused.wrong_status') };
    default:
      return { text: t('circleSeats.refused.not_found') };
  }
}

/** States in which a circle is published and not over: then its seats are changed by an act of their own. */
export const seatsMayChange = (state: string): boolean =>
  ['published', 'enrolment_open', 'enrolment_closed', 'running'].includes(state);
