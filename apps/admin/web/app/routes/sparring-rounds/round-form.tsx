import { formatDays } from '#kernel';
import { Button, Checkboxes, Select, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { RoundState, RoundValues } from './round-values';

interface RoundFormProps {
  action: string;
  values: RoundValues;
  state: RoundState | undefined;
  regions: { code: string; name: string }[];
  /** Of a new round: the periods that are not over. */
  periods?: { id: string; firstDay: string; lastDay: string; programme: string }[];
}

/** The plan of a round. */
export function RoundForm({ action, values, state, regions, periods }: RoundFormProps) {
  const { locale, t } = useWords();
  const errorOf = (field: string) => state?.errors.find((one) => one.field === field)?.text;
  const field = (id: string, value: string) => ({ id, name: id, defaultValue: value, error: errorOf(id) });
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="version" value={values.version} />
      {periods && (
        <Select
          id="period"
          name="period"
          label={t('rounds.period')}
          none={t('rounds.choosePeriod')}
          choices={periods.map(({ id, firstDay, lastDay, programme }) => ({
            value: id,
            text: `${formatDays(firstDay, lastDay, locale)} – ${programme}`,
          }))}
          chosen={values.periodId}
          error={errorOf('period')}
        />
      )}
      <TextField {...field('name_fi', values.nameFi)} lang="fi" label={t('rounds.nameFi')} />
      <TextField {...field('name_sv', values.nameSv)} lang="sv" label={t('rounds.nameSv')} />
      <fieldset className="field">
        <legend className="field-label">{t('rounds.opens')}</legend>
        <TextField
          {...field('opens_at', values.opensDay)}
          size="short"
          label={t('rounds.day')}
          hint={t('rounds.dayHint')}
        />
        <TextField {...field('opens_time', values.opensTime)} size="short" label={t('rounds.time')} />
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">{t('rounds.closes')}</legend>
        <p className="field-hint">{t('rounds.closesHint')}</p>
        <TextField {...field('closes_at', values.closesDay)} size="short" label={t('rounds.day')} />
        <TextField {...field('closes_time', values.closesTime)} size="short" label={t('rounds.time')} />
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">
          {t('rounds.remind')} <span className="field-optional">{t('rounds.optional')}</span>
        </legend>
        <p className="field-hint">{t('rounds.remindHint')}</p>
        <TextField {...field('remind_at', values.remindDay)} size="short" label={t('rounds.day')} />
        <TextField {...field('remind_time', values.remindTime)} size="short" label={t('rounds.time')} />
      </fieldset>
      <Checkboxes
        id="regions"
        name="regions"
        label={t('rounds.regions')}
        hint={t('rounds.regionsHint')}
        choices={regions.map(({ code, name }) => ({ value: code, text: name }))}
        chosen={values.regions}
        error={errorOf('regions')}
      />
      <TextArea
        {...field('added', values.added)}
        rows={2}
        label={t('rounds.added')}
        optional={t('rounds.optional')}
        hint={t('rounds.namesHint')}
      />
      <TextArea
        {...field('left_out', values.leftOut)}
        rows={2}
        label={t('rounds.leftOut')}
        optional={t('rounds.optional')}
        hint={t('rounds.namesHint')}
      />
      <p className="actions">
        <Button>{t('rounds.save')}</Button>
      </p>
    </form>
  );
}
