import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';
import { MoveForm } from './move-form';
import { RequestLine } from './request-line';
import { useRuleWords } from './why-nots';

/** Requests without a tutor municipality, with what keeps each of them from it. */
export function Unserved({ suggestion, here, acts }: { suggestion: SuggestionOfPage; here: string; acts: boolean }) {
  const { locale, t } = useWords();
  const ruleWords = useRuleWords();
  if (!suggestion.solved) return null;
  const { unserved } = suggestion;
  return (
    <section className="section stack" aria-labelledby="unserved">
      <h2 id="unserved">{t('board.unserved', { count: unserved.length })}</h2>
      {unserved.length === 0 && <p>{t('board.allServed')}</p>}
      {unserved.map(({ request, reason, tutors }) => (
        <article
          className="board-card board-unserved stack"
          key={request.id}
          id={`request-${request.id}`}
          data-drag={acts ? '' : undefined}
        >
          <h3>
            <a href={path(locale, 'sparringRequest', request.id)}>{request.municipality.name}</a>
          </h3>
          <RequestLine request={request} />
          <p>{t(reason === 'all_full' ? 'board.allFull' : 'board.nobodyFits')}</p>
          <dl className="board-whys board-whys-wide">
            {tutors.map(({ tutor, reasons }) => (
              <div key={tutor.id}>
                <dt>{tutor.municipality.name}</dt>
                <dd>{ruleWords(reasons)}</dd>
              </div>
            ))}
          </dl>
          {acts && (
            <MoveForm
              suggestion={suggestion}
              here={here}
              requestId={request.id}
              name={request.municipality.name}
              tutorId={null}
            />
          )}
        </article>
      ))}
    </section>
  );
}
