import { Button, TextField } from '#ui';
import type { AdminSessionPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { SessionState } from './session-action';

type Report = NonNullable<AdminSessionPageQuery['sparringReport']>;

/** Records that a session was held, and how many came from where. */
export function HeldForm({ report, state }: { report: Report; state: SessionState | undefined }) {
  const { locale, t } = useWords();
  const errorOf = (field: string) => state?.errors.find((one) => one.field === field)?.text;
  return (
    <form method="post" action={path(locale, 'sparringSession', report.id)} className="act-form" noValidate>
      <input type="hidden" name="version" value={report.requestVersion} />
      <TextField
        id="heldOn"
        name="heldOn"
        size="short"
        label={t('holding.heldOn')}
        hint={t('holding.heldOnHint')}
        defaultValue={state?.values.heldOn}
        error={errorOf('heldOn')}
      />
      {report.takingPart.map(({ municipality: { code, name } }, index) => (
        <TextField
          key={code}
          id={index === 0 ? 'attendance' : `people.${code}`}
          name={`people.${code}`}
          size="short"
          inputMode="numeric"
          label={t('holding.people', { m: name })}
          hint={index === 0 ? t('holding.peopleHint') : undefined}
          defaultValue={state?.values[`people.${code}`]}
          error={index === 0 ? errorOf('attendance') : undefined}
        />
      ))}
      <p className="actions">
        <Button name="act" value="hold">
          {t('holding.record')}
        </Button>
      </p>
    </form>
  );
}
