import { locales } from '#kernel';
import { Button } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { FormValues } from './values';

/** Every field of the form by its name. */
function fieldsOf(values: FormValues): [name: string, value: string][] {
  const { themes, languages, meetings, enrolmentOpens, enrolmentCloses, title, summary, ...rest } = values;
  return [
    ...Object.entries({ ...rest, rows: String(meetings.length) }),
    ...locales.flatMap((locale): [string, string][] => [
      [`title.${locale}`, title[locale]],
      [`summary.${locale}`, summary[locale]],
    ]),
    ...themes.map((id): [string, string] => ['themes', id]),
    ...languages.map((language): [string, string] => ['languages', language]),
    ...Object.entries(enrolmentOpens).map(([part, text]): [string, string] => [`enrolmentOpens.${part}`, text]),
    ...Object.entries(enrolmentCloses).map(([part, text]): [string, string] => [`enrolmentCloses.${part}`, text]),
    ...meetings.flatMap(({ title: titles, place, ...row }, index) => {
      const name = `meetings.${index + 1}`;
      return [
        ...Object.entries(row).map(([part, text]): [string, string] => [`${name}.${part}`, text]),
        ...locales.map((locale): [string, string] => [`${name}.title.${locale}`, titles[locale]]),
        ...locales.map((locale): [string, string] => [`${name}.place.${locale}`, place[locale]]),
      ];
    }),
  ];
}

/** The form cannot be shown now; what was typed waits here until one has signed in in another tab, and goes on whole. */
export function SendAgain({ action, values, signIn }: { action: string; values: FormValues; signIn: boolean }) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={action} className="stack">
      <p>{t('form.kept')}</p>
      {signIn && (
        <p>
          <a href={path(locale, 'signIn')} target="_blank" rel="noreferrer">
            {t('form.signInElsewhere')}
          </a>
        </p>
      )}
      {fieldsOf(values).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className="actions">
        <Button name="act" value="save">
          {t('form.sendAgain')}
        </Button>
      </p>
    </form>
  );
}
