import { Button, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { FormState } from './circle-action';
import type { CirclePageData } from './circle-page-data';

interface GroupSeatsProps {
  /** The page's address. */
  action: string;
  circleId: string;
  formKey: string;
  enrolment: NonNullable<CirclePageData['circle']['viewerEnrolment']>;
  form: FormState | undefined;
}

/** How many seats one holds or waits for, for colleagues too, and the form by which some of them are given back. */
export function GroupSeats({ action, circleId, formKey, enrolment, form }: GroupSeatsProps) {
  const { t } = useWords();
  const { seats, leastSeats, status } = enrolment;
  if (seats < 2) return null;
  const error = form?.refusal.field === 'keep' ? form.refusal.text : undefined;
  return (
    <>
      <p>
        {t(status === 'confirmed' ? 'group.have' : status === 'offered' ? 'group.offered' : 'group.asked', {
          count: seats,
        })}
        {status === 'waitlisted' && leastSeats < seats && ` ${t('group.least', { count: leastSeats })}`}
      </p>
      {(status === 'confirmed' || status === 'waitlisted') && (
        <form method="post" action={action} className="join">
          <input type="hidden" name="circle" value={circleId} />
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="act" value="keep" />
          <TextField
            id="keep"
            name="keep"
            size="short"
            inputMode="numeric"
            label={t('group.keep')}
            hint={t('group.keepHint', { most: seats - 1 })}
            error={error}
            defaultValue={form?.keep}
          />
          <p className="actions">
            <Button look="secondary">{t('group.giveBack')}</Button>
          </p>
        </form>
      )}
    </>
  );
}
