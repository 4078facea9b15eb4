import { formatWeekdayTime } from '#kernel';
import { Notice } from '#ui';
import type { OwnRequestPageQuery, RequestRoundFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** In which round a request is, and whether it is late or comes from an earlier one. */
export function RequestRound({ request: { round, late, carriedOver } }: { request: RequestRoundFragment }) {
  const { t } = useWords();
  if (!round && !carriedOver) return null;
  const parts = [
    round && t('round.in', { name: round.name }),
    late && t('round.late'),
    carriedOver && t('round.carriedOver'),
  ];
  return <p className="quiet">{parts.filter(Boolean).join(' · ')}</p>;
}

/** Before a draft is sent: into which round it goes and until when, or that it goes outside rounds, or not now. */
export function SendingNote({ sending }: { sending: NonNullable<OwnRequestPageQuery['sparringSending']> }) {
  const { locale, t } = useWords();
  const { way, round } = sending;
  const values = { name: round?.name ?? '', at: round ? formatWeekdayTime(new Date(round.closesAt), locale) : '' };
  return (
    <Notice kind={way === 'outside' ? 'info' : 'deadline'} heading={t(`round.sending.${way}`, values)}>
      <p>{t(`round.sendingNote.${way}`, values)}</p>
      <p>
        <a href={path(locale, 'sparringRound')}>{t('page.sparringRound')}</a>
      </p>
    </Notice>
  );
}
