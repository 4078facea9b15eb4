import { TextField } from '#ui';
import type { ActState } from '../../parts/person-act';
import { useWords } from '../../use-words';
import { fieldId } from './refusals';

interface DayFieldsProps {
  subject: string;
  /** What was sent last by this form, when it was refused. */
  own: ActState | undefined;
  /** The days as they are kept, as people write them. */
  kept?: { first: string; last: string };
}

/** The first and the last day of a period. */
export function DayFields({ subject, own, kept }: DayFieldsProps) {
  const { t } = useWords();
  return (['first', 'last'] as const).map((name) => {
    const id = fieldId(name, subject);
    return (
      <TextField
        key={name}
        id={id}
        name={name}
        size="short"
        label={t(name === 'first' ? 'programmes.firstDay' : 'programmes.lastDay')}
        hint={name === 'first' ? t('programmes.dateHint') : undefined}
        defaultValue={own?.values[name] ?? kept?.[name]}
        error={own?.errors.find(({ field }) => field === id)?.text}
      />
    );
  });
}
