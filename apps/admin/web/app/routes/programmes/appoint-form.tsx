import { Button, Select, TextField } from '#ui';
import { type ActState, isSent } from '../../parts/person-act';
import { useWords } from '../../use-words';
import type { PeriodData } from './period-data';
import { fieldId } from './refusals';

interface AppointFormProps {
  period: PeriodData;
  /** All municipalities of today, by name. */
  municipalities: { code: string; name: string }[];
  action: string;
  sent: ActState | undefined;
}

/** Makes a municipality a tutor municipality; those that are one already are not offered. */
export function AppointForm({ period, municipalities, action, sent }: AppointFormProps) {
  const { t } = useWords();
  const own = isSent(sent, 'appoint', period.id) ? sent : undefined;
  const errorOf = (field: string) => own?.errors.find((error) => error.field === field)?.text;
  const tutors = period.tutorMunicipalities.map(({ municipality }) => municipality.code);
  const capacity = fieldId('capacity', period.id);
  return (
    <section className="section stack" aria-labelledby="appoint">
      <h2 id="appoint">{t('programmes.appoint')}</h2>
      <form method="post" action={action} className="act-form" noValidate>
        <input type="hidden" name="subject" value={period.id} />
        <Select
          id="municipality"
          name="municipality"
          label={t('programmes.municipality')}
          none={t('programmes.choose')}
          choices={municipalities
            .filter(({ code }) => !tutors.includes(code))
            .map(({ code, name }) => ({ value: code, text: name }))}
          chosen={own?.values.municipality ?? ''}
          error={errorOf('municipality')}
        />
        <TextField
          id={capacity}
          name="capacity"
          size="short"
          inputMode="numeric"
          label={t('programmes.capacity')}
          hint={t('programmes.capacityHint')}
          defaultValue={own?.values.capacity}
          error={errorOf(capacity)}
        />
        <p className="actions">
          <Button name="act" value="appoint">
            {t('programmes.appoint')}
          </Button>
        </p>
      </form>
    </section>
  );
}
