import { Button } from '#ui';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';

/** Pins while there is no suggestion to show them in, and pairs that are ruled out: each can be taken back. */
export function RuledOut({ suggestion, here }: { suggestion: SuggestionOfPage; here: string }) {
  const { t } = useWords();
  const { excluded, pins, number, solved } = suggestion;
  const shownPins = solved ? [] : pins;
  if (excluded.length + shownPins.length === 0) return null;
  const rows = [
    ...shownPins.map((pair) => ({ ...pair, to: 'best:', text: t('board.letGo'), of: t('board.pinned') })),
    ...excluded.map((pair) => ({
      ...pair,
      to: `may:${pair.tutor.id}`,
      text: t('board.include'),
      of: t('board.ruledOutTag'),
    })),
  ];
  return (
    <section className="section stack" aria-labelledby="ruled-out">
      <h2 id="ruled-out">{t('board.ruledOut')}</h2>
      <ul className="plain-list">
        {rows.map(({ request, tutor, to, text, of }) => {
          const names = `${request.municipality.name} – ${tutor.municipality.name}`;
          return (
            <li key={`${request.id} ${to}`}>
              <form method="post" action={here} className="board-line">
                <input type="hidden" name="number" value={number} />
                <input type="hidden" name="requestId" value={request.id} />
                <input type="hidden" name="to" value={to} />
                <span>
                  {names} ({of})
                </span>
                <Button name="act" value="move" look="secondary" size="small">
                  {text}
                  <span className="visually-hidden">: {names}</span>
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
