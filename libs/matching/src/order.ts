import type { MatchRequest, MatchSnapshot, MatchTutor } from './snapshot.js';

/** By code units, so that no language of the machine decides. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Requests by submission instant, then id; tutors by id. */
export function inOrder(snapshot: MatchSnapshot): { requests: MatchRequest[]; tutors: MatchTutor[] } {
  return {
    requests: [...snapshot.requests].sort((a, b) => byText(a.submittedAt, b.submittedAt) || byText(a.id, b.id)),
    tutors: [...snapshot.tutors].sort((a, b) => byText(a.id, b.id)),
  };
}

/** One text a pair. */
export const pairKey = (requestId: string, tutorId: string): string => `${requestId.length} ${requestId}${tutorId}`;
