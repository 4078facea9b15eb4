import type { Flow, Step } from './flow.js';

/**
 * The cheapest walk from a node to another through the residual network of a flow of least cost, whatever is fixed: what it
 * costs to send one unit more between them (Bellman and Ford, with a queue). Throws when there is none.
 */
export function cheapestWay(flow: Flow, costs: number[], start: number, target: number): Step[] {
  const leaving = stepsByNode(flow);
  const far = new Array<number>(flow.nodes).fill(Number.POSITIVE_INFINITY);
  const last = new Map<number, Step>();
  const waiting = new Set([start]);
  far[start] = 0;
  for (const node of waiting) {
    waiting.delete(node);
    for (const step of leaving[node] ?? []) {
      const to = endOf(flow, step);
      const reached = (far[node] ?? 0) + (step.backward ? -1 : 1) * (costs[step.arc] ?? 0);
      if (reached >= (far[to] ?? 0)) continue;
      far[to] = reached;
      last.set(to, step);
      waiting.add(to);
    }
  }
  const steps: Step[] = [];
  for (let node = target; node !== start; ) {
    const step = last.get(node);
    if (step === undefined) throw new Error('there is no way to this node');
    steps.push(step);
    node = (step.backward ? flow.to : flow.from)[step.arc] as number;
  }
  return steps;
}

const endOf = (flow: Flow, { arc, backward }: Step): number => (backward ? flow.from : flow.to)[arc] as number;

function stepsByNode(flow: Flow): Step[][] {
  const leaving = Array.from({ length: flow.nodes }, (): Step[] => []);
  for (const arc of flow.from.keys()) {
    const now = flow.flow[arc] as number;
    if (now < (flow.cap[arc] as number)) leaving[flow.from[arc] as number]?.push({ arc, backward: false });
    if (now > 0) leaving[flow.to[arc] as number]?.push({ arc, backward: true });
  }
  return leaving;
}
