import { formatDate, type Locale } from '#kernel';
import { Button, type FormError, RequestFactsList, type Status, StatusTag, TextArea } from '#ui';
import type { AdminRequestPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

type Shown = NonNullable<AdminRequestPageQuery['sparringRequest']>;
type Pair = Shown['pairs'][number];

interface PairsProps {
  request: Shown;
  /** What was typed, when it was refused. */
  reason: string | undefined;
  errors: FormError[];
}

const looks: Record<Pair['state'], Status> = {
  proposed: 'offered',
  matched: 'open',
  declined: 'full',
  expired: 'late',
  withdrawn: 'full',
};

const day = (instant: string, locale: Locale): string => formatDate(new Date(instant), locale);
/** The last instant to answer lies in the last day. */
const lastDay = ({ answerBy }: Pair, locale: Locale): string => formatDate(new Date(Date.parse(answerBy) - 1), locale);

/** The tutor municipalities to which a request was proposed, what both sides said, and taking a proposal back. */
export function Pairs({ request: { id, version, pairs }, reason, errors }: PairsProps) {
  const { locale, t } = useWords();
  const answerOf = (answer: Pair['tutorAnswer'], at: string | null | undefined): string =>
    answer && at ? `${t(`sparring.pair.answer.${answer}`)} ${day(at, locale)}` : t('sparring.pair.answer.none');
  const rowsOf = (pair: Pair): [string, string][] => [
    [t('sparring.pair.proposed'), day(pair.proposedAt, locale)],
    [t('sparring.pair.answerBy'), lastDay(pair, locale)],
    [t('sparring.pair.requesterAnswer'), answerOf(pair.requesterAnswer, pair.requesterAnsweredAt)],
    [t('sparring.pair.tutorAnswer'), answerOf(pair.tutorAnswer, pair.tutorAnsweredAt)],
    ...(pair.reason ? [[t('sparring.pair.reason'), pair.reason] satisfies [string, string]] : []),
  ];
  const error = errors.find(({ field }) => field === 'reason')?.text;
  return (
    <section className="section stack" aria-labelledby="pairs">
      <h2 id="pairs">{t('sparring.pair.pairs')}</h2>
      {pairs.map((pair) => (
        <article className="stack offer" key={pair.id} aria-labelledby={`pair-${pair.id}`}>
          <div className="heading-line">
            <h3 id={`pair-${pair.id}`}>{pair.tutorMunicipality.name}</h3>
            <StatusTag status={looks[pair.state]}>{t(`sparring.pair.state.${pair.state}`)}</StatusTag>
          </div>
          <RequestFactsList rows={rowsOf(pair)} />
          {pair.state === 'proposed' && (
            <details open={error !== undefined}>
              <summary>{t('sparring.pair.takeBack')}</summary>
              <form method="post" action={path(locale, 'sparringRequest', id)} className="act-form">
                <input type="hidden" name="version" value={version} />
                <TextArea
                  id="reason"
                  name="reason"
                  label={t('sparring.pair.takeBackWhy')}
                  hint={t('sparring.pair.takeBackHint')}
                  defaultValue={reason}
                  error={error}
                />
                <p className="actions">
                  <Button name="act" value="takeBack" look="secondary">
                    {t('sparring.pair.takeBack')}
                  </Button>
                </p>
              </form>
            </details>
          )}
        </article>
      ))}
    </section>
  );
}
