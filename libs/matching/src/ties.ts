import { arcsByNode, type Flow, walkAlong, waysTo } from './flow.js';
import { chosenIn, type Network } from './network.js';

/**
 * Of the flows that the free arcs can give: serves each request in turn if that is still possible. Afterwards the served
 * requests are the same in all that remain. Lists of served requests of one length are compared request by request, so to
 * serve the earlier one is always better, whatever it costs later ones.
 */
export function serveEarliest({ flow, source, back, ofRequest }: Network): void {
  const touching = arcsByNode(flow);
  flow.fixed[back] = true;
  for (const request of [...ofRequest.keys()].sort((a, b) => a - b)) {
    const arc = ofRequest.get(request) as number;
    if (!flow.fixed[arc] && flow.flow[arc] === 0) {
      const ways = waysTo(flow, touching, source);
      // One that is served gives up its place; which one, later turns decide.
      if (ways.has(request)) {
        if (ways.get(request)?.arc === arc) throw new Error('a way that only goes back');
        walkAlong(flow, ways, request, source);
        flow.flow[arc] = 1;
      }
    }
    flow.fixed[arc] = true;
  }
}

/** Then gives each served request in turn the first tutor, in the order of the tutors, that is still possible. */
export function firstTutors(network: Network): void {
  const { flow } = network;
  const touching = arcsByNode(flow);
  const arcsOf = groupedBy(network.ofChoice, (arc) => flow.from[arc] as number);
  for (const request of [...new Set(chosenIn(network).map((choice) => choice.request))]) {
    const arcs = arcsOf.get(request) ?? [];
    const now = arcs.find((arc) => flow.flow[arc] === 1) as number;
    const tutor = flow.to[now] as number;
    const earlier = flow.fixed[now] ? [] : arcs.filter((arc) => arc < now && !flow.fixed[arc]);
    if (earlier.length > 0) {
      const ways = waysTo(flow, touching, tutor, request);
      const first = earlier.find((arc) => ways.has(flow.to[arc] as number));
      if (first !== undefined) exchange(flow, ways, now, first);
    }
    for (const arc of arcs) flow.fixed[arc] = true;
  }
}

/** The request leaves its tutor for another one, whose place is made by the way to the tutor that it leaves. */
function exchange(flow: Flow, ways: ReturnType<typeof waysTo>, now: number, first: number): void {
  walkAlong(flow, ways, flow.to[first] as number, flow.to[now] as number);
  flow.flow[now] = 0;
  flow.flow[first] = 1;
}

function groupedBy(arcs: number[], of: (arc: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const arc of arcs) {
    const group = groups.get(of(arc));
    if (group === undefined) groups.set(of(arc), [arc]);
    else group.push(arc);
  }
  return groups;
}
