import { formatDateTime, type Locale } from '#kernel';
import { formWords } from '../circle-form/words.js';
import { Button } from '../form/button.js';
import type { FormError } from '../form/error-summary.js';
import { TextArea } from '../form/field.js';

/** The decision that was refused: about which application, what was typed, and why. */
export interface DecisionState {
  enrolmentId: string;
  reason: string;
  errors: FormError[];
}

interface ApplicationsProps {
  locale: Locale;
  action: string;
  applications: readonly {
    id: string;
    name?: string | null;
    municipalityName: string;
    wish?: string | null;
    appliedAt: string;
  }[];
  state: DecisionState | undefined;
}

/** The id of the field in which the reason of one application is written. */
export const decisionField = (enrolmentId: string): string => `reason-${enrolmentId}`;

/** Those who have applied, the first to apply first: each is approved, or declined with a reason. */
export function Applications({ locale, action, applications, state }: ApplicationsProps) {
  const t = formWords(locale);
  return (
    <ul className="applications">
      {applications.map(({ id, name, municipalityName, wish, appliedAt }) => {
        const who = name ?? t('circleSeats.erased');
        const own = state?.enrolmentId === id ? state : undefined;
        return (
          <li key={id} className="stack">
            <h3>{`${who}, ${municipalityName}`}</h3>
            <p className="small quiet">
              {t('circleSeats.applied', { dateTime: formatDateTime(new Date(appliedAt), locale) })}
            </p>
            {wish && <p className="application-wish">{wish}</p>}
            <form method="post" action={action}>
              <input type="hidden" name="enrolment" value={id} />
              <Button name="act" value="approve">
                {t('circleSeats.approve')} <span className="visually-hidden">{who}</span>
              </Button>
            </form>
            <details open={own !== undefined}>
              <summary>
                {t('circleSeats.decline')} <span className="visually-hidden">{who}</span>
              </summary>
              <form method="post" action={action} className="capacity-form stack">
                <input type="hidden" name="enrolment" value={id} />
                <TextArea
                  id={decisionField(id)}
                  name="reason"
                  rows={2}
                  label={t('circleSeats.reason')}
                  hint={t('circleSeats.declineHint')}
                  defaultValue={own?.reason}
                  error={own?.errors.find(({ field }) => field === decisionField(id))?.text}
                />
                <p className="actions">
                  <Button name="act" value="decline" look="secondary">
                    {t('circleSeats.declineNow')}
                  </Button>
                </p>
              </form>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
