import { formatDate, type Locale } from '#kernel';
import { heldWords } from './held-words.js';
import { RequestFactsList } from './request-facts.js';

type Unsaid<T> = T | null | undefined;

interface FollowUpFactsProps {
  followUp: {
    answeredAt?: Unsaid<string>;
    commitments: { position: number; state: 'done' | 'under_way' | 'dropped'; words?: Unsaid<string> }[];
    changes?: Unsaid<string>;
    support?: Unsaid<'yes' | 'partly' | 'no'>;
    reached?: Unsaid<string>;
  };
  commitments: { position: number; what?: Unsaid<string> }[];
  locale: Locale;
}

/** What was answered some months after a session. */
export function FollowUpFacts({ followUp, commitments, locale }: FollowUpFactsProps) {
  const t = heldWords[locale];
  const { answeredAt, changes, support, reached } = followUp;
  const rows = followUp.commitments.map(({ position, state, words }): [string, string] => {
    const what = commitments.find((one) => one.position === position)?.what;
    return [what ?? `${t.commitments} ${position}`, `${t.states[state]}${words ? `\n${words}` : ''}`];
  });
  return (
    <RequestFactsList
      rows={[
        ...(answeredAt ? [[t.answered, formatDate(new Date(answeredAt), locale)] as [string, string]] : []),
        ...rows,
        [t.support, support ? t.supports[support] : t.none],
        [t.changes, changes ?? t.none],
        [t.reached, reached ?? t.none],
      ]}
    />
  );
}
