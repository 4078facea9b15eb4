import { Checkboxes, choicesOf, choiceWords, Radios, requestWords, Select, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { StepFieldsProps } from './step-props';
import { TutorFields } from './tutor-fields';

/** The fields of a step. */
export function StepFields(props: StepFieldsProps) {
  switch (props.step) {
    case 'group':
      return <GroupFields {...props} />;
    case 'need':
      return <NeedFields {...props} />;
    case 'meeting':
      return <MeetingFields {...props} />;
    case 'time':
      return <TimeFields {...props} />;
    case 'tutors':
      return <TutorFields {...props} />;
    default:
      return props.step satisfies never;
  }
}

function useStep({ values, errors }: StepFieldsProps) {
  const { locale, t } = useWords();
  return {
    t,
    words: requestWords[locale],
    choices: choiceWords[locale],
    first: (name: string): string => values[name]?.[0] ?? '',
    all: (name: string): string[] => values[name] ?? [],
    errorOf: (name: string) => errors.find(({ field }) => field === name)?.text,
  };
}

function GroupFields(props: StepFieldsProps) {
  const { t, words, choices, first, all, errorOf } = useStep(props);
  const chosen = all('neighbours').filter(Boolean);
  const municipalities = props.registers.municipalities.filter(({ code }) => code !== props.asking);
  return (
    <>
      <TextField
        id="people"
        name="people"
        size="short"
        inputMode="numeric"
        label={words.people}
        hint={t('request.hint.people')}
        defaultValue={first('people')}
        error={errorOf('people')}
      />
      <Radios
        id="level"
        name="level"
        label={words.level}
        choices={choicesOf(choices.levels)}
        chosen={first('level')}
        error={errorOf('level')}
      />
      {/* As many as there are and two more, so that any number can be named without a script. */}
      {Array.from({ length: Math.min(10, Math.max(2, chosen.length + 2)) }, (_, n) => (
        <Select
          key={`neighbour ${String(n)}`}
          id={n === 0 ? 'neighbours' : `neighbours-${n}`}
          name="neighbours"
          label={t('request.neighbour', { n: n + 1 })}
          optional={t('form.optional')}
          hint={n === 0 ? t('request.hint.neighbours') : undefined}
          none={t('request.choose')}
          choices={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
          chosen={chosen[n] ?? ''}
          error={n === 0 ? errorOf('neighbours') : undefined}
        />
      ))}
    </>
  );
}

function NeedFields(props: StepFieldsProps) {
  const { t, words, first, all, errorOf } = useStep(props);
  return (
    <>
      <TextArea
        id="question"
        name="question"
        rows={6}
        label={words.question}
        hint={t('request.hint.question')}
        defaultValue={first('question')}
        error={errorOf('question')}
      />
      <Radios
        id="sharpness"
        name="sharpness"
        label={words.sharpness}
        choices={choicesOf(words.sharpnesses)}
        chosen={first('sharpness')}
        error={errorOf('sharpness')}
      />
      <Radios
        id="stage"
        name="stage"
        label={words.stage}
        choices={choicesOf(words.stages)}
        chosen={first('stage')}
        error={errorOf('stage')}
      />
      <Checkboxes
        id="themes"
        name="themes"
        label={words.themes}
        optional={t('form.optional')}
        choices={props.registers.themes.map(({ id, label }) => ({ value: id, text: label }))}
        chosen={all('themes')}
        error={errorOf('themes')}
      />
    </>
  );
}

function MeetingFields(props: StepFieldsProps) {
  const { t, words, choices, first, all, errorOf } = useStep(props);
  const group = (field: 'formats' | 'modes' | 'languages') => (
    <Checkboxes
      id={field}
      name={field}
      label={words[field]}
      choices={choicesOf<string>(choices[field])}
      chosen={all(field)}
      error={errorOf(field)}
    />
  );
  return (
    <>
      {group('formats')}
      {group('modes')}
      <TextField
        id="place"
        name="place"
        label={words.place}
        hint={t('request.hint.place')}
        defaultValue={first('place')}
        error={errorOf('place')}
      />
      {group('languages')}
    </>
  );
}

function TimeFields(props: StepFieldsProps) {
  const { t, words, first, all, errorOf } = useStep(props);
  return (
    <>
      <TextField
        id="weeks"
        name="weeks"
        label={words.weeks}
        hint={t('request.hint.weeks')}
        defaultValue={first('weeks')}
        error={errorOf('weeks')}
      />
      <Checkboxes
        id="weekdays"
        name="weekdays"
        label={words.weekdays}
        optional={t('form.optional')}
        choices={words.days.map((text, index) => ({ value: String(index + 1), text }))}
        chosen={all('weekdays')}
        error={errorOf('weekdays')}
      />
      <TextArea
        id="accessNeeds"
        name="accessNeeds"
        label={words.accessNeeds}
        optional={t('form.optional')}
        hint={t('request.hint.accessNeeds')}
        defaultValue={first('accessNeeds')}
        error={errorOf('accessNeeds')}
      />
      <TextArea
        id="words"
        name="words"
        label={words.words}
        optional={t('form.optional')}
        defaultValue={first('words')}
        error={errorOf('words')}
      />
    </>
  );
}
