import { arcsByNode, setCosts, walkAlong, waysTo } from './flow.js';
import type { Network, Problems } from './network.js';

/** A load as an exact ratio: sessions of a capacity of at least 1. */
interface Load {
  sessions: number;
  capacity: number;
}

/** Sessions and capacities are at most a million: the products are exact. */
export const byLoad = (a: Load, b: Load): number => a.sessions * b.capacity - b.sessions * a.capacity;

/** The largest first; below 0 where the first list is the better answer. Both have the same length. */
export function compareLoads(some: Load[], others: Load[]): number {
  const [a, b] = [[...some], [...others]].map((list) => list.sort((x, y) => byLoad(y, x)));
  for (const [index, load] of (a ?? []).entries()) {
    const difference = byLoad(load, b?.[index] as Load);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Moves sessions from tutor to tutor along the free arcs until no move of one session makes the loads better. The numbers
 * of sessions that the free flows can give form an M-convex set, and the order of loads is that of a sum of convex costs,
 * one a tutor: where no single move helps, nothing does (Murota, Discrete Convex Analysis, theorem 6.26).
 */
export function levelLoads(problem: Problems, network: Network): void {
  const touching = arcsByNode(network.flow);
  while (moveOne(problem, network, touching));
}

function moveOne(problem: Problems, network: Network, touching: number[][]): boolean {
  const { flow } = network;
  const counts = network.ofTutor.map((arcs) => arcs.filter((arc) => flow.flow[arc] === 1).length);
  const load = (tutor: number, more: number): Load => ({
    sessions: (problem.taken[tutor] ?? 0) + (counts[tutor] ?? 0) + more,
    capacity: problem.facts.tutors[tutor]?.capacity ?? 0,
  });
  for (const [taker, sessions] of network.ofTutor.entries()) {
    const next = sessions[counts[taker] ?? 0];
    if (next === undefined || flow.fixed[next]) continue;
    // Who can give one to the taker: from there a way leads to it, backward to a request and on.
    const ways = waysTo(flow, touching, network.tutorNode(taker), network.sink);
    for (const [giver, arcs] of network.ofTutor.entries()) {
      const last = arcs[(counts[giver] ?? 0) - 1];
      if (last === undefined || flow.fixed[last] || taker === giver || !ways.has(network.tutorNode(giver))) continue;
      if (compareLoads([load(taker, 1), load(giver, -1)], [load(taker, 0), load(giver, 0)]) >= 0) continue;
      walkAlong(flow, ways, network.tutorNode(giver), network.tutorNode(taker));
      flow.flow[last] = 0;
      flow.flow[next] = 1;
      return true;
    }
  }
  return false;
}

/**
 * The same order as costs: a load costs a power of a base above the number of tutors, so that one larger load outweighs any
 * number of smaller ones. What serves whom costs nothing here, and what was fixed stays so.
 */
export function costByLoads(problem: Problems, network: Network): void {
  const tutors = problem.facts.tutors;
  const loads = network.ofTutor.map((arcs, tutor) =>
    [...arcs.keys(), arcs.length].map((more) => ({
      sessions: (problem.taken[tutor] ?? 0) + more,
      capacity: tutors[tutor]?.capacity ?? 0,
    })),
  );
  const distinct = loads
    .flatMap((list, tutor) => (network.ofTutor[tutor]?.length === 0 ? [] : list))
    .sort(byLoad)
    .filter((load, index, all) => index === 0 || byLoad(load, all[index - 1] as Load) !== 0);
  const bits = BigInt(Math.ceil(Math.log2(tutors.length + 1)) + 1);
  const costs = new Map(distinct.map((load, rank) => [nameOf(load), 1n << (bits * BigInt(rank))]));
  const costOf = (load: Load | undefined): bigint => costs.get(nameOf(load as Load)) ?? 0n;
  const ofArcs = new Map<number, bigint>();
  for (const [tutor, arcs] of network.ofTutor.entries())
    for (const [index, arc] of arcs.entries())
      ofArcs.set(arc, costOf(loads[tutor]?.[index + 1]) - costOf(loads[tutor]?.[index]));
  setCosts(network.flow, ofArcs);
}

/** Equal loads have one name: the ratio in lowest terms. */
function nameOf({ sessions, capacity }: Load): string {
  let [a, b] = [sessions, capacity];
  while (b !== 0) [a, b] = [b, a % b];
  return `${sessions / a}/${capacity / a}`;
}
