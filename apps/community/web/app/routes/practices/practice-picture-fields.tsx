import { type Locale, locales } from '#kernel';
import { type FormError, TextArea } from '#ui';
import { useWords } from '../../use-words';
import { fieldLabel } from './practice-file-action';

interface PictureFieldsProps {
  mainLocale: Locale;
  /** Languages in which the practice has a text: the others can wait. */
  languages: readonly Locale[];
  values: (field: string) => string;
  errors: readonly FormError[];
  /** Of the picture, where there are several on the page. */
  suffix?: string;
}

/** What a picture says in each language in which the practice is written. */
export function PictureFields({ mainLocale, languages, values, errors, suffix = '' }: PictureFieldsProps) {
  const { locale, t } = useWords();
  return locales
    .filter((one) => one === mainLocale || languages.includes(one))
    .flatMap((one) =>
      (['alternative', 'caption'] as const).map((kind) => {
        const name = `${kind}-${one}`;
        const id = `${name}${suffix}`;
        return (
          <TextArea
            key={id}
            id={id}
            name={name}
            rows={2}
            lang={one === locale ? undefined : one}
            label={fieldLabel(name, t)}
            hint={kind === 'alternative' ? t('practiceFiles.alternativeHint') : undefined}
            optional={kind === 'caption' ? t('form.optional') : undefined}
            defaultValue={values(name)}
            error={errors.find(({ field }) => field === id)?.text}
          />
        );
      }),
    );
}
