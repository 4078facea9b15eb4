/**
 * A flow in a network with whole capacities and exact costs. An arc that is fixed keeps its flow. In the residual network
 * an arc below its capacity can be walked forward, and one with flow backward for minus its cost.
 */
export interface Flow {
  nodes: number;
  from: number[];
  to: number[];
  cap: number[];
  flow: number[];
  /** Numbers, or bigints where sums leave the safe whole numbers; never both. The operators are the same. */
  cost: Cost[];
  zero: Cost;
  fixed: boolean[];
}

/** As the compiler sees it; `setCosts` puts bigints there. */
type Cost = number;

/** A step of a walk through the residual network. */
export interface Step {
  arc: number;
  backward: boolean;
}

export const emptyFlow = (nodes: number): Flow => ({
  nodes,
  from: [],
  to: [],
  cap: [],
  flow: [],
  cost: [],
  zero: 0,
  fixed: [],
});

/** Gives every arc a cost, exact however large: the arcs that are not named cost nothing. */
export function setCosts(flow: Flow, costs: Map<number, bigint>): void {
  flow.zero = 0n as unknown as Cost;
  flow.cost = flow.from.map((_, arc) => (costs.get(arc) ?? 0n) as unknown as Cost);
}

/** The number of the new arc. */
export function addArc(flow: Flow, from: number, to: number, cap: number, cost: number): number {
  flow.from.push(from);
  flow.to.push(to);
  flow.cap.push(cap);
  flow.cost.push(cost);
  flow.fixed.push(false);
  return flow.flow.push(0) - 1;
}

const at = <T>(list: ArrayLike<T>, index: number): T => list[index] as T;

/** Sends one unit more along an arc, or one less. */
function walk(flow: Flow, { arc, backward }: Step): void {
  const now = at(flow.flow, arc) + (backward ? -1 : 1);
  if (now < 0 || now > at(flow.cap, arc)) throw new Error('a step that the residual network does not have');
  flow.flow[arc] = now;
}

/**
 * Shortest distances to each node from anywhere (nothing at the most); none where there is a cycle of negative cost (Bellman
 * and Ford, with a look for a cycle after each pass).
 */
function distances(flow: Flow): Cost[] | undefined {
  const potentials = new Array<Cost>(flow.nodes).fill(flow.zero);
  const steps = new Array<Step | undefined>(flow.nodes).fill(undefined);
  const relax = (from: number, to: number, cost: Cost, arc: number, backward: boolean): boolean => {
    const reached = at(potentials, from) + cost;
    if (reached >= at(potentials, to)) return false;
    potentials[to] = reached;
    steps[to] = { arc, backward };
    return true;
  };
  const free = [...flow.from.keys()].filter((arc) => !at(flow.fixed, arc));
  for (;;) {
    let changed = false;
    for (const arc of free) {
      const [from, to, cost, now] = [at(flow.from, arc), at(flow.to, arc), at(flow.cost, arc), at(flow.flow, arc)];
      if (now < at(flow.cap, arc) && relax(from, to, cost, arc, false)) changed = true;
      if (now > 0 && relax(to, from, -cost, arc, true)) changed = true;
    }
    if (!changed) return potentials;
    if (hasCycle(flow, steps)) return undefined;
  }
}

function hasCycle(flow: Flow, steps: (Step | undefined)[]): boolean {
  const seenFrom = new Int32Array(flow.nodes).fill(-1);
  for (let start = 0; start < flow.nodes; start++) {
    let node = start;
    while (at(seenFrom, node) === -1) {
      seenFrom[node] = start;
      const step = at(steps, node);
      if (step === undefined) break;
      node = at(step.backward ? flow.to : flow.from, step.arc);
    }
    if (at(steps, node) !== undefined && at(seenFrom, node) === start) return true;
  }
  return false;
}

/**
 * Fixes every arc on which all flows of least cost agree by complementary slackness: what remains free walks between
 * exactly those flows. Throws when the flow is not of least cost itself: the potentials are the proof that it is.
 */
export function keepToBest(flow: Flow): void {
  const potentials = distances(flow);
  if (potentials === undefined) throw new NotBest();
  for (let arc = 0; arc < flow.from.length; arc++) {
    const [from, to] = [at(flow.from, arc), at(flow.to, arc)];
    if (at(flow.cost, arc) + at(potentials, from) !== at(potentials, to)) flow.fixed[arc] = true;
  }
}

/** A flow that was said to be of least cost is not. */
export class NotBest extends Error {
  constructor() {
    super('the flow is not of least cost');
  }
}

/** For each arc of the network, those that touch a node. */
export function arcsByNode(flow: Flow): number[][] {
  const touching = Array.from({ length: flow.nodes }, (): number[] => []);
  for (let arc = 0; arc < flow.from.length; arc++) {
    if (at(flow.fixed, arc)) continue;
    at(touching, at(flow.from, arc)).push(arc);
    at(touching, at(flow.to, arc)).push(arc);
  }
  return touching;
}

/** For every node from which the target can be reached: the next step to it. A walk does not pass through `closed`. */
export function waysTo(flow: Flow, touching: number[][], target: number, closed = -1): Map<number, Step> {
  const next = new Map<number, Step>();
  const reached = [target];
  for (const node of reached)
    for (const arc of at(touching, node)) {
      if (at(flow.fixed, arc)) continue;
      const backward = at(flow.to, arc) !== node;
      const before = at(backward ? flow.to : flow.from, arc);
      const open = backward ? at(flow.flow, arc) > 0 : at(flow.flow, arc) < at(flow.cap, arc);
      if (!open || before === target || before === closed || next.has(before)) continue;
      next.set(before, { arc, backward });
      reached.push(before);
    }
  return next;
}

/** Walks from a node to the target that the ways lead to. */
export function walkAlong(flow: Flow, ways: Map<number, Step>, start: number, target: number): void {
  for (let node = start; node !== target; ) {
    const step = ways.get(node);
    if (step === undefined) throw new Error('there is no way from this node');
    walk(flow, step);
    node = at(step.backward ? flow.from : flow.to, step.arc);
  }
}
