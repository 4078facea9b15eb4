import { isSeated } from '#seats';
import type { CircleActFacts } from '../circle-act-policy.js';
import type { JoinFacts } from '../circle-policy.js';
import type { CircleStatus } from '../circle-status.js';
import { textProblems } from '../draft-texts.js';
import type { DraftProblem } from '../typed-time.js';

/** Nobody sees what fewer have answered: it could be told who said what. */
export const fewestAnswers = 5;

const longestWords = 2000;
const longestOutcomes = 5000;

export interface Feedback {
  /** 1 not at all – 5 wholly; null where nothing was chosen. */
  goalMet: number | null;
  usefulness: number | null;
  words: string;
}

const scaleProblems = (field: string, chosen: number | null): DraftProblem[] => {
  if (chosen === null) return [{ field, code: 'required' }];
  return chosen >= 1 && chosen <= 5 ? [] : [{ field, code: 'out_of_range' }];
};

/** What has to be mended before an answer can be kept. */
export const feedbackProblems = ({ goalMet, usefulness, words }: Feedback): DraftProblem[] => [
  ...scaleProblems('goalMet', goalMet),
  ...scaleProblems('usefulness', usefulness),
  ...textProblems('words', words, longestWords),
];

export type FeedbackRefusal =
  | { reason: 'not_found' }
  | { reason: 'not_in' }
  | { reason: 'wrong_status'; state: CircleStatus };

/** Whether someone may say what they thought of a circle: who has a seat, between its last meeting and its completion. */
export function whyNotFeedback(facts: Pick<JoinFacts, 'state' | 'own'> | null): FeedbackRefusal | null {
  if (facts === null || ['draft', 'proposed', 'archived'].includes(facts.state)) return { reason: 'not_found' };
  if (!isSeated(facts.own?.status)) return { reason: 'not_in' };
  return facts.state === 'wrap_up' ? null : { reason: 'wrong_status', state: facts.state };
}

export interface Outcomes {
  /** What came of the circle, or why nothing is recorded. */
  kind: 'outcomes' | 'none';
  fi: string;
  sv: string;
}

/** What has to be mended before the outcomes can be kept: they stand in Finnish, in Swedish or in both. */
export function outcomeProblems({ fi, sv }: Outcomes): DraftProblem[] {
  if (fi.trim() === '' && sv.trim() === '') return [{ field: 'outcomes.fi', code: 'required' }];
  return [...textProblems('outcomes.fi', fi, longestOutcomes), ...textProblems('outcomes.sv', sv, longestOutcomes)];
}

/** A circle is completed when its last meeting is over, by instants, whatever is recorded. */
export const whyNotComplete = ({ state }: Pick<CircleActFacts, 'state'>) =>
  state === 'wrap_up' ? null : ({ reason: 'wrong_status', state } as const);
