import type { Locale } from '#kernel';
import { Table } from '../lists/table.js';
import { feedbackWords } from './words.js';

interface FeedbackFiguresProps {
  /** Null while fewer than five have answered. */
  feedback: { answers: number; goalMet: number[]; usefulness: number[]; words: string[] } | null;
  locale: Locale;
}

/** What those who were in a circle thought of it: how many chose what, and what they wrote. Nobody is named. */
export function FeedbackFigures({ feedback, locale }: FeedbackFiguresProps) {
  const t = feedbackWords[locale];
  if (feedback === null) return <p>{t.tooFew}</p>;
  return (
    <>
      <p>
        {t.answers}: {feedback.answers}. {t.nobodyNamed}
      </p>
      <Table
        caption={t.caption}
        columns={[{ text: t.question }, ...[1, 2, 3, 4, 5].map((step) => ({ text: String(step), numeric: true }))]}
        rows={(['goalMet', 'usefulness'] as const).map((question) => ({
          key: question,
          cells: [t[question], ...feedback[question].map(String)],
        }))}
      />
      <p className="small quiet">{t.scale}</p>
      {feedback.words.length > 0 && (
        <>
          <h3>{t.words}</h3>
          <ul>
            {feedback.words.map((text, index) => (
              // They come in one order and are never added to.
              <li key={String(index)}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
