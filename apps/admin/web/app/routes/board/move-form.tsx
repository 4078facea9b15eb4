import { Button } from '#ui';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';

interface MoveFormProps {
  suggestion: SuggestionOfPage;
  here: string;
  requestId: string;
  /** Of the requester, for those who listen. */
  name: string;
  /** The tutor municipality that it is with; null where it has none. */
  tutorId: string | null;
}

/** Gives the request to a tutor municipality, lets it go, or rules its own out: what a drag would do, in one list. */
export function MoveForm({ suggestion: { number, tutors, pins }, here, requestId, name, tutorId }: MoveFormProps) {
  const { t } = useWords();
  const id = `to-${requestId}`;
  const pinned = pins.some(({ request }) => request.id === requestId);
  const own = tutors.find((tutor) => tutor.id === tutorId);
  return (
    <form method="post" action={here} className="board-move">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="requestId" value={requestId} />
      <label className="visually-hidden" htmlFor={id}>
        {t('board.moveOf', { name })}
      </label>
      <select id={id} name="to" className="field-input" defaultValue="">
        <option value="">{t('board.moveTo')}</option>
        {tutors.map(({ id: other, municipality }) => (
          <option key={other} value={`pin:${other}`}>
            {t(other === tutorId ? 'board.pinHere' : 'board.toTutor', { name: municipality.name })}
          </option>
        ))}
        {pinned && <option value="best:">{t('board.letGo')}</option>}
        {own && <option value={`not:${own.id}`}>{t('board.notTo', { name: own.municipality.name })}</option>}
      </select>
      <Button name="act" value="move" look="secondary" size="small">
        {t('board.move')}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </form>
  );
}
