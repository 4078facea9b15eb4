import { choiceWords, requestWords } from '#ui';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';

type BoardRequest = SuggestionOfPage['unserved'][number]['request'];

const shortest = 90;

/** The start of a text, cut at a word. */
export function startOf(text: string): string {
  if (text.length <= shortest) return text;
  const cut = text.slice(0, shortest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`;
}

/** What a request asks, in a few lines. */
export function RequestLine({ request }: { request: BoardRequest }) {
  const { locale, t } = useWords();
  const words = requestWords[locale];
  const choices = choiceWords[locale];
  const meta = [
    t('board.people', { count: request.people ?? 0 }),
    request.modes.map((mode) => choices.modes[mode]).join(', '),
    request.languages.map((one) => choices.languages[one]).join(', '),
  ];
  return (
    <>
      {request.question && <p className="small">{startOf(request.question)}</p>}
      <p className="small quiet">{meta.join(' · ')}</p>
      {request.neighbours.length > 0 && (
        <p className="small quiet">
          {words.neighbours}: {request.neighbours.map(({ name }) => name).join(', ')}
        </p>
      )}
      {request.carriedOver && <p className="small board-mark">{t('board.carriedOver')}</p>}
      {request.late && <p className="small board-mark">{t('board.late')}</p>}
    </>
  );
}
