import { Button, TextField } from '#ui';
import { useWords } from '../../use-words';
import { errorIn, type SessionFormProps } from './session-props';

/** Records that the session was held, and how many came from where. */
export function HeldForm({ report, action, state }: SessionFormProps) {
  const { t } = useWords();
  const own = state?.act === 'hold' ? state : undefined;
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="version" value={report.requestVersion} />
      <TextField
        id="heldOn"
        name="heldOn"
        size="short"
        label={t('holding.heldOn')}
        hint={t('holding.heldOnHint')}
        defaultValue={own?.values.heldOn}
        error={errorIn(own, 'heldOn')}
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
          defaultValue={own?.values[`people.${code}`]}
          error={index === 0 ? errorIn(own, 'attendance') : undefined}
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
