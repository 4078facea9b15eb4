import { cheapestWay } from './cheapest-way.js';
import type { MatchResult, Rule } from './match-result.js';
import { brokenRules } from './rules.js';
import { possibleAt, type Session, sessionOf } from './session.js';
import type { MatchSnapshot } from './snapshot.js';

/** Why a request is not with a tutor. Of several, all that hold whatever the totals stand in the first. */
export type WhyNot =
  | { reason: 'matched' }
  /** Rules that the pair breaks. */
  | { reason: 'rules'; rules: Rule[] }
  /** The request is fixed with this tutor. */
  | { reason: 'fixed_elsewhere'; tutorId: string; fixed: 'accepted' | 'pinned' }
  /** What was used before and what is fixed fills the tutor. */
  | { reason: 'capacity'; capacity: number; sessions: number }
  /** So many fewer requests carried over, requests, or points of fit in all, would be the best with this pair. */
  | { reason: 'total_would_fall'; total: 'carried_over' | 'served' | 'fit'; by: number }
  /** The totals would be the same, and something that decides after them would be worse. */
  | { reason: 'tie'; decidedBy: 'loads' | 'submission' | 'order_of_tutors' };

/**
 * Why the answer does not give this tutor to this request. `result` is the answer of `match` to the same snapshot: what is
 * prepared for the first question is kept for the next ones as long as both are the same objects, which must not be
 * changed. Throws a RangeError for a request or tutor that the snapshot does not have, or a result that is not of it.
 */
export function whyNot(snapshot: MatchSnapshot, result: MatchResult, requestId: string, tutorId: string): WhyNot {
  const session = sessionOf(snapshot, result);
  const { facts, taken } = session.problem;
  const request = facts.requests.findIndex(({ id }) => id === requestId);
  const tutor = facts.tutors.findIndex(({ id }) => id === tutorId);
  const [asked, other] = [facts.requests[request], facts.tutors[tutor]];
  if (asked === undefined || other === undefined) throw new RangeError('the snapshot does not have this pair');
  if (result.pairs.some((pair) => pair.requestId === requestId && pair.tutorId === tutorId))
    return { reason: 'matched' };
  const fixed = facts.fixed.get(requestId);
  if (fixed !== undefined) return { reason: 'fixed_elsewhere', ...fixed };
  const rules = brokenRules(facts, asked, other);
  if (rules.length > 0) return { reason: 'rules', rules };
  const sessions = taken[tutor] ?? 0;
  if (sessions >= other.capacity) return { reason: 'capacity', capacity: other.capacity, sessions };
  return firstDifference(session, request, tutor);
}

/** The first level that differs: an answer as good by the levels before has the pair, and none by this one. */
function firstDifference(session: Session, request: number, tutor: number): WhyNot {
  if (!possibleAt(session, 'totals', request, tutor)) return fall(session, request, tutor);
  if (!possibleAt(session, 'loads', request, tutor)) return { reason: 'tie', decidedBy: 'loads' };
  if (!possibleAt(session, 'served', request, tutor)) return { reason: 'tie', decidedBy: 'submission' };
  return { reason: 'tie', decidedBy: 'order_of_tutors' };
}

/** What the pair costs: the best answer with it is one cheapest walk away, from the tutor back to the request. */
function fall({ problem, network, costs }: Session, request: number, tutor: number): WhyNot {
  const lost = { carried_over: 0, served: 0, fit: 0 };
  const lose = (arc: number, sign: number): void => {
    const choice = network.choiceOf.get(arc);
    if (choice === undefined) return;
    lost.carried_over += problem.facts.requests[choice.request]?.carriedOver ? sign : 0;
    lost.served += sign;
    lost.fit += sign * choice.fit;
  };
  const forced = network.ofChoice.find((arc) => {
    const choice = network.choiceOf.get(arc);
    return choice?.request === request && choice.tutor === tutor;
  });
  if (forced === undefined) throw new Error('an allowed pair that is no choice');
  lose(forced, -1);
  for (const { arc, backward } of cheapestWay(network.flow, costs, network.tutorNode(tutor), request))
    lose(arc, backward ? 1 : -1);
  for (const total of ['carried_over', 'served', 'fit'] as const)
    if (lost[total] > 0) return { reason: 'total_would_fall', total, by: lost[total] };
    else if (lost[total] < 0) break;
  throw new RangeError('the result is not the answer to this snapshot');
}
