import type { RequestRoundPartsFragment } from '../gql/graphql';
import { path } from '../paths';
import { useWords } from '../use-words';

/** In which round a request is, and whether it is late or comes from an earlier one. */
export function RoundNote({ request: { round, late, carriedOver } }: { request: RequestRoundPartsFragment }) {
  const { locale, t } = useWords();
  return (
    <span className="cell-note">
      {round && (
        <>
          {t('rounds.round')}: <a href={path(locale, 'sparringRound', round.id)}>{round.name}</a>
        </>
      )}
      {late && <strong> · {t('rounds.late')}</strong>}
      {carriedOver && <strong> · {t('rounds.carriedOver')}</strong>}
    </span>
  );
}
