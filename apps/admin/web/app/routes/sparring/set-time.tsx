import { Button, choiceWords, Radios, TextArea, TextField } from '#ui';
import type { AdminSchedulePageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { TimeState } from './time-action';

interface SetTimeProps {
  found: NonNullable<AdminSchedulePageQuery['sparringSchedule']>;
  state: TimeState | undefined;
}

/** The project team sets the time where the two sides find none. */
export function SetTimeForm({ found, state }: SetTimeProps) {
  const { locale, t } = useWords();
  const { requestId, version, modes } = found;
  const field = (name: string) => ({
    id: name,
    name,
    error: state?.errors.find((one) => one.field === name)?.text,
  });
  const typed = (name: string, otherwise = '') => ({ defaultValue: state?.values[name] ?? otherwise });
  return (
    <section className="section stack" aria-labelledby="set">
      <h2 id="set">{t('schedule.set.heading')}</h2>
      <p>{t('schedule.set.note')}</p>
      <form method="post" action={path(locale, 'sparringTime', requestId)} className="act-form" noValidate>
        <input type="hidden" name="version" value={version} />
        <TextField
          {...field('day')}
          {...typed('day')}
          size="short"
          label={t('schedule.set.day')}
          hint={t('schedule.set.hint.day')}
        />
        <TextField
          {...field('clock')}
          {...typed('clock')}
          size="short"
          label={t('schedule.set.clock')}
          hint={t('schedule.set.hint.clock')}
        />
        <TextField
          {...field('minutes')}
          {...typed('minutes', '60')}
          size="short"
          inputMode="numeric"
          label={t('schedule.set.minutes')}
          hint={t('schedule.set.hint.minutes')}
        />
        <Radios
          {...field('mode')}
          label={t('schedule.set.mode')}
          choices={modes.map((value) => ({ value, text: choiceWords[locale].modes[value] }))}
          chosen={state?.values.mode ?? modes[0]}
        />
        <TextField
          {...field('place')}
          {...typed('place')}
          label={t('schedule.set.place')}
          hint={t('schedule.set.hint.place')}
        />
        <TextField
          {...field('link')}
          {...typed('link')}
          label={t('schedule.set.link')}
          hint={t('schedule.set.hint.link')}
        />
        <TextArea
          {...field('reason')}
          {...typed('reason')}
          label={t('schedule.set.reason')}
          hint={t('schedule.set.hint.reason')}
        />
        <p className="actions">
          <Button name="act" value="set">
            {t('schedule.set.send')}
          </Button>
        </p>
      </form>
    </section>
  );
}
