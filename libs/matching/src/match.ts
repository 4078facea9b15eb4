import { ok, type Result, refuse } from '#kernel';
import { oneBest } from './best.js';
import { problemsIn } from './check-snapshot.js';
import { factsOf } from './facts.js';
import type { MatchRefusal, MatchResult } from './match-result.js';
import { choose, networkOf, problemOf } from './network.js';
import { outcomeOf } from './outcome.js';
import { contradictions } from './pins.js';
import { bestPairs, provedBySolver } from './programs.js';
import type { MatchSnapshot } from './snapshot.js';

/**
 * The one best answer to a snapshot; the README defines which that is. Refuses a snapshot that is invalid, or whose pins
 * and accepted pairs contradict: all of it is named. Throws `SolverFailed` when the solver comes to no proven answer within
 * `seconds`: a worse answer is never given.
 */
export async function match(
  snapshot: MatchSnapshot,
  { seconds = 30 }: { seconds?: number } = {},
): Promise<Result<MatchResult, MatchRefusal>> {
  const problems = problemsIn(snapshot);
  if (problems.length > 0) return refuse({ reason: 'invalid_snapshot', problems });
  const facts = factsOf(snapshot);
  const contradicting = contradictions(facts, snapshot);
  if (contradicting.length > 0) return refuse({ reason: 'pins_contradict', contradictions: contradicting });
  const problem = problemOf(facts);
  const network = networkOf(problem);
  choose(network, await bestPairs(problem, seconds));
  return ok(
    outcomeOf(
      problem,
      provedBySolver(() => oneBest(problem, network)),
    ),
  );
}
