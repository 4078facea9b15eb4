import type { Facts } from './facts.js';
import type { Contradiction } from './match-result.js';
import { brokenRules } from './rules.js';
import type { MatchSnapshot } from './snapshot.js';

/**
 * Every pin and accepted pair that cannot stand. What was accepted holds though a rule changed since: of it only the
 * capacity and a second tutor are asked.
 */
export function contradictions(facts: Facts, snapshot: MatchSnapshot): Contradiction[] {
  const pairs = [...snapshot.accepted, ...snapshot.pins];
  const tutorsOf = (requestId: string): string[] => [
    ...new Set(pairs.filter((pair) => pair.requestId === requestId).map((pair) => pair.tutorId)),
  ];
  const requestsOf = (tutorId: string): string[] => [
    ...new Set(pairs.filter((pair) => pair.tutorId === tutorId).map((pair) => pair.requestId)),
  ];
  const found: Contradiction[] = [];
  for (const request of facts.requests) {
    const tutorIds = tutorsOf(request.id).sort();
    if (tutorIds.length > 1) found.push({ kind: 'two_tutors', requestId: request.id, tutorIds });
  }
  for (const { id, used, capacity } of facts.tutors) {
    const requestIds = requestsOf(id).sort();
    const sessions = used + requestIds.length;
    if (requestIds.length > 0 && sessions > capacity)
      found.push({ kind: 'over_capacity', tutorId: id, capacity, sessions, requestIds });
  }
  for (const request of facts.requests)
    for (const tutor of facts.tutors) {
      const is = (pair: { requestId: string; tutorId: string }): boolean =>
        pair.requestId === request.id && pair.tutorId === tutor.id;
      if (!snapshot.pins.some(is) || snapshot.accepted.some(is)) continue;
      const rules = brokenRules(facts, request, tutor);
      if (rules.length > 0) found.push({ kind: 'rule', requestId: request.id, tutorId: tutor.id, rules });
    }
  return found;
}
