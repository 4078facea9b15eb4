import { Button, type FormError, Notice, Select, StatusTag, TermsList, TextField } from '#ui';
import type { AdminTutorChoicesQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { PairValues } from './pair-action';

interface ProposePairProps {
  request: { id: string; version: number };
  choices: AdminTutorChoicesQuery['sparringTutorChoices'];
  /** What was typed, when it was refused. */
  values: PairValues | undefined;
  errors: FormError[];
}

/** Proposing a request that waits: which tutor municipalities there are, how they stand, and the form. */
export function ProposePair({ request, choices, values, errors }: ProposePairProps) {
  const { locale, t } = useWords();
  const possible = choices.filter(({ obstacle }) => !obstacle);
  const error = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <>
      <section className="section stack" aria-labelledby="propose">
        <h2 id="propose">{t('sparring.pair.propose')}</h2>
        {possible.length === 0 ? (
          <Notice kind="info" heading={t('sparring.pair.nonePossible')} />
        ) : (
          <form method="post" action={path(locale, 'sparringRequest', request.id)} className="act-form">
            <input type="hidden" name="version" value={request.version} />
            <Select
              id="tutor"
              name="tutor"
              label={t('sparring.pair.tutor')}
              none={t('sparring.pair.choose')}
              choices={possible.map(({ id, municipality, taken, capacity }) => ({
                value: id,
                text: `${municipality.name} – ${t('sparring.pair.load', { taken, capacity })}`,
              }))}
              chosen={values?.tutor ?? ''}
              error={error('tutor')}
            />
            <TextField
              id="answerBy"
              name="answerBy"
              size="short"
              label={t('sparring.pair.answerBy')}
              hint={t('sparring.pair.answerByHint')}
              defaultValue={values?.answerBy}
              error={error('answerBy')}
            />
            <p className="actions">
              <Button name="act" value="propose">
                {t('sparring.pair.send')}
              </Button>
            </p>
          </form>
        )}
      </section>
      {choices.length > 0 && (
        <section className="section stack" aria-labelledby="choices">
          <h2 id="choices">{t('sparring.pair.choices')}</h2>
          {choices.map(({ id, municipality, taken, capacity, tutors, wished, obstacle, terms }) => (
            <article className="stack offer" key={id} aria-labelledby={`choice-${id}`}>
              <div className="heading-line">
                <h3 id={`choice-${id}`}>{municipality.name}</h3>
                {wished && <StatusTag status="fact">{t('sparring.pair.wished')}</StatusTag>}
                {obstacle && <StatusTag status="full">{t(`sparring.pair.obstacle.${obstacle}`)}</StatusTag>}
              </div>
              <p>
                {t('sparring.pair.load', { taken, capacity })} · {t('sparring.pair.tutors', { count: tutors })}
              </p>
              <TermsList terms={terms ?? null} locale={locale} />
            </article>
          ))}
        </section>
      )}
    </>
  );
}
