import { Button, type FormError, TextArea } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { lastDay, type OwnPair } from './pair-words';

interface PairAnswerFormProps {
  pair: OwnPair;
  requestId: string;
  /** What was typed, when it was refused. */
  reason: string | undefined;
  errors: FormError[];
}

/** Yes or no, for the side of the viewer. */
export function PairAnswerForm({ pair, requestId, reason, errors }: PairAnswerFormProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'requestPair', requestId);
  const error = errors.find(({ field }) => field === 'reason')?.text;
  const named = (
    <>
      <input type="hidden" name="pair" value={pair.id} />
      <input type="hidden" name="side" value={pair.side} />
    </>
  );
  return (
    <>
      <form method="post" action={here} className="stack">
        {named}
        <p>{t(`pair.asked.${pair.side}`, { date: lastDay(pair, locale) })}</p>
        <p className="actions">
          <Button name="answer" value="accepted">
            {t('pair.accept')}
          </Button>
        </p>
      </form>
      <details open={error !== undefined}>
        <summary>{t('pair.decline')}</summary>
        <form method="post" action={here} className="stack">
          {named}
          <TextArea
            id="reason"
            name="reason"
            label={t('pair.reason')}
            hint={t('pair.reasonHint')}
            defaultValue={reason}
            error={error}
          />
          <p className="actions">
            <Button name="answer" value="declined" look="secondary">
              {t('pair.decline')}
            </Button>
          </p>
        </form>
      </details>
    </>
  );
}
