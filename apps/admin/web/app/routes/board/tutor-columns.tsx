import { SeatMeter, StatusTag } from '#ui';
import { dragScript } from '../../parts/drag';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';
import { MoveForm } from './move-form';
import { RequestLine } from './request-line';
import { type Why, WhyNots } from './why-nots';

interface ColumnsProps {
  suggestion: SuggestionOfPage;
  here: string;
  acts: boolean;
  /** Asked of one request. */
  why: { requestId: string; whys: Why[] } | null;
}

/** A column a tutor municipality, with its load and its requests. */
export function TutorColumns({ suggestion, ...rest }: ColumnsProps) {
  const { t } = useWords();
  const movable =
    suggestion.unserved.length > 0 || suggestion.tutors.some((one) => one.pairs.some((pair) => !pair.proposed));
  const draggable = rest.acts && movable;
  return (
    <section className="section stack" aria-labelledby="tutors">
      <h2 id="tutors">{t('board.tutors')}</h2>
      {draggable && (
        <p data-drag-note hidden>
          {t('board.dragNote')}
        </p>
      )}
      <div className="board-columns">
        {suggestion.tutors.map((tutor) => (
          <section
            className="board-column stack"
            key={tutor.id}
            aria-labelledby={`tutor-${tutor.id}`}
            data-drop={`pin:${tutor.id}`}
          >
            <div className="heading-line">
              <h3 id={`tutor-${tutor.id}`}>{tutor.municipality.name}</h3>
              {tutor.isNew && <StatusTag status="fact">{t('board.newTutor')}</StatusTag>}
            </div>
            <SeatMeter capacity={tutor.capacity} confirmed={tutor.sessions} offered={0} waiting={0}>
              {t('board.loadOf', { sessions: tutor.sessions, capacity: tutor.capacity })}
            </SeatMeter>
            {tutor.pairs.map((pair) => (
              <PairCard key={pair.request.id} tutorId={tutor.id} pair={pair} suggestion={suggestion} {...rest} />
            ))}
            {tutor.pairs.length === 0 && <p className="small quiet">{t('board.noPairs')}</p>}
          </section>
        ))}
      </div>
      {draggable && <script src={dragScript} defer />}
    </section>
  );
}

type Pair = SuggestionOfPage['tutors'][number]['pairs'][number];

/** The best points that a pair could have with these weights. */
const mostPoints = (parts: Pair['parts']): number =>
  parts.reduce((all, { weight }) => all + Math.max(0, weight * 100), 0);

function PairCard({ pair, tutorId, suggestion, here, acts, why }: ColumnsProps & { pair: Pair; tutorId: string }) {
  const { locale, t } = useWords();
  const { request, parts, fit } = pair;
  const { name } = request.municipality;
  const asked = why?.requestId === request.id ? why.whys : null;
  const share = Math.round((Math.max(0, fit) / Math.max(1, mostPoints(parts))) * 100);
  return (
    <article
      className={pair.pinned ? 'board-card board-pinned stack' : 'board-card stack'}
      id={`request-${request.id}`}
      data-drag={acts && !pair.proposed ? '' : undefined}
    >
      <h4>
        <a href={path(locale, 'sparringRequest', request.id)}>{name}</a>
      </h4>
      <RequestLine request={request} />
      {pair.pinned && <StatusTag status="fact">{t('board.pinned')}</StatusTag>}
      {pair.proposed && <StatusTag status="offered">{t('board.proposed')}</StatusTag>}
      <p className="board-fit">
        {t('board.fit')}{' '}
        <svg
          className="board-bar"
          viewBox="0 0 100 10"
          width="80"
          height="8"
          aria-hidden="true"
          preserveAspectRatio="none"
        >
          <rect className="fill board-bar-part" width={share} height="10" />
          <rect className="hollow board-bar-whole" x="0.5" y="0.5" width="99" height="9" fill="none" />
        </svg>{' '}
        <strong>{fit}</strong>
      </p>
      <details className="act-details" open={asked !== null}>
        <summary>{t('board.points')}</summary>
        <dl className="board-parts">
          {parts.map(({ part, points, share: partShare, weight }) => (
            <div key={part}>
              <dt>{t(`board.parts.${part}`)}</dt>
              <dd>
                {points} <span className="quiet">({t('board.shareOf', { share: partShare, weight })})</span>
              </dd>
            </div>
          ))}
        </dl>
        {asked ? (
          <WhyNots whys={asked} suggestion={suggestion} />
        ) : (
          <p>
            <a href={`${here}?why=${request.id}#request-${request.id}`}>{t('board.askWhy')}</a>
          </p>
        )}
      </details>
      {acts && !pair.proposed && (
        <MoveForm suggestion={suggestion} here={here} requestId={request.id} name={name} tutorId={tutorId} />
      )}
    </article>
  );
}
