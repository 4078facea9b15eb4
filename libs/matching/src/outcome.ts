import type { Facts } from './facts.js';
import { fitOf } from './fit.js';
import type { MatchedPair, MatchResult, Unserved } from './match-result.js';
import type { Choice, Problems } from './network.js';
import { brokenRules, modesOf } from './rules.js';

/** The answer in full, of the pairs that were fixed and those that were chosen. Checked once more, pair by pair. */
export function outcomeOf(problem: Problems, chosen: Choice[]): MatchResult {
  const { facts } = problem;
  const tutorOf = new Map(problem.given);
  for (const { request, tutor } of chosen) {
    if (tutorOf.has(request)) throw new Error('a request that has two tutors');
    tutorOf.set(request, tutor);
  }
  const loads = facts.tutors.map((tutor, t) => ({
    tutorId: tutor.id,
    sessions: tutor.used + [...tutorOf.values()].filter((one) => one === t).length,
    capacity: tutor.capacity,
  }));
  for (const [t, { sessions, capacity }] of loads.entries())
    if (sessions > Math.max(capacity, problem.taken[t] ?? 0)) throw new Error('a tutor above its capacity');
  const pairs = [...tutorOf.keys()].sort((a, b) => a - b).map((r) => pairOf(facts, r, tutorOf.get(r) as number));
  return {
    pairs,
    unserved: facts.requests.flatMap((_, r) => (tutorOf.has(r) ? [] : [unservedOf(facts, r)])),
    loads,
    totals: {
      carriedOver: [...tutorOf.keys()].filter((r) => facts.requests[r]?.carriedOver).length,
      served: tutorOf.size,
      fit: pairs.reduce((sum, pair) => sum + pair.fit.total, 0),
    },
  };
}

function pairOf(facts: Facts, r: number, t: number): MatchedPair {
  const [request, tutor] = [facts.requests[r], facts.tutors[t]];
  if (request === undefined || tutor === undefined) throw new Error('a pair that is not in the snapshot');
  const fixed = facts.fixed.get(request.id);
  return {
    requestId: request.id,
    tutorId: tutor.id,
    fixed: fixed?.tutorId === tutor.id ? fixed.fixed : null,
    fit: fitOf(facts, request, tutor),
    modes: modesOf(facts, request, tutor),
  };
}

/** As many as possible are served: of one that is not, each tutor that is allowed is full. */
function unservedOf(facts: Facts, r: number): Unserved {
  const request = facts.requests[r] as Facts['requests'][number];
  const tutors = facts.tutors.map((tutor) => {
    const rules = brokenRules(facts, request, tutor);
    return { tutorId: tutor.id, reasons: rules.length > 0 ? rules : (['capacity'] as const).slice() };
  });
  const fits = tutors.some(({ reasons }) => reasons.some((reason) => reason === 'capacity'));
  return { requestId: request.id, reason: fits ? 'all_full' : 'nobody_fits', tutors };
}
