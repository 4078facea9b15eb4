import { Button, dayOf, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import { errorIn, type SessionFormProps, type SessionReport } from './session-props';
import type { SessionValues } from './session-values';

/** Records that the session was held, and how many came from where; or mends it, with a reason. */
export function HeldForm({ report, action, state }: SessionFormProps) {
  const { t } = useWords();
  const mends = Boolean(report.heldOn);
  const act = mends ? 'mendHeld' : 'hold';
  const own = state?.act === act ? state : undefined;
  const values = own?.values ?? recorded(report);
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="version" value={values.version ?? (mends ? report.version : report.requestVersion)} />
      <TextField
        id="heldOn"
        name="heldOn"
        size="short"
        label={t('holding.heldOn')}
        hint={t('holding.heldOnHint')}
        defaultValue={values.heldOn}
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
          defaultValue={values[`people.${code}`]}
          error={index === 0 ? errorIn(own, 'attendance') : undefined}
        />
      ))}
      {mends && (
        <TextArea
          id="held-reason"
          name="reason"
          label={t('holding.heldReason')}
          hint={t('holding.reasonHint')}
          defaultValue={values.reason}
          error={errorIn(own, 'held-reason')}
        />
      )}
      <p className="actions">
        <Button name="act" value={act}>
          {t(mends ? 'holding.saveMended' : 'holding.record')}
        </Button>
      </p>
    </form>
  );
}

/** What is there, as people type it. */
const recorded = ({ heldOn, takingPart }: SessionReport): SessionValues => ({
  ...(heldOn && { heldOn: dayOf(heldOn, 'fi') }),
  ...Object.fromEntries(
    takingPart.map(({ municipality: { code }, people }) => [`people.${code}`, people == null ? '' : String(people)]),
  ),
});
