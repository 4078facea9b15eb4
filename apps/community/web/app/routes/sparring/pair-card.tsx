import { Notice, RequestFactsList, StatusTag } from '#ui';
import { useWords } from '../../use-words';
import { lastDay, type OwnPair, pairLooks } from './pair-words';

/** How a proposal stands, and what both sides have said. */
export function PairCard({ pair }: { pair: OwnPair }) {
  const { locale, t } = useWords();
  const { state, municipality, tutorMunicipality, ownAnswer, otherAccepted, takenBackWhy } = pair;
  const live = state === 'proposed' || state === 'matched';
  const rows: [string, string][] = [
    [t('pair.requester'), municipality.name],
    [t('pair.tutor'), tutorMunicipality.name],
  ];
  if (live || ownAnswer) rows.push([t('pair.ownAnswer'), t(`pair.answer.${ownAnswer ?? 'none'}`)]);
  if (live || otherAccepted)
    rows.push([t('pair.otherAnswer'), t(`pair.answer.${otherAccepted ? 'accepted' : 'none'}`)]);
  if (state === 'proposed') rows.push([t('pair.answerBy'), lastDay(pair, locale)]);
  return (
    <>
      <p className="tags">
        <StatusTag status={pairLooks[state]}>{t(`pair.state.${state}`)}</StatusTag>
      </p>
      <RequestFactsList rows={rows} />
      {takenBackWhy && (
        <Notice kind="info" heading={t('pair.takenBackWhy')}>
          <p className="terms-lines">{takenBackWhy}</p>
        </Notice>
      )}
    </>
  );
}
