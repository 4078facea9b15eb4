import { formatMeeting } from '#kernel';
import { Button, choiceWords, type FormError, Radios, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { Schedule } from './time-parts';

interface FormProps {
  found: Schedule;
  action: string;
  state: { values: Record<string, string>; errors: FormError[] } | undefined;
}

const errorOf = ({ state }: FormProps, field: string) => state?.errors.find((one) => one.field === field)?.text;

const suits = ['free', 'if_need_be', 'not_free'] as const;

/** One's own mark for each time. */
export function MarksForm(props: FormProps) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="marks">
      <h2 id="marks">{t('schedule.marks')}</h2>
      <form method="post" action={props.action} className="join">
        {props.found.times
          .filter(({ past }) => !past)
          .map(({ id, startsAt, endsAt, marks }) => (
            <Radios
              key={id}
              id={`mark-${id}`}
              name={`mark-${id}`}
              label={formatMeeting(new Date(startsAt), new Date(endsAt), locale)}
              choices={suits.map((value) => ({ value, text: t(`schedule.mark.${value}`) }))}
              chosen={props.state?.values[`mark-${id}`] ?? marks.find(({ mine }) => mine)?.mark}
            />
          ))}
        <p className="actions">
          <Button name="act" value="mark">
            {t('schedule.saveMarks')}
          </Button>
        </p>
      </form>
    </section>
  );
}

export function ProposeForm(props: FormProps) {
  const { t } = useWords();
  const field = (name: 'day' | 'clock' | 'minutes') => ({
    id: name,
    name,
    size: 'short' as const,
    label: t(`schedule.${name}`),
    hint: t(`schedule.hint.${name}`),
    defaultValue: props.state?.values[name],
    error: errorOf(props, name),
  });
  return (
    <section className="section stack" aria-labelledby="propose">
      <h2 id="propose">{t('schedule.propose')}</h2>
      <form method="post" action={props.action} className="join" noValidate>
        <TextField {...field('day')} />
        <TextField {...field('clock')} />
        <TextField {...field('minutes')} inputMode="numeric" />
        <p className="actions">
          <Button name="act" value="propose" look="secondary">
            {t('schedule.propose')}
          </Button>
        </p>
      </form>
    </section>
  );
}

/** Among the times to which somebody of each side can come. */
export function ChooseForm(props: FormProps) {
  const { locale, t } = useWords();
  const { times, modes, version } = props.found;
  const values = props.state?.values;
  const choosable = times.filter(({ canBeChosen }) => canBeChosen);
  const best = choosable.find(({ rank }) => rank === 1);
  return (
    <section className="section stack" aria-labelledby="choose">
      <h2 id="choose">{t('schedule.choose')}</h2>
      {choosable.length === 0 ? (
        <p>{t('schedule.noneCommon')}</p>
      ) : (
        <form method="post" action={props.action} className="join" noValidate>
          <input type="hidden" name="version" value={version} />
          <Radios
            id="timeId"
            name="timeId"
            label={t('schedule.time')}
            choices={choosable.map(({ id, startsAt, endsAt }) => ({
              value: id,
              text: formatMeeting(new Date(startsAt), new Date(endsAt), locale),
            }))}
            chosen={values?.timeId ?? best?.id}
            error={errorOf(props, 'timeId')}
          />
          <Radios
            id="mode"
            name="mode"
            label={t('schedule.mode')}
            choices={modes.map((value) => ({ value, text: choiceWords[locale].modes[value] }))}
            chosen={values?.mode ?? modes[0]}
            error={errorOf(props, 'mode')}
          />
          <TextField
            id="place"
            name="place"
            label={t('schedule.place')}
            hint={t('schedule.hint.place')}
            defaultValue={values?.place}
            error={errorOf(props, 'place')}
          />
          <TextField
            id="link"
            name="link"
            label={t('schedule.link')}
            optional={t('form.optional')}
            hint={t('schedule.hint.link')}
            defaultValue={values?.link}
            error={errorOf(props, 'link')}
          />
          <p className="actions">
            <Button name="act" value="choose">
              {t('schedule.choose')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}

export function RescheduleForm(props: FormProps) {
  const { t } = useWords();
  const error = errorOf(props, 'reason');
  return (
    <details open={error !== undefined}>
      <summary>{t('schedule.reschedule')}</summary>
      <form method="post" action={props.action} className="stack" noValidate>
        <input type="hidden" name="version" value={props.found.version} />
        <TextArea
          id="reason"
          name="reason"
          label={t('schedule.reason')}
          hint={t('schedule.hint.reason')}
          defaultValue={props.state?.values.reason}
          error={error}
        />
        <p className="actions">
          <Button name="act" value="reschedule" look="secondary">
            {t('schedule.reschedule')}
          </Button>
        </p>
      </form>
    </details>
  );
}
