import { type NoteRefusal, whyNotNote } from '../request-policy.js';
import type { Side } from '../sides.js';
import type { PairAnswer } from '../sparring-pair.js';

/** What decides on an answer; null where there is no such pair, or the person does not act for that side. */
export interface AnswerFacts {
  endedAs: 'declined' | 'expired' | 'withdrawn' | null;
  answerBy: Date;
  requesterAnswer: PairAnswer | null;
  tutorAnswer: PairAnswer | null;
  /** Whether the tutor municipality is still one. */
  tutorNow: boolean;
}

export type AnswerRefusal =
  | { reason: 'not_found' }
  | { reason: 'already_answered' }
  | { reason: 'too_late' }
  | { reason: 'proposal_over' }
  | { reason: 'not_tutor_now' }
  | NoteRefusal;

interface Given {
  side: Side;
  answer: PairAnswer;
  /** Tidied; of a declined one. */
  reason: string | null;
}

const answerOf = ({ requesterAnswer, tutorAnswer }: AnswerFacts, side: Side): PairAnswer | null =>
  side === 'requester' ? requesterAnswer : tutorAnswer;

/** Why a side cannot answer so at `now`, the first instant that is too late being the date itself; null: it can. */
export function whyNotAnswer(
  facts: AnswerFacts | null,
  { side, answer, reason }: Given,
  now: Date,
): AnswerRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (answerOf(facts, side) !== null) return { reason: 'already_answered' };
  if (facts.endedAs === 'expired' || (facts.endedAs === null && facts.answerBy <= now)) return { reason: 'too_late' };
  if (facts.endedAs !== null) return { reason: 'proposal_over' };
  if (answer === 'declined') return whyNotNote(reason);
  return facts.tutorNow ? null : { reason: 'not_tutor_now' };
}

/** Whether both have said yes, once this side does. */
export const matches = (facts: AnswerFacts, { side, answer }: Omit<Given, 'reason'>): boolean =>
  answer === 'accepted' && answerOf(facts, side === 'requester' ? 'tutor' : 'requester') === 'accepted';
