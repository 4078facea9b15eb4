import { factsOf } from './facts.js';
import { arcsByNode, keepToBest, NotBest, waysTo } from './flow.js';
import { costByLoads } from './loads.js';
import type { MatchResult } from './match-result.js';
import { choose, type Network, networkOf, type Problems, problemOf } from './network.js';
import { pairKey } from './order.js';
import type { MatchSnapshot } from './snapshot.js';

/** Up to which level answers are as good as the best one. */
type Stage = 'totals' | 'loads' | 'served';

/** An answer made ready to be asked about. */
export interface Session {
  snapshot: MatchSnapshot;
  problem: Problems;
  /** With the flow of the answer. */
  network: Network;
  /** Of the arcs, by the totals. */
  costs: number[];
  totals: Agreed;
  /** Made ready when first asked for: most pairs would change the totals already. */
  later: Omit<Record<Stage, Agreed>, 'totals'> | null;
}

/** Which arcs all answers as good agree on, and what of the others touches each node. */
interface Agreed {
  fixed: boolean[];
  touching: number[][];
}

/** What was prepared for an answer goes with it. */
const prepared = new WeakMap<MatchResult, Session>();

/**
 * Of an answer of `match` to the snapshot. Throws a RangeError when it is not one: its totals are proved here, its loads when
 * they are asked about.
 */
export function sessionOf(snapshot: MatchSnapshot, result: MatchResult): Session {
  const kept = prepared.get(result);
  if (kept?.snapshot === snapshot) return kept;
  const session = proved(() => prepare(snapshot, result));
  prepared.set(result, session);
  return session;
}

function proved<T>(prove: () => T): T {
  try {
    return prove();
  } catch (error) {
    throw error instanceof NotBest
      ? new RangeError('the result is not the answer to this snapshot', { cause: error })
      : error;
  }
}

const agreed = ({ flow }: Network): Agreed => ({ fixed: [...flow.fixed], touching: arcsByNode(flow) });

function prepare(snapshot: MatchSnapshot, result: MatchResult): Session {
  const problem = problemOf(factsOf(snapshot));
  const network = networkOf(problem);
  choose(network, chosenOf(problem, result));
  const costs = network.flow.cost;
  keepToBest(network.flow);
  return { snapshot, problem, network, costs, totals: agreed(network), later: null };
}

function laterOf({ problem, network }: Session): NonNullable<Session['later']> {
  costByLoads(problem, network);
  keepToBest(network.flow);
  const loads = agreed(network);
  for (const arc of [network.back, ...network.ofRequest.values()]) network.flow.fixed[arc] = true;
  return { loads, served: agreed(network) };
}

function agreedAt(session: Session, stage: Stage): Agreed {
  if (stage === 'totals') return session.totals;
  session.later ??= proved(() => laterOf(session));
  return session.later[stage];
}

/** The pairs of the answer that were chosen, as indexes of choices. */
function chosenOf({ choices, facts, given }: Problems, result: MatchResult): number[] {
  const pairs = new Set(result.pairs.map(({ requestId, tutorId }) => pairKey(requestId, tutorId)));
  const chosen = [...choices.keys()].filter((index) => {
    const choice = choices[index] as Problems['choices'][number];
    return pairs.has(pairKey(facts.requests[choice.request]?.id ?? '', facts.tutors[choice.tutor]?.id ?? ''));
  });
  if (chosen.length + given.size !== result.pairs.length) throw new NotBest();
  return chosen;
}

/** Whether an answer that is as good up to this stage has the pair: a way leads from the tutor back to the request. */
export function possibleAt(session: Session, stage: Stage, request: number, tutor: number): boolean {
  const { network } = session;
  const { fixed, touching } = agreedAt(session, stage);
  const flow = { ...network.flow, fixed };
  const node = network.tutorNode(tutor);
  const arc = (touching[request] ?? []).find((one) => flow.from[one] === request && flow.to[one] === node);
  return arc !== undefined && waysTo(flow, touching, request).has(node);
}
