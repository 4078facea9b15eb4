import { locales } from '#kernel';
import { TextArea, TextField } from '../form/field.js';
import type { PartProps } from './part-props.js';
import { formWords } from './words.js';

/** What people read of the circle, one language beside the other. */
export function TextFields({ locale: here, values, errorOf }: PartProps) {
  const t = formWords(here);
  return (
    <section className="circle-form-part" aria-labelledby="texts">
      <h2 id="texts">{t('draft.texts')}</h2>
      <p className="quiet">{t('draft.textsHint')}</p>
      <div className="circle-form-columns">
        {locales.map((locale) => (
          <div key={locale}>
            <TextField
              id={`title.${locale}`}
              name={`title.${locale}`}
              label={t(`draft.title.${locale}`)}
              optional={locale === 'en' ? t('draft.optional') : undefined}
              lang={locale === here ? undefined : locale}
              defaultValue={values.title[locale]}
              error={errorOf(`title.${locale}`)}
            />
            {(['summary', 'aim', 'audience'] as const).map((part) => (
              <TextArea
                key={part}
                id={`${part}.${locale}`}
                name={`${part}.${locale}`}
                label={t(`draft.${part}.${locale}`)}
                optional={locale === 'en' || part === 'audience' ? t('draft.optional') : undefined}
                lang={locale === here ? undefined : locale}
                rows={part === 'summary' ? 6 : 3}
                defaultValue={values[part][locale]}
                error={errorOf(`${part}.${locale}`)}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
