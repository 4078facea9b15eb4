import { Button, Checkboxes, Radios, Select, TextArea, TextField } from '#ui';
import type { OwnAdoptionPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { AdoptionState } from './adoption-action';
import { adoptionStages, stageWord } from './adoption-words';

type Own = OwnAdoptionPageQuery['ownAdoptions'][number];
type Practice = NonNullable<OwnAdoptionPageQuery['practice']>;
type Source = NonNullable<OwnAdoptionPageQuery['practiceAdoptions']>['adopters'][number];

interface FormProps {
  own: Own;
  practice: Practice;
  state: AdoptionState | undefined;
}

/** The next stage of a municipality: from which day, from whom, through what. */
export function StageForm({ own, practice, sources, state }: FormProps & { sources: Source[] }) {
  const { t } = useWords();
  const { municipality, version, circles } = own;
  const of = municipality.code;
  const typed = state?.typed.act === 'record' ? state.typed : undefined;
  const errorAt = (field: string) => state?.errors.find((error) => error.field === `${field}-${of}`)?.text;
  return (
    <form method="post" className="stack" noValidate aria-labelledby={`new-${of}`}>
      <h2 id={`new-${of}`}>{t('adoption.own.heading', { m: municipality.name })}</h2>
      <input type="hidden" name="practiceId" value={practice.id} />
      <input type="hidden" name="municipality" value={of} />
      <input type="hidden" name="version" value={version} />
      <Radios
        id={`stage-${of}`}
        name="stage"
        label={t('adoption.own.stage')}
        error={errorAt('stage')}
        choices={adoptionStages.map((stage) => ({ value: stage, text: stageWord(stage, t) }))}
        chosen={typed?.stage ?? ''}
      />
      <TextField
        id={`day-${of}`}
        name="day"
        size="short"
        label={t('adoption.own.day')}
        hint={t('adoption.own.dayHint')}
        error={errorAt('day')}
        defaultValue={typed?.day}
      />
      <Select
        id={`learnedFrom-${of}`}
        name="learnedFrom"
        label={t('adoption.own.from')}
        hint={t('adoption.own.fromHint')}
        error={errorAt('learnedFrom')}
        none={t('adoption.original')}
        choices={sources.map((source) => ({ value: source.municipality.code, text: source.municipality.name }))}
        chosen={typed?.learnedFrom ?? ''}
      />
      {circles.length > 0 && (
        <Select
          id={`circleId-${of}`}
          name="circleId"
          label={t('adoption.own.circle')}
          optional={t('form.optional')}
          error={errorAt('circleId')}
          none={t('adoption.own.noCircle')}
          choices={circles.map(({ id, title }) => ({ value: id, text: title }))}
          chosen={typed?.circleId ?? ''}
        />
      )}
      <Checkboxes
        id={`bySparring-${of}`}
        name="bySparring"
        label={t('adoption.through')}
        optional={t('form.optional')}
        choices={[{ value: 'yes', text: t('adoption.own.bySparring') }]}
        chosen={typed?.bySparring ? ['yes'] : []}
      />
      <Select
        id={`revision-${of}`}
        name="revision"
        label={t('adoption.own.revision')}
        error={errorAt('revision')}
        none="–"
        choices={Array.from({ length: practice.revision }, (_, n) => ({ value: String(n + 1), text: String(n + 1) }))}
        chosen={typed?.revision ?? String(practice.revision)}
      />
      <TextArea
        id={`adapted-${of}`}
        name="adapted"
        label={t('adoption.own.adapted')}
        optional={t('form.optional')}
        error={errorAt('adapted')}
        defaultValue={typed?.adapted}
      />
      <p className="actions">
        <Button name="act" value="record">
          {t('adoption.own.save')}
        </Button>
      </p>
    </form>
  );
}

/** How it went, for others to read. */
export function ExperienceForm({ own: { municipality }, practice, state }: FormProps) {
  const { t } = useWords();
  const of = municipality.code;
  const typed = state?.typed.act === 'tell' ? state : undefined;
  return (
    <form method="post" className="stack" noValidate aria-labelledby={`tell-${of}`}>
      <h2 id={`tell-${of}`}>{t('adoption.own.tell', { m: municipality.name })}</h2>
      <input type="hidden" name="practiceId" value={practice.id} />
      <input type="hidden" name="municipality" value={of} />
      <TextArea
        id={`text-${of}`}
        name="text"
        label={t('adoption.own.text')}
        hint={t('adoption.own.textHint')}
        error={typed?.errors.find(({ field }) => field === `text-${of}`)?.text}
        defaultValue={typed?.typed.text}
      />
      <p className="actions">
        <Button name="act" value="tell" look="secondary">
          {t('adoption.own.send')}
        </Button>
      </p>
    </form>
  );
}
