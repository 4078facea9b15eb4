import { formatDate } from '#kernel';
import { CoverageMap, EmptyState, StatusTag, Table } from '#ui';
import type { RoundCoverageFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';

type Covered = RoundCoverageFragment['coverage'][number];

interface CoverageProps {
  round: RoundCoverageFragment;
  /** The page that it stands on. */
  here: string;
  silentOnly: boolean;
}

function stateOf({ answeredAt, declinedAt, late }: Covered): keyof typeof looks {
  if (declinedAt) return 'declined';
  if (late) return 'late';
  return answeredAt ? 'answered' : 'silent';
}

const looks = { answered: 'open', late: 'late', declined: 'declined', silent: 'full' } as const;

/** Which municipalities have asked, on a map and one by one. */
export function Coverage({ round, here, silentOnly }: CoverageProps) {
  const { locale, t } = useWords();
  const { coverage, answered, declined, invited } = round;
  const shown = coverage.filter((one) => !silentOnly || stateOf(one) === 'silent');
  const places = coverage.map((one) => ({ ...one.municipality, state: stateOf(one) }));
  const when = (at: string | null | undefined) => (at ? formatDate(new Date(at), locale) : '–');
  return (
    <section className="section stack" aria-labelledby="coverage">
      <h2 id="coverage">{t('rounds.coverage')}</h2>
      {places.length > 0 && (
        <figure className="stack">
          <CoverageMap
            title={t('rounds.map')}
            description={t('rounds.mapText', { n: answered, m: invited, not: declined })}
            places={places}
          />
          <figcaption className="tags">
            {(['answered', 'late', 'declined', 'silent'] as const).map((state) => (
              <StatusTag key={state} status={looks[state]}>
                {t(`rounds.is.${state}`)}
              </StatusTag>
            ))}
          </figcaption>
        </figure>
      )}
      <p>
        {silentOnly ? (
          <a href={`${here}#coverage`}>{t('rounds.showAll')}</a>
        ) : (
          <a href={`${here}?show=silent#coverage`}>{t('rounds.showSilent')}</a>
        )}
      </p>
      {shown.length === 0 ? (
        <EmptyState heading={t(silentOnly ? 'rounds.noneSilent' : 'rounds.noneInvited')} />
      ) : (
        <Table
          width="wide"
          caption={t(silentOnly ? 'rounds.captionSilent' : 'rounds.caption')}
          columns={[
            { text: t('rounds.municipality') },
            { text: t('rounds.answer') },
            { text: t('rounds.answeredOn') },
            { text: t('rounds.requests'), numeric: true },
            { text: t('rounds.reminded') },
          ]}
          rows={shown.map((one) => ({
            key: one.municipality.code,
            cells: [
              one.municipality.name,
              <span key="answer">
                <StatusTag status={looks[stateOf(one)]}>{t(`rounds.is.${stateOf(one)}`)}</StatusTag>
                {one.declinedWhy && <span className="cell-note">{one.declinedWhy}</span>}
                {one.together && <span className="cell-note">{t('rounds.together')}</span>}
                {!one.stillInvited && <span className="cell-note">{t('rounds.notInvited')}</span>}
                {one.lateLeaveAt && !one.late && <span className="cell-note">{t('rounds.leaveGiven')}</span>}
              </span>,
              when(one.answeredAt ?? one.declinedAt),
              one.requests,
              when(one.remindedAt),
            ],
          }))}
        />
      )}
    </section>
  );
}
