import { Button } from '../form/button.js';
import { Select } from '../form/choices.js';
import { TextField } from '../form/field.js';
import type { PartProps } from './part-props.js';
import { formWords } from './words.js';

const weeks = [1, 2, 3, 4, 6, 8];

/** A rule of which a button makes rows; folded away until someone needs it, or has to mend it. */
export function SeriesFields({ locale, values: { series }, errorOf, action }: PartProps & { action: string }) {
  const t = formWords(locale);
  const open = Object.entries(series).some(([part, text]) => text !== '' || errorOf(`series.${part}`) !== undefined);
  const field = (part: 'date' | 'time' | 'minutes' | 'count') => (
    <TextField
      id={`series.${part}`}
      name={`series.${part}`}
      size="short"
      label={t(`draft.series.${part}`)}
      defaultValue={series[part]}
      error={errorOf(`series.${part}`)}
    />
  );
  // Where something has to be mended there is no such place, and the page opens at its errors.
  const addedHere = `${action}#series-added`;
  return (
    <details className="circle-form-details" open={open}>
      <summary>{t('draft.series.heading')}</summary>
      <p className="quiet">{t('draft.series.hint')}</p>
      <div className="circle-form-columns">
        <div>
          {field('date')}
          {field('time')}
          {field('minutes')}
        </div>
        <div>
          <Select
            id="series.repeat"
            name="series.repeat"
            label={t('draft.series.repeat')}
            none={t('draft.series.choose')}
            choices={[
              ...weeks.map((n) => ({
                value: String(n),
                text: n === 1 ? t('draft.series.weekly') : t('draft.series.weeks', { n }),
              })),
              { value: 'monthly', text: t('draft.series.monthly') },
            ]}
            chosen={series.repeat}
            error={errorOf('series.repeat')}
          />
          {field('count')}
        </div>
      </div>
      <p className="actions">
        <Button look="secondary" size="small" name="act" value="add-series" formAction={addedHere}>
          {t('draft.series.fill')}
        </Button>
      </p>
    </details>
  );
}
