import { Button, Radios, TextArea } from '#ui';
import { useWords } from '../../use-words';
import { errorIn, type SessionFormProps } from './session-props';

const steps = ['1', '2', '3', '4', '5'] as const;

/** What the reader thought of the session. */
export function SessionFeedbackForm({ report: { ownFeedback: given }, action, state }: SessionFormProps) {
  const { t } = useWords();
  const own = state?.act === 'feedback' ? state : undefined;
  const recommends = { true: 'yes', false: 'no', undefined: '' }[String(given?.recommends) as 'true' | 'false'];
  const chosen = (field: 'goalMet' | 'usefulness'): string =>
    own?.values[field] ?? (own || !given ? '' : String(given[field]));
  return (
    <form method="post" action={action} className="join" noValidate>
      {(['goalMet', 'usefulness'] as const).map((field) => (
        <Radios
          key={field}
          id={field}
          name={field}
          label={t(`holding.${field}`)}
          choices={steps.map((step) => ({ value: step, text: t(`holding.scale.${step}`) }))}
          chosen={chosen(field)}
          error={errorIn(own, field)}
        />
      ))}
      <Radios
        id="recommends"
        name="recommends"
        label={t('holding.recommends')}
        choices={[
          { value: 'yes', text: t('holding.yes') },
          { value: 'no', text: t('holding.no') },
        ]}
        chosen={own?.values.recommends ?? (own ? '' : recommends)}
        error={errorIn(own, 'recommends')}
      />
      <TextArea
        id="words"
        name="words"
        label={t('holding.words')}
        optional={t('form.optional')}
        hint={t('holding.wordsHint')}
        defaultValue={own?.values.words ?? given?.words ?? ''}
        error={errorIn(own, 'words')}
      />
      <p className="actions">
        <Button name="act" value="feedback" look="secondary">
          {t(given ? 'holding.change' : 'holding.give')}
        </Button>
      </p>
    </form>
  );
}
