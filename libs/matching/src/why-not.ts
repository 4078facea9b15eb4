import { inPlace, oneBest } from './best.js';
import { type Facts, factsOf } from './facts.js';
import { improve } from './flow.js';
import { compareLoads } from './loads.js';
import type { MatchResult, Rule } from './match-result.js';
import { choose, networkOf, type Problems, problemOf } from './network.js';
import { outcomeOf } from './outcome.js';
import { brokenRules } from './rules.js';
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
 * Why the answer does not give this tutor to this request. `result` is the answer of `match` to the same snapshot. Throws
 * a RangeError for a request or tutor that the snapshot does not have, or a result that is not of it.
 */
export function whyNot(snapshot: MatchSnapshot, result: MatchResult, requestId: string, tutorId: string): WhyNot {
  const facts = factsOf(snapshot);
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
  const sessions = other.used + [...facts.fixed.values()].filter((one) => one.tutorId === tutorId).length;
  if (sessions >= other.capacity) return { reason: 'capacity', capacity: other.capacity, sessions };
  return difference(result, bestWith(facts, result, { request, tutor }));
}

/** The one best answer with this pair, found from the answer without it. */
function bestWith(facts: Facts, result: MatchResult, forced: { request: number; tutor: number }): MatchResult {
  const problem = problemOf(facts, forced);
  const network = networkOf(problem);
  choose(network, stillPossible(problem, result));
  improve(network.flow);
  inPlace(network);
  return outcomeOf(problem, oneBest(problem, network));
}

/** What of the answer the problem with one pair more allows: all but what that pair displaces. */
function stillPossible(problem: Problems, result: MatchResult): number[] {
  const tutorIds = new Map(result.pairs.map((pair) => [pair.requestId, pair.tutorId]));
  const counts = problem.free.map(() => 0);
  return [...problem.choices.keys()].filter((index) => {
    const { request, tutor } = problem.choices[index] as Problems['choices'][number];
    const { requests, tutors } = problem.facts;
    if (tutorIds.get(requests[request]?.id ?? '') !== tutors[tutor]?.id) return false;
    counts[tutor] = (counts[tutor] ?? 0) + 1;
    return (counts[tutor] ?? 0) <= (problem.free[tutor] ?? 0);
  });
}

function difference(best: MatchResult, other: MatchResult): WhyNot {
  const falls = [
    ['carried_over', best.totals.carriedOver - other.totals.carriedOver],
    ['served', best.totals.served - other.totals.served],
    ['fit', best.totals.fit - other.totals.fit],
  ] as const;
  const first = falls.find(([, by]) => by !== 0);
  const notOfIt = new RangeError('the result is not the answer to this snapshot');
  if (first !== undefined) {
    if (first[1] < 0) throw notOfIt;
    return { reason: 'total_would_fall', total: first[0], by: first[1] };
  }
  const [loads, otherLoads] = [best, other].map((one) => one.loads.filter(({ capacity }) => capacity > 0));
  const byLoads = compareLoads(loads ?? [], otherLoads ?? []);
  if (byLoads > 0) throw notOfIt;
  if (byLoads < 0) return { reason: 'tie', decidedBy: 'loads' };
  const served = (one: MatchResult): string => JSON.stringify(one.pairs.map((pair) => pair.requestId));
  return { reason: 'tie', decidedBy: served(best) === served(other) ? 'order_of_tutors' : 'submission' };
}
