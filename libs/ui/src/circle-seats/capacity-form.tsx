import type { Locale } from '#kernel';
import { formWords } from '../circle-form/words.js';
import { Button } from '../form/button.js';
import type { FormError } from '../form/error-summary.js';
import { TextArea, TextField } from '../form/field.js';

/** What was typed, and why it was refused. */
export interface CapacityState {
  capacity: string;
  reason: string;
  errors: FormError[];
}

interface CapacityFormProps {
  locale: Locale;
  action: string;
  seats: { capacity: number; confirmed: number; offered: number };
  state: CapacityState | undefined;
}

/** Changes how many seats a published circle has, with a reason. */
export function CapacityForm({ locale, action, seats, state }: CapacityFormProps) {
  const t = formWords(locale);
  const errorOf = (name: string) => state?.errors.find(({ field }) => field === name)?.text;
  const { capacity, confirmed, offered } = seats;
  return (
    <form method="post" action={action} className="capacity-form stack">
      <input type="hidden" name="capacityRead" value={capacity} />
      <TextField
        id="capacity"
        name="capacity"
        size="short"
        label={t('circleSeats.capacity')}
        hint={t('circleSeats.capacityHint', { capacity, taken: confirmed + offered })}
        defaultValue={state?.capacity ?? String(capacity)}
        error={errorOf('capacity')}
      />
      <TextArea
        id="reason"
        name="reason"
        rows={2}
        label={t('circleSeats.reason')}
        hint={t('circleSeats.reasonHint')}
        defaultValue={state?.reason}
        error={errorOf('reason')}
      />
      <p className="small quiet">{t('circleSeats.note')}</p>
      <p className="actions">
        <Button name="act" value="capacity">
          {t('circleSeats.save')}
        </Button>
      </p>
    </form>
  );
}
