import { Button, dayOf, heldWords, Select, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import { errorIn, type SessionFormProps, type SessionReport } from './session-props';
import { mostCommitments, outcomeKinds, type SessionValues } from './session-values';

/** Writes what came of the session: as a draft until it is sent, with a reason afterwards. */
export function ReportForm({ report, action, state }: SessionFormProps) {
  const { locale, t } = useWords();
  const words = heldWords[locale];
  const own = state && ['save', 'report', 'mend'].includes(state.act) ? state : undefined;
  const values = own?.values ?? valuesOf(report);
  const mends = report.status !== 'held';
  // As many as there are and one more, so that each can be written without a script.
  const rows = Math.min(mostCommitments, filledRows(values) + 1);
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="version" value={values.version ?? report.version} />
      {outcomeKinds.map((kind) => (
        <TextArea
          key={kind}
          id={kind}
          name={kind}
          label={words.outcomes[kind]}
          optional={t('form.optional')}
          hint={t(`holding.outcomeHint.${kind}`)}
          defaultValue={values[kind]}
          error={errorIn(own, kind)}
        />
      ))}
      <h3>{words.commitments}</h3>
      <p className="quiet">{t('holding.commitmentsNote')}</p>
      {Array.from({ length: rows }, (_, index) => (
        <CommitmentFields key={String(index)} n={index + 1} values={values} report={report} state={own} />
      ))}
      {mends ? (
        <TextArea
          id="reason"
          name="reason"
          label={t('holding.reason')}
          hint={t('holding.reasonHint')}
          defaultValue={values.reason}
          error={errorIn(own, 'reason')}
        />
      ) : (
        <p className="quiet">{t('holding.sendNote')}</p>
      )}
      {/* The first button is the keyboard's: it keeps the draft, and sends nothing. */}
      <p className="actions">
        <Button name="act" value={mends ? 'mend' : 'save'}>
          {t(mends ? 'holding.saveMended' : 'holding.save')}
        </Button>
        {!mends && (
          <Button name="act" value="report" look="secondary">
            {t('holding.send')}
          </Button>
        )}
      </p>
    </form>
  );
}

interface CommitmentProps extends Omit<SessionFormProps, 'action'> {
  n: number;
  values: SessionValues;
}

function CommitmentFields({ n, values, report, state }: CommitmentProps) {
  const { locale, t } = useWords();
  const words = heldWords[locale];
  const field = (part: string) => {
    const name = `commitments.${n}.${part}`;
    return { id: name, name, error: errorIn(state, name) };
  };
  const value = (part: string): string => values[`commitments.${n}.${part}`] ?? '';
  return (
    <fieldset className="commitment">
      <legend>{t('holding.commitment', { n })}</legend>
      <TextArea {...field('what')} rows={2} label={words.what} defaultValue={value('what')} />
      <Select
        {...field('municipality')}
        label={words.owner}
        none={t('holding.choose')}
        choices={report.takingPart.map(({ municipality: { code, name } }) => ({ value: code, text: name }))}
        chosen={value('municipality')}
      />
      <TextField {...field('role')} label={words.role} hint={t('holding.roleHint')} defaultValue={value('role')} />
      <TextField
        {...field('dueOn')}
        size="short"
        label={words.dueOn}
        hint={t('holding.heldOnHint')}
        defaultValue={/^\d{4}-/.test(value('dueOn')) ? dayOf(value('dueOn'), 'fi') : value('dueOn')}
      />
    </fieldset>
  );
}

const numbers = Array.from({ length: mostCommitments }, (_, index) => index + 1);

/** The last row in which something stands. */
const filledRows = (values: SessionValues): number =>
  numbers.findLast((n) =>
    ['what', 'municipality', 'role', 'dueOn'].some((part) => values[`commitments.${n}.${part}`]?.trim()),
  ) ?? 0;

function valuesOf(report: SessionReport): SessionValues {
  const values: SessionValues = {};
  for (const kind of outcomeKinds) values[kind] = report[kind] ?? '';
  for (const { position, what, municipality, role, dueOn } of report.commitments)
    for (const [part, value] of Object.entries({ what, municipality: municipality?.code, role, dueOn }))
      values[`commitments.${position}.${part}`] = value ?? '';
  return values;
}
