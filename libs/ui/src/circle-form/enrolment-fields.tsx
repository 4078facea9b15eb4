import { SeatRules } from '../circle-seats/seat-rules.js';
import { TextField } from '../form/field.js';
import { FoldChoice } from './fold-choice.js';
import type { PartProps } from './part-props.js';
import { formWords } from './words.js';

/** How many may come, and from when until when one may join. */
export function EnrolmentFields({ locale, values, problems, errorOf }: PartProps) {
  const t = formWords(locale);
  return (
    <section className="circle-form-part" aria-labelledby="enrolment">
      <h2 id="enrolment">{t('draft.enrolment')}</h2>
      <TextField
        id="capacity"
        name="capacity"
        size="short"
        label={t('draft.capacity')}
        hint={t('draft.capacityHint')}
        defaultValue={values.capacity}
        error={errorOf('capacity')}
      />
      <TextField
        id="limit"
        name="limit"
        size="short"
        label={t('draft.limit')}
        optional={t('draft.optional')}
        hint={t('draft.limitHint')}
        defaultValue={values.limit}
        error={errorOf('limit')}
      />
      <SeatRules locale={locale} values={values} errorOf={errorOf} />
      {(['enrolmentOpens', 'enrolmentCloses'] as const).map((name) => (
        <fieldset className="circle-form-meeting" key={name}>
          <legend>{t(`draft.${name}`)}</legend>
          <div
            className={
              problems.some(({ field }) => field.startsWith(`${name}.`)) ? 'circle-form-stacked' : 'circle-form-times'
            }
          >
            {(['date', 'time'] as const).map((part) => (
              <TextField
                key={part}
                id={`${name}.${part}`}
                name={`${name}.${part}`}
                size="short"
                label={t(`draft.short.${part}`)}
                defaultValue={values[name][part]}
                error={errorOf(`${name}.${part}`)}
              />
            ))}
          </div>
          {(problems.some(({ field, code }) => field === `${name}.time` && code === 'time_twice') ||
            values[name].fold !== '') && (
            <FoldChoice locale={locale} name={`${name}.fold`} chosen={values[name].fold} />
          )}
        </fieldset>
      ))}
    </section>
  );
}
