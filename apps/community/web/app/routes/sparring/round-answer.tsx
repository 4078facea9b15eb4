import { formatDate } from '#kernel';
import { Button, ButtonLink, Notice, TextArea } from '#ui';
import type { SparringRoundPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { answerOf, type RoundAnswerState } from './round-answer-action';

type Round = SparringRoundPageQuery['comingSparringRounds'][number];

/** What a municipality of the reader's has answered in an open round, and how it answers. */
export function RoundAnswer({
  round,
  own,
  state,
}: {
  round: Pick<Round, 'id'>;
  own: Round['ownAnswers'][number];
  state: RoundAnswerState | undefined;
}) {
  const { locale, t } = useWords();
  const { municipality, answer, declinedAt, reason } = own;
  const of = answerOf(round.id, municipality.code);
  const mine = state?.of === of ? state : undefined;
  const error = mine?.errors.find(({ field }) => field === `reason-${of}`)?.text;
  const fields = (
    <>
      <input type="hidden" name="round" value={round.id} />
      <input type="hidden" name="municipality" value={municipality.code} />
    </>
  );
  return (
    <div className="stack">
      <h3>{t('round.answer.heading', { m: municipality.name })}</h3>
      {answer === 'asked' && (
        <p>
          {t('round.answer.asked')} <a href={path(locale, 'ownRequests')}>{t('page.ownRequests')}</a>
        </p>
      )}
      {answer === 'declined' && (
        <>
          <Notice kind="info" heading={t('round.answer.declined')}>
            {declinedAt && <p>{t('round.answer.on', { day: formatDate(new Date(declinedAt), locale) })}</p>}
            {reason && <p className="terms-lines">{reason}</p>}
            <p>{t('round.answer.mayChange')}</p>
          </Notice>
          <form method="post" action={path(locale, 'sparringRound')}>
            {fields}
            <p className="actions">
              <Button name="act" value="takeBack" look="secondary">
                {t('round.answer.takeBack')}
              </Button>
            </p>
          </form>
        </>
      )}
      {answer === 'silent' && (
        <>
          <p>{t('round.answer.silent')}</p>
          <p className="actions">
            <ButtonLink href={path(locale, 'ownRequests')}>{t('request.ask')}</ButtonLink>
          </p>
          <details open={mine !== undefined}>
            <summary>{t('round.answer.decline')}</summary>
            <form method="post" action={path(locale, 'sparringRound')} className="stack" noValidate>
              {fields}
              <p>{t('round.answer.note')}</p>
              <TextArea
                id={`reason-${of}`}
                name="reason"
                label={t('round.answer.reason')}
                optional={t('form.optional')}
                hint={t('round.answer.hint')}
                defaultValue={mine?.reason}
                error={error}
              />
              <p className="actions">
                <Button name="act" value="decline" look="secondary">
                  {t('round.answer.send')}
                </Button>
              </p>
            </form>
          </details>
        </>
      )}
    </div>
  );
}
