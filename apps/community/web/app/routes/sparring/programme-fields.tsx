import { Button, ButtonLink, choicesOf, programmeWords, Select, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { ProgrammeRow, ProgrammeValues } from './programme-values';

interface ProgrammeFieldsProps {
  action: string;
  back: string;
  /** Above the form, where what there is stands beside it. */
  heading: string | null;
  version: string;
  values: ProgrammeValues;
  errorOf: (field: string) => string | undefined;
  names: { requester: string; tutor: string };
}

/** Goal and rows of the programme. */
export function ProgrammeFields({ action, back, heading, version, values, ...part }: ProgrammeFieldsProps) {
  const { locale, t } = useWords();
  const words = programmeWords[locale];
  const { rows, goal } = values;
  const tooMany = part.errorOf('items');
  return (
    <form method="post" action={action} noValidate className="section">
      {/* What Enter presses: the buttons of the rows stand before the one that saves. */}
      <button type="submit" hidden name="act" value="save" aria-label={t('programme.save')} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="rows" value={rows.length} />
      {heading && <h2>{heading}</h2>}
      <TextField
        id="goal"
        name="goal"
        label={words.goal}
        optional={t('form.optional')}
        hint={t('programme.goalHint')}
        defaultValue={goal}
        error={part.errorOf('goal')}
      />
      {tooMany && (
        <p className="field-error" id="items">
          {tooMany}
        </p>
      )}
      {rows.map((row, index) => (
        // The rows of one form never change place.
        <Row key={String(index)} row={row} n={index + 1} last={rows.length} action={action} {...part} />
      ))}
      <p className="actions">
        <Button
          look="secondary"
          size="small"
          name="act"
          value="add-row"
          formAction={`${action}#items.${rows.length + 1}.kind`}
        >
          {t('programme.addRow')}
        </Button>
      </p>
      <p className="actions">
        <Button name="act" value="save">
          {t('programme.save')}
        </Button>
        <ButtonLink look="secondary" href={back}>
          {t('action.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}

interface RowProps extends Pick<ProgrammeFieldsProps, 'action' | 'errorOf' | 'names'> {
  row: ProgrammeRow;
  n: number;
  last: number;
}

function Row({ row, n, last, action, errorOf, names }: RowProps) {
  const { locale, t } = useWords();
  const words = programmeWords[locale];
  const name = `items.${n}`;
  const field = (part: keyof ProgrammeRow) => ({
    id: `${name}.${part}`,
    name: `${name}.${part}`,
    label: words[part],
    error: errorOf(`${name}.${part}`),
  });
  const wrong = (['kind', 'minutes', 'leader'] as const).some((part) => errorOf(`${name}.${part}`) !== undefined);
  return (
    <fieldset className="programme-row" id={name}>
      <legend>{t('programme.item', { n })}</legend>
      <div className={wrong ? 'programme-fields programme-wrong' : 'programme-fields'}>
        <Select {...field('kind')} none={t('programme.choose')} choices={choicesOf(words.kinds)} chosen={row.kind} />
        <TextField {...field('minutes')} size="short" inputMode="numeric" defaultValue={row.minutes} />
        <Select
          {...field('leader')}
          none={t('programme.choose')}
          choices={choicesOf({ ...names, both: words.leaders.both })}
          chosen={row.leader}
        />
      </div>
      <TextField
        {...field('title')}
        hint={row.kind === 'break' ? t('programme.titleHint') : undefined}
        defaultValue={row.title}
      />
      <RowDetails row={row} name={name} errorOf={errorOf} />
      <p className="actions">
        {n > 1 && <RowButton act="up" n={n} at={n - 1} action={action} />}
        {n < last && <RowButton act="down" n={n} at={n + 1} action={action} />}
        <RowButton act="remove" n={n} at={Math.max(1, Math.min(n, last - 1))} action={action} />
      </p>
    </fieldset>
  );
}

/** Material and notes are folded away until someone needs them, or has to mend them. */
function RowDetails({ row, name, errorOf }: { row: ProgrammeRow; name: string; errorOf: RowProps['errorOf'] }) {
  const { locale, t } = useWords();
  const words = programmeWords[locale];
  const parts = ['material', 'link', 'notes'] as const;
  const open = parts.some((part) => row[part] !== '' || errorOf(`${name}.${part}`) !== undefined);
  const field = (part: (typeof parts)[number]) => ({
    id: `${name}.${part}`,
    name: `${name}.${part}`,
    label: words[part],
    optional: t('form.optional'),
    error: errorOf(`${name}.${part}`),
    defaultValue: row[part],
  });
  return (
    <details open={open}>
      <summary>{t('programme.details')}</summary>
      <TextField {...field('material')} />
      <TextField {...field('link')} hint={t('programme.linkHint')} />
      <TextArea {...field('notes')} />
    </details>
  );
}

function RowButton({ act, n, at, action }: { act: 'up' | 'down' | 'remove'; n: number; at: number; action: string }) {
  const { t } = useWords();
  return (
    <Button look="secondary" size="small" name="act" value={`${act}.${n}`} formAction={`${action}#items.${at}`}>
      {t(`programme.${act}`)}
      <span className="visually-hidden">: {t('programme.item', { n })}</span>
    </Button>
  );
}
