import { Button, Notice, Select } from '#ui';
import type { AdminBoardWhatIfQuery, SparringWhatIfInput } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';

interface WhatIfProps {
  suggestion: SuggestionOfPage;
  here: string;
  tried: {
    effect: Extract<AdminBoardWhatIfQuery['it'], { __typename: 'SparringWhatIf' }> | null;
    refused: string | null;
    change: Omit<SparringWhatIfInput, 'roundId'>;
  } | null;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** What one session more or fewer would bring. Nothing is kept. */
export function WhatIf({ suggestion, here, tried }: WhatIfProps) {
  const { t } = useWords();
  const { tutors } = suggestion;
  const capacity = tried?.change.capacity;
  return (
    <section className="section stack" aria-labelledby="what-if">
      <h2 id="what-if">{t('board.whatIf')}</h2>
      <form method="get" action={`${here}#what-if`} className="act-form">
        <Select
          id="tutor"
          name="tutor"
          label={t('board.whatIfTutor')}
          none={t('board.choose')}
          choices={tutors.map(({ id, municipality }) => ({ value: id, text: municipality.name }))}
          chosen={capacity?.tutorId ?? ''}
        />
        <p className="actions">
          <Button name="by" value="1" look="secondary">
            {t('board.oneMore')}
          </Button>
          <Button name="by" value="-1" look="secondary">
            {t('board.oneFewer')}
          </Button>
        </p>
      </form>
      {tried && <Effect tried={tried} suggestion={suggestion} />}
    </section>
  );
}

function Effect({
  tried: { effect, change },
  suggestion,
}: Pick<WhatIfProps, 'suggestion'> & { tried: NonNullable<WhatIfProps['tried']> }) {
  const { t } = useWords();
  const tutor = suggestion.tutors.find(({ id }) => id === change.capacity?.tutorId)?.municipality.name ?? '';
  if (effect === null) return <Notice kind="deadline" heading={t('board.cannotTry')} />;
  const requests = [
    ...suggestion.tutors.flatMap(({ pairs }) => pairs.map(({ request }) => request)),
    ...suggestion.unserved.map(({ request }) => request),
  ];
  const nameOf = (id: string): string => requests.find((one) => one.id === id)?.municipality.name ?? '';
  const tutorOf = (id: string | null | undefined): string =>
    suggestion.tutors.find((one) => one.id === id)?.municipality.name ?? t('board.nobody');
  const heading = t((change.capacity?.by ?? 0) < 0 ? 'board.ifFewer' : 'board.ifMore', { name: tutor });
  return (
    <Notice kind="info" heading={heading}>
      <p>{t('board.effect', { served: signed(effect.served), fit: signed(effect.fit) })}</p>
      {effect.moves.length === 0 ? (
        <p>{t('board.nothingMoves')}</p>
      ) : (
        <ul>
          {effect.moves.map(({ requestId, fromTutorId, toTutorId }) => (
            <li key={requestId}>
              {t('board.moves', { name: nameOf(requestId), from: tutorOf(fromTutorId), to: tutorOf(toTutorId) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
