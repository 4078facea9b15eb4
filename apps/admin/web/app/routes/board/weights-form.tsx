import { Button, TextField } from '#ui';
import { useWords } from '../../use-words';
import { fitParts } from './board-action';
import type { SuggestionOfPage } from './board-types';

interface WeightsFormProps {
  suggestion: SuggestionOfPage;
  here: string;
  typed: Record<string, string> | undefined;
  errors: { text: string; field?: string | undefined }[] | undefined;
}

/** What each part of the fit counts. */
export function WeightsForm({ suggestion: { number, weights }, here, typed, errors = [] }: WeightsFormProps) {
  const { t } = useWords();
  const sent = typed?.act === 'weigh' ? typed : undefined;
  return (
    <section className="section stack" aria-labelledby="weights">
      <h2 id="weights">{t('board.weights')}</h2>
      <p>{t('board.weightsNote')}</p>
      <details className="act-details" open={sent !== undefined}>
        <summary>{t('board.changeWeights')}</summary>
        <form method="post" action={here} className="act-form" noValidate>
          <input type="hidden" name="number" value={number} />
          {fitParts.map((part) => (
            <TextField
              key={part}
              id={part}
              name={part}
              size="short"
              label={t(`board.parts.${part}`)}
              hint={t(`board.partNotes.${part}`)}
              defaultValue={sent?.[part] ?? String(weights[part])}
              error={sent && part === 'themes' ? errors.find(({ field }) => field === 'themes')?.text : undefined}
            />
          ))}
          <p className="actions">
            <Button name="act" value="weigh" look="secondary">
              {t('board.weigh')}
            </Button>
          </p>
        </form>
      </details>
    </section>
  );
}
