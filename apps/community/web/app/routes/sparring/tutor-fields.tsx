import { requestWords, Select, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { StepFieldsProps } from './step-props';

/** What one thinks of each tutor municipality of today, with the reason. */
export function TutorFields({ asking, values, errors, registers }: StepFieldsProps) {
  const { locale, t } = useWords();
  const words = requestWords[locale];
  const others = registers.tutorMunicipalities.filter(({ municipality }) => municipality.code !== asking);
  // Who tutors in two periods is one municipality to wish for.
  const tutors = [...new Map(others.map((one) => [one.municipality.code, one])).values()];
  const error = errors.find(({ field }) => field === 'tutors')?.text;
  return (
    <>
      <p className="text" id="tutors" tabIndex={-1}>
        {t('request.hint.tutors')}
      </p>
      {error && <p className="field-error">{error}</p>}
      {tutors.length === 0 && <p>{t('tutors.none')}</p>}
      {tutors.map(({ municipality: { code, name } }) => (
        <fieldset className="field" key={code}>
          <legend className="field-label">{name}</legend>
          <Select
            id={`kind.${code}`}
            name={`kind.${code}`}
            label={t('request.wish')}
            optional={t('form.optional')}
            none={t('request.noWish')}
            choices={[
              { value: 'wished', text: words.wishes.wished },
              { value: 'unwanted', text: words.wishes.unwanted },
            ]}
            chosen={values[`kind.${code}`]?.[0] ?? ''}
          />
          <TextField
            id={`reason.${code}`}
            name={`reason.${code}`}
            label={t('request.reason')}
            optional={t('form.optional')}
            defaultValue={values[`reason.${code}`]?.[0]}
          />
        </fieldset>
      ))}
    </>
  );
}
